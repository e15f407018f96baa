// Texts for the words of a request: as described, at the edge of it, and spoilt.
import type { Random } from '../fuzz/random.ts'

/** A word of a request or a part of an address, as the description has it. */
export type Word = {
  readonly name: string
  readonly required?: boolean
  readonly schema: {
    readonly type?: string
    readonly enum?: readonly string[]
    readonly const?: string
    readonly pattern?: string
    readonly examples?: readonly unknown[]
    readonly maxLength?: number
    readonly 'x-least'?: string
    readonly 'x-most'?: string
  }
}

export const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[random.below(values.length)] as Value

const digits = (random: Random, most: number) =>
  String(random.below(10 ** (1 + random.below(most))))

/** A text that the description allows. */
export function asDescribed(random: Random, { schema }: Word, pools: readonly string[]): string {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick(random, schema.enum)
  const { 'x-least': least, 'x-most': most } = schema
  if (least !== undefined && most !== undefined) {
    if (random.below(10) < 3) return pick(random, [least, most])
    const whole = digits(random, Math.min(9, most.split('.')[0]?.length ?? 1))
    return schema.pattern?.includes('\\.') && random.below(10) < 3
      ? `${whole}.${digits(random, 2)}`
      : whole
  }
  if (schema.pattern?.startsWith('^(?:')) return listed(random, schema.pattern)
  const [example] = schema.examples ?? []
  const looksLikePool =
    schema.pattern?.startsWith('^pool1') || /pool1|average/.test(String(example))
  if (looksLikePool && !String(example).includes(':')) return pick(random, pools)
  return String(example ?? '617')
}

/** Some of the words of a list, in its order. */
function listed(random: Random, pattern: string): string {
  const words = /^\^\(\?:([\w|]+)\)/.exec(pattern)?.[1]?.split('|') ?? []
  return words.filter(() => random.below(10) < 6).join(',') || String(words[0])
}

/** At the edge of what is allowed, or a step beyond. */
export function atTheEdge(random: Random, word: Word, pools: readonly string[]): string {
  const { 'x-least': least, 'x-most': most } = word.schema
  if (least === undefined || most === undefined)
    return spoilt(random, asDescribed(random, word, pools))
  return pick(random, [
    ...[least, most, `${most}1`, `-${least}`, `0${most}`, `${most}.0`, `${least}.`],
    ...[
      `${BigInt(most.split('.')[0] ?? '0') + 1n}`,
      `${most}.000000000001`,
      '0',
      '-0',
      '00',
      '1e3',
    ],
    ...['.5', '+1', '0x10', 'NaN', 'Infinity', '1,5', ' 1', '１２', '9'.repeat(64), '9'.repeat(65)],
  ])
}

const odd = [
  '\u0000',
  '\u202e',
  '\ud800',
  'é',
  '₳',
  '😀',
  '<',
  '"',
  "'",
  '&',
  '%',
  '+',
  '\\',
  '\n',
  '‮',
]

/** A text with something wrong in it. */
export function spoilt(random: Random, text: string): string {
  const at = random.below(text.length + 1)
  switch (random.below(8)) {
    case 0:
      return ''
    case 1:
      return text.slice(0, at) + pick(random, odd) + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + 1)
    case 3:
      return text + text
    case 4:
      return pick(random, odd).repeat(1 + random.below(300))
    case 5:
      return text.toUpperCase()
    case 6:
      return [...text].reverse().join('')
    default:
      return pick(random, ['null', 'undefined', 'true', '[]', '{}', '../..', '%00', '#{7*7}', '-1'])
  }
}
