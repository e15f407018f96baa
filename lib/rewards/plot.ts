import { requireRational } from './domain.ts'
import { OutOfRangeError } from './errors.ts'
import type { Rational } from './rational.ts'
import type { Lovelace } from './units.ts'

/** An amount in ada as a `number`, for pixels only: it may be off in the sixteenth digit. */
export function adaForPlot(amount: Lovelace): number {
  return ratioForPlot({ n: amount, d: 1_000_000n })
}

/**
 * A fraction as the nearest `number` or one beside it, for pixels and for sorting by eye.
 *
 * @throws {OutOfRangeError} for a fraction beyond the largest `number`.
 */
export function ratioForPlot(r: Rational): number {
  requireRational('value', r)
  const n = r.n < 0n ? -r.n : r.n
  if (n === 0n) return 0
  // Scale so that the quotient has at least 64 significant bits, whatever the two sizes.
  const shift = 64 - (bitLength(n) - bitLength(r.d))
  const quotient = shift >= 0 ? (n << BigInt(shift)) / r.d : n / (r.d << BigInt(-shift))
  // In two steps, since 2 ** -shift alone may lie outside the range of a number.
  const half = Math.trunc(-shift / 2)
  const magnitude = Number(quotient) * 2 ** half * 2 ** (-shift - half)
  if (magnitude === Number.POSITIVE_INFINITY)
    throw new OutOfRangeError('value', r, 'less than 2¹⁰²⁴')
  return r.n < 0n ? -magnitude : magnitude
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4
}
