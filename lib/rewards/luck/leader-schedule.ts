import { requireShare, requireWhole } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { type Rational, ratio, sub, zero } from '../rational.ts'
import {
  type BlockDistribution,
  binomialDistribution,
  chance,
  mostBlocks,
} from './block-distribution.ts'

/** Fixed point: 1 is 2²⁵⁶. */
const bits = 256n
const unit = 1n << bits

/**
 * The chance that a slot has this pool for a leader.
 *
 *     φ_f(σ) = 1 − (1 − f)^σ = 1 − exp(−σ·y)     y = −ln(1 − f) = 2·artanh(f / (2 − f))
 *
 * Both series are summed in units of 2⁻²⁵⁶, each term rounded down.
 *
 * @param input.share σ, the pool's part of the active stake: 0…1.
 * @param input.activeSlotCoefficient f: above 0, at most 9/10.
 * @returns right to 2⁻²⁴⁰.
 * @throws {OutOfRangeError} outside those ranges.
 * @see φ_f of Ouroboros Praos; cardano-ledger `checkLeaderNatValue` decides each slot by it.
 */
export function leaderChance(input: {
  readonly share: Rational
  readonly activeSlotCoefficient: Rational
}): Rational {
  const { share, activeSlotCoefficient: f } = input
  requireShare('share', share)
  // Above 0 with a denominator that is not, it is beyond 9/10 as well.
  if (f.n <= 0n || 10n * f.n > 9n * f.d)
    throw new OutOfRangeError('activeSlotCoefficient', f, 'above 0, at most 9/10')
  const x = (f.n * unit) / (2n * f.d - f.n)
  const square = (x * x) >> bits
  let y = 0n
  for (let power = x, k = 1n; power > 0n; k += 2n) {
    y += (2n * power) / k
    power = (power * square) >> bits
  }
  const exponent = (y * share.n) / share.d
  let leads = 0n
  for (let term = exponent, k = 1n; term > 0n; k++) {
    leads += k % 2n === 1n ? term : -term
    term = ((term * exponent) >> bits) / (k + 1n)
  }
  return ratio(leads, unit)
}

/**
 * The slots of an epoch that a pool leads: Binomial(slots, φ_f(σ)), each slot by itself.
 *
 * Those are not all blocks of the chain: where two pools lead one slot, or a block comes too late, one
 * of them is lost. Binomial(totalBlocks, share) counts blocks of the chain.
 *
 * @param input.slots the epoch's: 432,000 on mainnet; 1…432,000.
 * @param input.decentralisation d: that part of the slots is not for pools; 0 unless given.
 * @throws {OutOfRangeError} as {@link leaderChance}, and for slots or d out of range.
 */
export function leaderScheduleDistribution(input: {
  readonly slots: number
  readonly share: Rational
  readonly activeSlotCoefficient: Rational
  readonly decentralisation?: Rational
}): BlockDistribution {
  const { slots, decentralisation: d = zero } = input
  requireWhole('slots', slots, 1, mostBlocks)
  requireShare('decentralisation', d)
  const open = Number((BigInt(slots) * (d.d - d.n)) / d.d)
  return binomialDistribution(open, leaderChance(input))
}

/** How far one model of the blocks is from another; right to 2⁻⁹⁰. */
export type ModelDifference = {
  /** The largest difference there is in the chance of any event: half the sum of all |P − Q|. */
  readonly totalVariation: Rational
  /** Mean blocks of the first less that of the second. */
  readonly mean: Rational
  /** Chance of no block in the first less that in the second. */
  readonly chanceOfNone: Rational
}

/** Compare two distributions of a pool's blocks. */
export function modelDifference(a: BlockDistribution, b: BlockDistribution): ModelDifference {
  const first = Math.min(a.first, b.first)
  const end = Math.max(a.first + a.weights.length, b.first + b.weights.length)
  let apart = 0n
  let mean = 0n
  for (let blocks = first; blocks < end; blocks++) {
    const here =
      (a.weights[blocks - a.first] ?? 0n) * b.total - (b.weights[blocks - b.first] ?? 0n) * a.total
    apart += here < 0n ? -here : here
    mean += here * BigInt(blocks)
  }
  const whole = a.total * b.total
  const none = (blocks: number) => blocks === 0
  return {
    totalVariation: ratio(apart, 2n * whole),
    mean: ratio(mean, whole),
    chanceOfNone: sub(chance(a, none), chance(b, none)),
  }
}
