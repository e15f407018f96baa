import type { Rational } from '../rational.ts'

/*
 * Floors of real numbers by doubles, certified: a number is held between two doubles that surely
 * enclose it. When both have the same floor, that is the floor; when they do not, the caller asks
 * bigint. What cannot be held this way is NaN, whose floor equals nothing, so that it too ends in
 * bigint. Every bound is proved in bounds.md beside this file, and named there as here.
 */

/** u: one rounded operation is wrong by at most this part of its exact result. */
export const unitRoundoff = 2 ** -53

/** Whole numbers from −2⁵³ to 2⁵³ are doubles. */
export const exactBelow = 2 ** 53

/** What {@link nearest} is wrong by, in u: it rounds n, d and their quotient. */
const nearestRoundings = 3

/** What {@link enclose} may lose in making an end, in u: 1 ± width, the product; 1 for products of errors. */
const encloseRoundings = 3

/** Ratios are held from 2⁻²⁰⁰ to 2²⁰⁰: no product of them comes near the ends of the doubles' range. */
const greatest = 2 ** 200
const smallest = 2 ** -200

/** Two doubles around a number ≥ 0; both NaN where it cannot be held. */
export type Enclosure = { readonly lo: number; readonly hi: number }

/** `n / d ≥ 0`, wrong by at most 3·u of itself; 0 is exact. NaN outside 2^±200. */
export function nearest({ n, d }: Rational): number {
  if (n === 0n && d !== 0n) return 0
  const value = Number(n) / Number(d)
  return value > smallest && value < greatest ? value : NaN
}

/**
 * Doubles around `n / d ≥ 0`, wide enough for `roundings` rounded operations to come: when `lo` and
 * `hi` go through the same at most `roundings` products with doubles ≥ 0, the results enclose the true
 * product. 0 is enclosed by itself. Both are NaN outside 2^±200.
 */
export function enclose(value: Rational, roundings: number): Enclosure {
  const middle = nearest(value)
  const width = (nearestRoundings + encloseRoundings + roundings) * unitRoundoff
  return { lo: middle * (1 - width), hi: middle * (1 + width) }
}

/** A whole number as a double; NaN if it may not be one. */
export function wholeDouble(value: bigint): number {
  const double = Number(value)
  return Math.abs(double) < exactBelow ? double : NaN
}

/**
 * The floor of every number from `lo` to `hi`, or NaN if they do not share one.
 * From 2⁵³ on the ends of an {@link enclose}d product lie too far apart to share one.
 *
 * NaN is worked out (∞ never comes here), not named: V8 takes a name that it has never had to look up for
 * anything at all, and boxed every result.
 *
 * In a loop over many, let bigint's answer go to the column and not into the variable that holds the
 * floor: V8 boxes a variable that a call may have set, which made whole loops twice as slow.
 */
export function certainFloor(lo: number, hi: number): number {
  const floor = Math.floor(lo)
  return floor === Math.floor(hi) ? floor : (hi - hi) / (hi - hi)
}

/** Σ of whole doubles, exact: added as doubles while nothing can be lost, else as bigints. */
export function exactSum(column: Float64Array): bigint {
  let sum = 0
  let magnitude = 0
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    sum += value
    magnitude += Math.abs(value)
  }
  if (magnitude < exactBelow) return BigInt(sum)
  let whole = 0n
  for (const value of column) whole += BigInt(value)
  return whole
}
