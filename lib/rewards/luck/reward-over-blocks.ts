import { requireShare } from '../domain.ts'
import { floorDivide, type Rational } from '../rational.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import { type BlockDistribution, roundingOf } from './block-distribution.ts'

/** What an epoch with so many blocks pays. */
export type RewardAt = (blocks: bigint) => Lovelace

/**
 * The expected reward of one epoch: the mean over the pool's blocks.
 *
 *     ⌊ Σ_b P(b)·reward(b) ⌋
 *
 * @returns the true mean rounded down, to the lovelace; one within 2⁻¹⁰⁰ below a whole lovelace is
 *   taken for that lovelace.
 */
export function expectedReward(distribution: BlockDistribution, rewardAt: RewardAt): Lovelace {
  const sum = weightedSum(distribution, rewardAt)
  return signedLovelace(floorDivide(sum + roundingOf(distribution), distribution.total))
}

/** The mean before it is rounded down; not in lowest terms. */
export function meanReward(distribution: BlockDistribution, rewardAt: RewardAt): Rational {
  return { n: weightedSum(distribution, rewardAt), d: distribution.total }
}

function weightedSum(distribution: BlockDistribution, rewardAt: RewardAt): bigint {
  let sum = 0n
  let blocks = BigInt(distribution.first)
  for (const weight of distribution.weights) {
    sum += weight * rewardAt(blocks)
    blocks += 1n
  }
  return sum
}

/**
 * The smallest amount that is not exceeded with a chance of at least `q`.
 *
 * @param q from 0 (the least an epoch can pay) to 1 (the most).
 * @throws {OutOfRangeError} for q outside 0…1.
 */
export function rewardQuantile(
  distribution: BlockDistribution,
  rewardAt: RewardAt,
  q: Rational,
): Lovelace {
  requireShare('q', q)
  const outcomes = distribution.weights.map((weight, i) => ({
    weight,
    reward: rewardAt(BigInt(distribution.first + i)),
  }))
  outcomes.sort((a, b) => (a.reward < b.reward ? -1 : a.reward > b.reward ? 1 : 0))
  let sum = roundingOf(distribution)
  let reached = signedLovelace(0n)
  for (const { weight, reward } of outcomes) {
    sum += weight
    reached = reward
    if (sum * q.d >= q.n * distribution.total) break
  }
  return reached
}
