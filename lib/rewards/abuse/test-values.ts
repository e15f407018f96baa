/*
 * What no formula is made for: numbers of the wrong kind, of the wrong sign, without end or without
 * sense. SECURITY's "numeric abuse", and what a caller without types can hand over besides.
 */

const numbers: readonly number[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1, -1, 0.5, 1.5, 2],
  ...[2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e9, 1e21, 1e308, 5e-324, 432_001, 10_001],
]

const bigints: readonly bigint[] = [
  ...[0n, -1n, 1n, 2n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 64n - 1n, 2n ** 64n],
  ...[45_000_000_000_000_001n, 10n ** 30n, -(10n ** 30n), 10n ** 400n, 2n ** 40_000n],
]

const texts: readonly string[] = [
  ...['', '0', '-0', '1e400', 'NaN', 'Infinity', '-1', '0x10', ' 1', '1 ', '1_000', '１', '٣', '.'],
  ...['1/0', '0/0', '1/-1', '1.', '.5', '1..2', '9'.repeat(1_000_000), `0.${'0'.repeat(100_000)}1`],
  ...[`${'9'.repeat(30)}`, `1/${'9'.repeat(400)}`, '2'.repeat(41), '45000000000.000001'],
]

const others: readonly unknown[] = [null, undefined, true, {}, [], [1n], Symbol('1'), () => 1n]

const fractions: readonly unknown[] = [
  ...[
    [1n, 0n],
    [0n, 0n],
    [-1n, 1n],
    [1n, -1n],
    [2n, 1n],
    [5n, 10n],
    [10n ** 400n, 1n],
    [1n, 10n ** 400n],
    [2n ** 53n + 1n, 2n ** 53n],
    [1n, 2n ** 40_000n],
    [2n ** 40_000n, 1n],
    [Number.NaN, 1n],
    [1, 2],
    ['1', '2'],
    [null, 1n],
    [1n, undefined],
  ].map(([n, d]) => ({ n, d })),
  { n: 1n },
]

/** Every abusive value there is. */
export const abusive: readonly unknown[] = [
  ...numbers,
  ...bigints,
  ...texts,
  ...others,
  ...fractions,
]

/** What stands at a place of a sound call. */
export type Kind = 'bigint' | 'number' | 'text' | 'fraction'

/** Is it of that kind at all, be it sense or not? */
export function isOfKind(kind: Kind, value: unknown): boolean {
  if (kind === 'bigint') return typeof value === 'bigint'
  if (kind === 'number') return Number.isFinite(value)
  if (kind === 'text') return typeof value === 'string'
  if (typeof value !== 'object' || value === null || !('n' in value && 'd' in value)) return false
  return typeof value.n === 'bigint' && typeof value.d === 'bigint' && value.d > 0n
}

/** A name for it in a report. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 20))
  if (typeof value === 'object' && value !== null && 'n' in value)
    return `{${shown(value.n)}/${'d' in value ? shown(value.d) : 'nothing'}}`
  if (typeof value === 'bigint' && (value > 10n ** 30n || value < -(10n ** 30n)))
    return `${value < 0n ? '-' : ''}huge`
  return Object.is(value, -0) ? '-0' : `${String(value)}${typeof value === 'bigint' ? 'n' : ''}`
}
