import type { Rational } from '../rational.ts'
import type { Lovelace } from '../units.ts'
import type { BlockDistribution } from './block-distribution.ts'
import { type RewardDistribution, rewardDistribution } from './reward-distribution.ts'
import type { RewardAt } from './reward-over-blocks.ts'

/** One kind of epoch, how many of them, and which quantiles of their sum. */
export type RewardBandInput = {
  readonly distribution: BlockDistribution
  readonly rewardAt: RewardAt
  /** How many independent epochs of this kind: 1…10,000. */
  readonly epochs: number
  /** From 0 to 1 each. */
  readonly quantiles: readonly Rational[]
}

/** Quantiles of the sum: one amount for each quantile asked for, and how it was come by. */
export type RewardBand = Pick<RewardDistribution, 'method'> & {
  readonly amounts: readonly Lovelace[]
}

/**
 * Quantiles of what several epochs pay together, as `rewardDistribution` has them.
 *
 * @throws {OutOfRangeError} for epochs or quantiles out of range.
 */
export function rewardBandWithMethod(input: RewardBandInput): RewardBand {
  const { method, quantile } = rewardDistribution(input)
  return { amounts: input.quantiles.map(quantile), method }
}

/** {@link rewardBandWithMethod} without the method. */
export function rewardBand(input: RewardBandInput): readonly Lovelace[] {
  return rewardBandWithMethod(input).amounts
}
