import { longestPart, requireRational, requireWholeLovelace } from './domain.ts'
import { OutOfRangeError } from './errors.ts'
import { type Lovelace, lovelace } from './units.ts'

/**
 * An exact fraction, always in lowest terms with `d > 0`, so that equal fractions are deeply equal.
 * A plain object: it can be spread, cloned and compared, and has no methods to ship.
 */
export type Rational = { readonly n: bigint; readonly d: bigint }

/**
 * The fraction `n / d` in lowest terms.
 *
 * @throws {OutOfRangeError} when `d` is 0, or either is longer than 32,768 bits.
 */
export function ratio(n: bigint, d: bigint = 1n): Rational {
  requirePart('numerator', n)
  requirePart('denominator', d)
  if (d === 0n) throw new OutOfRangeError('denominator', d, 'other than 0')
  if (d === 1n) return { n, d }
  const common = greatestCommonDivisor(n, d)
  const sign = d < 0n ? -common : common
  return { n: n / sign, d: d / sign }
}

/** 0. */
export const zero: Rational = { n: 0n, d: 1n }
/** 1. */
export const one: Rational = { n: 1n, d: 1n }

/** `a + b`, exact. */
export function add(a: Rational, b: Rational): Rational {
  requireBoth(a, b)
  return ratio(a.n * b.d + b.n * a.d, a.d * b.d)
}

/** `a − b`, exact. */
export function sub(a: Rational, b: Rational): Rational {
  requireBoth(a, b)
  return ratio(a.n * b.d - b.n * a.d, a.d * b.d)
}

/** `a · b`, exact. */
export function mul(a: Rational, b: Rational): Rational {
  requireBoth(a, b)
  return ratio(a.n * b.n, a.d * b.d)
}

/**
 * `a / b`, exact.
 *
 * @throws {OutOfRangeError} when `b` is 0.
 */
export function div(a: Rational, b: Rational): Rational {
  requireBoth(a, b)
  if (b.n === 0n) throw new OutOfRangeError('divisor', b, 'other than 0')
  return ratio(a.n * b.d, a.d * b.n)
}

/** Bits that a power may have, which takes a tenth of a second. */
const longestPower = 2 ** 22

/**
 * `r` to a whole power ≥ 0; `pow(r, 0)` is 1.
 *
 * @throws {OutOfRangeError} for an exponent that is negative or not whole, or a power of more than
 *   2²² bits.
 */
export function pow(r: Rational, exponent: number): Rational {
  requireRational('base', r)
  if (!Number.isSafeInteger(exponent) || exponent < 0)
    throw new OutOfRangeError('exponent', exponent, 'a whole number, 0 or more', 0)
  const digits = Math.max(r.n.toString(16).length, r.d.toString(16).length)
  if (4 * digits * exponent > longestPower)
    throw new OutOfRangeError('exponent', exponent, 'small enough for a power of 2²² bits')
  // A power of a fraction in lowest terms is in lowest terms.
  return { n: r.n ** BigInt(exponent), d: r.d ** BigInt(exponent) }
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  requireBoth(a, b)
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** Are `a` and `b` the same number? */
export function equal(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0
}

/** The smaller of the two. */
export function min(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b
}

/** The larger of the two. */
export function max(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b
}

/** The largest whole number not above `r` (toward −∞, as the ledger's `floor`). */
export function floor(r: Rational): bigint {
  requireRational('value', r)
  return floorDivide(r.n, r.d)
}

/**
 * `⌊amount · f₁ · f₂ · …⌋`: all factors multiplied exactly, one division at the end, and no fraction brought to lowest
 * terms on the way.
 */
export function floorOfProduct(amount: bigint, ...factors: readonly Rational[]): bigint {
  requireWholeLovelace('amount', amount)
  let n = amount
  let d = 1n
  for (const factor of factors) {
    requireRational('factor', factor)
    n *= factor.n
    d *= factor.d
  }
  return floorDivide(n, d)
}

/**
 * {@link floor} as an amount.
 *
 * @throws {OutOfRangeError} for a negative `r`.
 */
export function floorToLovelace(r: Rational): Lovelace {
  return lovelace(floor(r))
}

/** `⌊n / d⌋` for `d > 0`: `bigint` division rounds toward zero, the ledger toward −∞. */
export function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient
}

function requireBoth(a: Rational, b: Rational): void {
  requireRational('a', a)
  requireRational('b', b)
}

/** Made once: four kilobytes. */
const longestNegative = -longestPart

function requirePart(field: string, value: bigint): void {
  if (typeof value !== 'bigint' || value > longestPart || value < longestNegative)
    throw new OutOfRangeError(field, value, 'a whole number of at most 32,768 bits', 0n)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) {
    // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it
    // biome-ignore lint/correctness/noUnusedLabels: one answer needs no haste
    inDoubles: if (y <= 9_007_199_254_740_992n) return commonInDoubles(Number(y), Number(x % y)) // 2⁵³
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** Of whole doubles, whose remainders are exact and a tenth of the work. */
function commonInDoubles(a: number, b: number): bigint {
  let [left, right] = [a, b]
  while (right !== 0) {
    const rest = left % right
    left = right
    right = rest
  }
  return BigInt(left)
}
