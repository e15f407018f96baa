import { decimalText, type Rational } from '../rewards/index.ts'

/** Decimals of a ratio in JSON; what is beyond is cut off. */
export const jsonRatioDecimals = 12

/**
 * JSON with amounts (`bigint`) and ratios (`{ n, d }`) as decimal text, since a JSON number cannot hold them;
 * `null` is unknown.
 *
 * @param indent spaces a level; none by default.
 */
export function exactJson(value: unknown, indent?: number): string {
  const text = textOf(value) ?? 'null'
  return indent === undefined ? text : JSON.stringify(JSON.parse(text), null, indent)
}

/** A part of many answers, written once: whoever changes what it was made of changes nothing. */
export class WrittenJson {
  readonly text: string

  constructor(value: unknown) {
    this.text = exactJson(value)
  }
}

/**
 * Undefined for what JSON leaves out. `JSON.stringify` of a copy with nothing in it but what JSON has takes twice as
 * long, its replacer six times.
 */
function textOf(part: unknown): string | undefined {
  switch (typeof part) {
    case 'bigint':
      return `"${part}"`
    case 'number':
      return Number.isFinite(part) ? String(part) : 'null'
    case 'object':
      return part === null ? 'null' : objectText(part)
    default:
      return JSON.stringify(part)
  }
}

/** A plain object is what its members are; of others some have a form of their own. */
function objectText(part: object): string {
  if (Object.getPrototypeOf(part) !== Object.prototype) {
    if (Array.isArray(part)) return listText(part)
    if (part instanceof WrittenJson) return part.text
    if ('toJSON' in part) return JSON.stringify(part)
  }
  return isRatio(part) ? `"${decimalText(part, jsonRatioDecimals)}"` : membersText(part)
}

function listText(items: readonly unknown[]): string {
  let text = ''
  for (const item of items) text += `${text === '' ? '' : ','}${textOf(item) ?? 'null'}`
  return `[${text}]`
}

function membersText(part: object): string {
  let text = ''
  for (const key of Object.keys(part)) {
    const written = textOf(part[key as never])
    if (written !== undefined) text += `${text === '' ? '' : ','}${nameOf(key)}${written}`
  }
  return `{${text}}`
}

/** Names as they are written: those of an answer's types, some hundreds. */
const names = new Map<string, string>()
const mostNames = 2_000

function nameOf(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const name = `${JSON.stringify(key)}:`
  if (names.size < mostNames) names.set(key, name)
  return name
}

function isRatio(part: object): part is Rational {
  return 'n' in part && 'd' in part && typeof part.n === 'bigint' && typeof part.d === 'bigint'
}
