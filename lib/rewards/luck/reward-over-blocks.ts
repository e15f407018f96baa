import { requireShare } from '../domain.ts'
import { floorDivide, type Rational } from '../rational.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import { type BlockDistribution, roundingOf } from './block-distribution.ts'

/** What an epoch with so many blocks pays. */
export type RewardAt = ((blocks: bigint) => Lovelace) & {
  /**
   * The same in doubles, where they prove it: the whole lovelace, below 2⁵², or NaN where a floor lies too near to a
   * whole number to be decided. Left out where there is no such way.
   */
  readonly whole?: (blocks: number) => number
}

/**
 * The expected reward of one epoch: the mean over the pool's blocks.
 *
 *     ⌊ Σ_b P(b)·reward(b) ⌋
 *
 * @returns the true mean rounded down, to the lovelace; one within 2⁻¹⁰⁰ below a whole lovelace is
 *   taken for that lovelace.
 */
export function expectedReward(distribution: BlockDistribution, rewardAt: RewardAt): Lovelace {
  // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it
  // biome-ignore lint/correctness/noUnusedLabels: one answer needs no haste
  inDoubles: {
    const certain = rewardAt.whole && certainMean(distribution, rewardAt, rewardAt.whole)
    if (certain !== undefined) return signedLovelace(BigInt(certain))
  }
  const sum = weightedSum(distribution, rewardAt)
  return signedLovelace(floorDivide(sum + roundingOf(distribution), distribution.total))
}

/** Half a unit in the last place of 1. */
const halfUlp = 2 ** -53

/**
 * The mean in doubles, if they prove its floor. A reward is rounded once at most; a chance is a weight over their sum, each
 * rounded once and their quotient too; no term is below zero, so that n of them together are off by at most n + 5 halves
 * of a unit in the last place, of which 2·n + 16 are allowed. Past 2⁵² that is more than 1, which decides nothing.
 */
function certainMean(
  distribution: BlockDistribution,
  rewardAt: RewardAt,
  whole: (blocks: number) => number,
): number | undefined {
  const { first } = distribution
  const chances = chancesOf(distribution)
  let sum = 0
  for (let i = 0; i < chances.length; i++) {
    const quick = whole(first + i)
    const reward = Number.isNaN(quick) ? Number(rewardAt(BigInt(first + i))) : quick
    if (reward < 0) return undefined
    sum += (chances[i] ?? 0) * reward
  }
  const bound = sum * (2 * chances.length + 16) * halfUlp
  const floor = Math.floor(sum - bound)
  return Math.floor(sum + bound) === floor ? floor : undefined
}

const known = new WeakMap<BlockDistribution, Float64Array>()

/** Each count's chance as a double, made once for a distribution: it is asked for many means. */
function chancesOf(distribution: BlockDistribution): Float64Array {
  const found = known.get(distribution)
  if (found) return found
  const total = Number(distribution.total)
  const made = Float64Array.from(distribution.weights, (weight) => Number(weight) / total)
  known.set(distribution, made)
  return made
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
  outcomes.sort((a, b) => Number(a.reward - b.reward))
  let sum = roundingOf(distribution)
  let reached = signedLovelace(0n)
  for (const { weight, reward } of outcomes) {
    sum += weight
    reached = reward
    if (sum * q.d >= q.n * distribution.total) break
  }
  return reached
}
