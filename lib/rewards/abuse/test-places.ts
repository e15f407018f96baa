import type { Kind } from './test-values.ts'

/** A sound call of a public function: what is asked of it, by name, and how it is asked. */
export type Call = {
  readonly name: string
  readonly given: Given
  readonly run: (given: never) => unknown
  /** Names an error may use for a place, where it is not the place's own. */
  readonly aliases?: readonly string[]
}

export type Given = Readonly<Record<string, unknown>>

/** A number somewhere in what is given. */
export type Place = { readonly path: readonly (string | number)[]; readonly kind: Kind }

/** A call, its arguments' types kept until here. */
export function call<Arguments extends Given>(
  name: string,
  given: Arguments,
  run: (given: Arguments) => unknown,
  aliases: readonly string[] = [],
): Call {
  return { name, given, run: run as Call['run'], aliases }
}

/** The same without some of its fields: a call is given nothing that it does not look at. */
export function without<Fields extends Given, Key extends keyof Fields>(
  fields: Fields,
  ...keys: readonly Key[]
): Omit<Fields, Key> {
  const left = { ...fields }
  for (const key of keys) delete left[key]
  return left
}

/** What other functions of the engine made, and a caller only hands on. */
const handedOn = ['distribution', 'rewardAt', 'cumulants', 'columns']

/**
 * All numbers of a call. Of a list the first two count; words (ids, kinds) and what the engine made
 * itself are not abused.
 */
export function placesOf(value: unknown, path: Place['path'] = []): readonly Place[] {
  if (handedOn.includes(String(path.at(-1)))) return []
  if (typeof value === 'bigint') return [{ path, kind: 'bigint' }]
  if (typeof value === 'number') return [{ path, kind: 'number' }]
  if (typeof value === 'string') return path.at(-1) === 'text' ? [{ path, kind: 'text' }] : []
  if (typeof value !== 'object' || value === null) return []
  if (isFraction(value)) return [{ path, kind: 'fraction' }]
  if (value instanceof Uint16Array) return [] // it holds nothing that is abusive
  if (ArrayBuffer.isView(value)) return [{ path: [...path, 0], kind: 'number' }]
  const entries = Array.isArray(value)
    ? value.slice(0, 2).map((item, i) => [i, item] as const)
    : Object.entries(value)
  return entries.flatMap(([key, item]) => placesOf(item, [...path, key]))
}

/** The same with one place changed; nothing of the original is written to. */
export function changed(value: unknown, path: Place['path'], to: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return to
  if (value instanceof Float64Array) {
    const copy = value.slice()
    copy[Number(key)] = typeof to === 'number' ? to : Number.NaN
    return copy
  }
  if (Array.isArray(value))
    return value.map((item, i) => (i === key ? changed(item, rest, to) : item))
  const fields = value as Given
  return { ...fields, [key]: changed(fields[key], rest, to) }
}

function isFraction(value: object): boolean {
  return 'n' in value && 'd' in value && Object.keys(value).length === 2
}
