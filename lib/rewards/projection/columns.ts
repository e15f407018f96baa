import { maxSupply } from '../units.ts'

/*
 * Amounts leave a projection as BigInt64Array: read, an entry is whole lovelace as a bigint; the
 * column takes 8 bytes an entry and can move to another thread. 2⁶³ is 200 times the supply.
 */

/** The pots epoch by epoch, whole lovelace. */
export type PotColumns = {
  /**
   * Entry i is after the boundary that ends epoch from + i, which makes the pot of that epoch's
   * blocks; the last is after the boundary that pays the last of them. One more entry than epochs.
   */
  readonly reserves: BigInt64Array
  /** At the same boundaries. */
  readonly treasury: BigInt64Array
  /** Entry i: collected in epoch from + i, and shared out with its pot. */
  readonly fees: BigInt64Array
  /** ΔR1: leaves the reserves for the pot of epoch from + i. */
  readonly deltaR1: BigInt64Array
  /** R of epoch from + i, after the treasury's cut. */
  readonly rewardPot: BigInt64Array
  /** What of R is paid out; the rest returns to the reserves. */
  readonly paid: BigInt64Array
}

/** Where in memory the halves of 64 bits are here. */
const halvesOfOne = new Uint32Array(BigInt64Array.of(1n).buffer)
const low = halvesOfOne.indexOf(1)
const high = halvesOfOne.indexOf(0)

/**
 * A column of whole doubles from 0 to 2⁵³ made one of amounts, in place and half by half: a
 * `bigint` for each would take ten times as long. What is stored in 32 bits is taken modulo 2³²,
 * its fraction cut off.
 */
export function amounts(column: Float64Array): BigInt64Array {
  const { buffer, byteOffset, length } = column
  const halves = new Uint32Array(buffer, byteOffset, 2 * length)
  for (let i = 0, lower = low, upper = high; i < length; i++, lower += 2, upper += 2) {
    const amount = column[i] as number
    halves[lower] = amount
    halves[upper] = amount * 2 ** -32
  }
  return new BigInt64Array(buffer, byteOffset, length)
}

/**
 * 2⁵²: a whole amount below it, added to it, stands in the lower 52 bits of the sum. A column that was
 * written so is made one of amounts by {@link lowered}, in half the time of {@link amounts}.
 */
export const raise = 2 ** 52
const upperOfRaise = new Int32Array(Float64Array.of(raise).buffer)[high] as number

/** A column of whole doubles from 0 to below 2⁵², each with {@link raise} added, made one of amounts, in place. */
export function lowered(column: Float64Array): BigInt64Array {
  const { buffer, byteOffset, length } = column
  const halves = new Int32Array(buffer, byteOffset, 2 * length)
  for (let upper = high; upper < halves.length; upper += 2)
    halves[upper] = (halves[upper] as number) - upperOfRaise
  return new BigInt64Array(buffer, byteOffset, length)
}

/** The maximum supply as a double, which holds it. */
export const supply = Number(maxSupply)
