import type { Rational } from '../rational.ts'

/*
 * Floors of real numbers by doubles, certified: a number is held as an interval of doubles that surely contains
 * it. When both ends have the same floor, that is the floor; when they do not, the caller asks bigint.
 * What cannot be held this way is NaN, whose floor equals nothing, so that it too ends in bigint.
 * Every bound is proved in bounds.md beside this file.
 */

/** u: one rounded operation is wrong by at most this part of its result. */
export const unitRoundoff = 2 ** -53

/** Whole numbers from −2⁵³ to 2⁵³ are doubles. */
export const exactBelow = 2 ** 53

/** Roundings in making an enclosure: n, d, n ÷ d, 1 ± w, the product; one more for products of errors. */
export const enclosureRoundings = 6

/** Values and their products stay far from the ends of the doubles' range. */
const greatest = 2 ** 300
const smallest = 2 ** -300

/** An interval of doubles around a number ≥ 0; both ends NaN where it cannot be held. */
export type Enclosure = { readonly lo: number; readonly hi: number }

/**
 * An interval around `n / d ≥ 0`, wide enough for `roundings` rounded operations to come: as long as `lo` and
 * `hi` go through the same at most `roundings` products with doubles ≥ 0, what becomes of them encloses the true product.
 * 0 is [0, 0]. Beyond 2^±300 both ends are NaN.
 */
export function enclose({ n, d }: Rational, roundings: number): Enclosure {
  const value = Number(n) / Number(d)
  if (value === 0 && n === 0n) return { lo: 0, hi: 0 }
  const width =
    value > smallest && value < greatest ? (enclosureRoundings + roundings) * unitRoundoff : NaN
  return { lo: value * (1 - width), hi: value * (1 + width) }
}

/** A whole number as a double; NaN if it may not be one. */
export function wholeDouble(value: bigint): number {
  const double = Number(value)
  return Math.abs(double) < exactBelow ? double : NaN
}

/**
 * The floor of every number from `lo` to `hi`, or NaN if they do not share one.
 * The floor is exact below 2⁵³; an {@link enclose}d product above it is too wide to share one.
 */
export function certainFloor(lo: number, hi: number): number {
  const floor = Math.floor(lo)
  return floor === Math.floor(hi) ? floor : NaN
}

/** Σ of whole doubles, exact: added as doubles while nothing can be lost, else as bigints. */
export function exactSum(column: Float64Array): bigint {
  let sum = 0
  let magnitude = 0
  for (const value of column) {
    sum += value
    magnitude += Math.abs(value)
  }
  if (magnitude < exactBelow) return BigInt(sum)
  let whole = 0n
  for (const value of column) whole += BigInt(value)
  return whole
}
