import { requirePositive } from '../domain.ts'
import { type BlockDistribution, blockDistribution } from '../luck/block-distribution.ts'
import { min, mul, one, type Rational } from '../rational.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { ceilingBehindGate, type RewardModel } from './pool-course.ts'

/** What the pool's blocks depend on, in every epoch of the projection. */
export type ExpectedInput = {
  /** N, the blocks of all pools in an epoch: 1…432,000. */
  readonly totalBlocks: number
  /** σₐ, the pool's share of the active stake: above 0, at most 1. */
  readonly share: Rational
  /** Part of the blocks due to it that the pool makes, 0 or more; all of them if left out. */
  readonly performance?: Rational
}

/**
 * Expected rewards: the mean over the pool's blocks, Binomial(N, performance·σₐ), whose shares
 * stand still.
 *
 *     reward(b) = maxPool·b / (N·σₐ)     member: Σ_b P(b)·max(0, reward(b) − c)·(1 − m)·t / S
 *
 * Each is rounded down once at the end; of the ledger's floors F4 is kept, F5 to F7 are left out,
 * so that a mean costs no walk over the blocks: above `expectedReward` by less than two lovelace.
 *
 * @throws {OutOfRangeError} as `blockDistribution`, and for no blocks or no share.
 */
export function expectedOverBlocks(input: ExpectedInput): RewardModel {
  const { totalBlocks, share, performance = one } = input
  const chance = min(one, mul(performance, share))
  const distribution = blockDistribution({ totalBlocks, share: chance })
  requirePositive('totalBlocks', BigInt(totalBlocks))
  requirePositive('share', share.n)
  const { first, total } = distribution
  const { chances, blocks } = tails(distribution)
  return (at) => {
    const { fixedCost, margin, poolStake, ownerStake, memberStake } = at
    const ceiling = ceilingBehindGate(at)
    // u = n/d lovelace a block; from ⌊c/u⌋ + 1 blocks on there is something to share.
    const n = ceiling * share.d
    const d = BigInt(totalBlocks) * share.n
    const covered = n > 0n ? (fixedCost * d) / n + 1n - BigInt(first) : BigInt(chances.length)
    const i = covered < 0n ? 0 : Math.min(Number(covered), chances.length - 1)
    const left = n * (blocks[i] as bigint) - fixedCost * d * (chances[i] as bigint)
    const earned = n * (blocks[0] as bigint)
    const kept = left * (margin.d - margin.n)
    const whole = margin.d * (poolStake || 1n)
    const scale = d * total * whole
    return {
      poolReward: rounded(earned * whole, scale),
      operatorReward: rounded(earned * whole - kept * (poolStake - ownerStake), scale),
      memberReward: rounded(kept * memberStake, scale),
    }
  }
}

/** For every count of blocks: the weight of it or more, and of their blocks; past the last, 0. */
function tails({ first, weights }: BlockDistribution) {
  const chances = [0n]
  const blocks = [0n]
  for (let i = weights.length - 1; i >= 0; i--) {
    const weight = weights[i] as bigint
    chances.unshift((chances[0] as bigint) + weight)
    blocks.unshift((blocks[0] as bigint) + weight * BigInt(first + i))
  }
  return { chances, blocks }
}

/**
 * Down, but one within 2⁻¹⁰⁰ below a whole lovelace, which is the weights' own rounding, is that
 * lovelace.
 */
function rounded(n: bigint, d: bigint): Lovelace {
  return lovelace((n + (d >> 100n)) / d)
}
