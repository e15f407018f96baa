// Requests made from the description: valid ones, and each of the ways in which one can be wrong.
import type { Random } from '../fuzz/random.ts'
import { bodyOf, oddHeaders, oddPath } from './oddities.ts'
import type { Operation } from './operations.ts'
import { asDescribed, atTheEdge, pick, spoilt, type Word } from './texts.ts'

export const kinds = [
  'valid',
  'boundary',
  'mutated',
  'type',
  'method',
  'header',
  'address',
] as const
export type Kind = (typeof kinds)[number]

export type Asked = {
  readonly kind: Kind
  readonly operation: Operation
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | null
}

export type Pair = readonly [name: string, text: string]

/** One request of a kind. @param pools ids and tickers, good and bad. */
export function requestOf(
  random: Random,
  kind: Kind,
  operation: Operation,
  pools: readonly string[],
): Asked {
  const { words, name, method } = operation
  const chosen = words.filter(({ required }) => required || random.below(10) < 3)
  const text = (word: Word) => asDescribed(random, word, pools)
  let pairs: Pair[] = chosen.map((word) => [word.name, text(word)])
  if (kind === 'valid' && random.below(2) > 0) pairs = likeExample(random, operation, pools)
  let path = operation.path.replace(/\{\w+\}/, () => (name ? text(name) : ''))
  let verb = method.toUpperCase()
  let headers: Record<string, string> = {}
  if (kind === 'boundary' && words.length > 0) {
    const word = pick(random, words)
    pairs = [
      ...pairs.filter(([key]) => key !== word.name),
      [word.name, atTheEdge(random, word, pools)],
    ]
  }
  if (kind === 'mutated') pairs = mutated(random, pairs, operation)
  if (kind === 'method')
    verb = pick(random, ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'POST'])
  // The example's address is of that host.
  if (operation.path === '/oembed') headers = { host: 'example.org' }
  if (kind === 'header') headers = oddHeaders(random)
  if (kind === 'address') path = oddPath(random, path)
  const hasBody = verb === 'POST' || verb === 'PUT' || verb === 'PATCH'
  const query = hasBody ? '' : encoded(random, pairs, kind === 'mutated')
  return {
    ...{ kind, operation, method: verb },
    target: `/api/v1${path}${query === '' ? '' : `?${query}`}`,
    headers: { ...(hasBody && { 'content-type': 'application/json' }), ...headers },
    body: hasBody ? bodyOf(random, kind, pairs) : null,
  }
}

/** The example's words, one of them another that the description allows. */
function likeExample(
  random: Random,
  { example, words }: Operation,
  pools: readonly string[],
): Pair[] {
  const at = random.below(example.length + 1)
  return example.map(([name, text], i): Pair => {
    const word = words.find((one) => one.name === name)
    const isNumber = word?.schema['x-least'] !== undefined
    return [name, i === at && isNumber ? asDescribed(random, word, pools) : text]
  })
}

function mutated(random: Random, pairs: readonly Pair[], { words }: Operation): Pair[] {
  const all: readonly Pair[] =
    pairs.length > 0
      ? pairs
      : [[words[0]?.name ?? 'stake', String(words[0]?.schema.examples?.[0] ?? '1')]]
  const [name, text] = pick(random, all)
  const strangers = [
    '__proto__',
    'constructor',
    'toString',
    'x',
    'stake ',
    'STAKE',
    'a'.repeat(90),
    '₳',
    '',
  ]
  switch (random.below(5)) {
    case 0:
      return [...all, [name, text]]
    case 1:
      return [...all, [pick(random, strangers), spoilt(random, text)]]
    case 2:
      return all.map(([key, value]): Pair => [spoilt(random, key), value])
    case 3:
      return Array.from({ length: 80 }, (_, i): Pair => [`w${i}`, text])
    default:
      return all.map(
        ([key, value]): Pair => (key === name ? [key, spoilt(random, value)] : [key, value]),
      )
  }
}

/** A query; where it is to be wrong sometimes with escapes that are none. */
function encoded(random: Random, pairs: readonly Pair[], odd: boolean): string {
  const query = new URLSearchParams(
    pairs.map(([key, value]): [string, string] => [key, value]),
  ).toString()
  if (!odd || random.below(10) < 8) return query
  return (
    query +
    pick(random, [
      '&%',
      '&%zz=1',
      '&&&',
      '&=',
      '=&',
      '&%ff%fe',
      `&${'a'.repeat(3_000)}`,
      '&a=%c0%af',
    ])
  )
}
