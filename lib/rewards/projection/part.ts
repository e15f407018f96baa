import { type Enclosure, enclose, exactBelow, wholeDouble } from '../kernel/certified.ts'
import type { Rational } from '../rational.ts'

/**
 * A fraction ≥ 0 that whole amounts are multiplied by and rounded down. `lo` and `hi` enclose it,
 * good for a product with an amount that is itself rounded once.
 */
export type Part = Enclosure & {
  readonly of: Rational
  readonly n: number
  readonly d: number
  /** Is n·d below 2⁵³? */
  readonly small: boolean
  /**
   * Of amounts below it the product with `hi`, rounded down, is the floor. With u = 2⁻⁵³ it is a·n/d or more, and
   * more by less than 16u of it: by less than 1/d, where a·n < 2⁴⁹. And a·n/d is 1/d or more below the next whole
   * number. For 1/5 that is 562 million ada: more than any pot of mainnet held. 0 for a part that doubles do not hold.
   */
  readonly sure: number
}

export function partOf(of: Rational): Part {
  const { lo, hi } = enclose(of, 2)
  const [n, d] = [wholeDouble(of.n), wholeDouble(of.d)]
  const sure = Number.isNaN(hi) ? 0 : 2 ** 49 / n
  return { of, n, d, lo, hi, small: n * d < exactBelow, sure }
}

/** Counts what bigint was asked for. */
export type Tally = { exactFloors: number }

/**
 * `⌊(amount + above) · part⌋`, for where the two products with the part's ends do not decide it.
 *
 * Of a whole amount a below 2⁵³ and a small part it is exact in doubles: with a = q·d + r,
 *
 *     a·n/d = q·n + r·n/d
 *
 * every product of which is a whole double. ⌊a ÷ d⌋ is right in doubles for whole a < 2⁵³: if a/d <
 * q for a whole q, then a/d ≤ q − 1/d, and 1/d > u·a/d, so that a/d is not rounded up to q. Shares
 * such as 1/5, whose products often are whole, end here; others ask bigint. A result from 2⁵³ on
 * may be rounded.
 *
 * @param above 2⁵³ or 0.
 */
export function floorOfPart(tally: Tally, part: Part, amount: number, above: number): number {
  const { n, d, small, of } = part
  if (small && above === 0) {
    const q = Math.floor(amount / d)
    return q * n + Math.floor(((amount - q * d) * n) / d)
  }
  tally.exactFloors++
  return Number(((BigInt(amount) + BigInt(above)) * of.n) / of.d)
}
