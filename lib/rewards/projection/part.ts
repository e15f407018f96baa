import { type Enclosure, enclose, exactBelow, wholeDouble } from '../kernel/certified.ts'
import type { Rational } from '../rational.ts'

/** A fraction ≥ 0 that whole amounts are multiplied by and rounded down. */
export type Part = Enclosure & {
  readonly of: Rational
  readonly n: number
  readonly d: number
  /** Is n·d below 2⁵³? */
  readonly small: boolean
}

/** Good for a product with an amount that is itself rounded once: two roundings. */
export function partOf(of: Rational): Part {
  const { lo, hi } = enclose(of, 2)
  const [n, d] = [wholeDouble(of.n), wholeDouble(of.d)]
  return { of, n, d, lo, hi, small: n * d < exactBelow }
}

/**
 * `⌊amount · part⌋` of a double ≥ 0, NaN where doubles do not decide it.
 *
 * Where the enclosed product does not, for a whole amount a below 2⁵³ and a small part: with a = q·d + r,
 *
 *     a·n/d = q·n + r·n/d
 *
 * every product of which is a whole double. ⌊a ÷ d⌋ is right in doubles for whole a < 2⁵³: if a/d < q for
 * a whole q, then a/d ≤ q − 1/d, and 1/d > u·a/d, so that a/d is not rounded up to q. Shares such as
 * 1/5, whose products often are whole, are decided here. A result from 2⁵³ on may be rounded.
 */
export function floorOfPart(amount: number, part: Part): number {
  const floor = Math.floor(amount * part.lo)
  // First, since it is soonest known: the next epoch waits for it.
  if (floor === Math.floor(amount * part.hi)) return floor
  const { n, d, small } = part
  if (!small || amount >= exactBelow) return NaN
  const q = Math.floor(amount / d)
  return q * n + Math.floor(((amount - q * d) * n) / d)
}

/** The same by bigint. */
export function exactPart(amount: bigint, { of }: Part): number {
  return Number((amount * of.n) / of.d)
}
