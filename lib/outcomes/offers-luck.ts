import type { Lovelace } from '../rewards/index.ts'
import type { Band } from './band.ts'

/** What a stake expects of a pool in a year, and the band of its luck. */
export type YearWithLuck = { readonly perYear: Lovelace; readonly band: Band }

/**
 * Whether a year's luck covers the difference of two offers: the better one pays no more than the other expects in at
 * least one year of ten, its 10th percentile being at or below the other's mean.
 *
 * The order of the two does not matter. Equal offers always are.
 */
export function withinLuck(a: YearWithLuck, b: YearWithLuck): boolean {
  const [better, other] = a.perYear >= b.perYear ? [a, b] : [b, a]
  return better.perYear === other.perYear || better.band.low <= other.perYear
}

/** From row `at` (0 is the first) on, `count` rows, that one included, differ by less than a year's luck. */
export type LuckRow = { readonly at: number; readonly count: number }

/** Fewer rows than this are no reason to stop reading. */
export const fewestInLuck = 10

/** Where nothing is found among the best so many, the list has no such place. */
export const furthestLuckRow = 60

/**
 * Where a list in the order of what it pays becomes a matter of luck: the first row of which at least
 * {@link fewestInLuck} rows, itself and those that follow, are within the luck of that one ({@link withinLuck}).
 *
 * @param perYear of the rows, best first.
 * @param lowOf the 10th percentile of a row's year; asked only of the rows that are looked at.
 * @returns null if none of the first {@link furthestLuckRow} rows is such a one.
 */
export function luckRow(
  perYear: readonly Lovelace[],
  lowOf: (row: number) => Lovelace,
): LuckRow | null {
  const last = Math.min(perYear.length - fewestInLuck, furthestLuckRow - 1)
  for (let at = 0; at <= last; at += 1) {
    const own = perYear[at] ?? 0n
    if (own === 0n) return null
    const low = lowOf(at)
    const count = firstBelow(perYear, at, low < own ? low : own) - at
    if (count >= fewestInLuck) return { at, count }
  }
  return null
}

/** The first row from `from` on that pays less than `least`, by halving. */
function firstBelow(perYear: readonly Lovelace[], from: number, least: bigint): number {
  let [low, high] = [from, perYear.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((perYear[middle] ?? 0n) < least) high = middle
    else low = middle + 1
  }
  return low
}
