import { requireAmount, requireCount } from './domain.ts'
import type { RewardAt } from './luck/reward-over-blocks.ts'
import { apparentPerformance, maxPoolReward, type PoolRewardInput } from './pool-reward.ts'
import { isFederated } from './pots.ts'
import { floorDivide } from './rational.ts'
import { memberReward, operatorReward, type PoolFees } from './split.ts'
import { type Lovelace, signedLovelace } from './units.ts'

/*
 * A reward as a function of the pool's blocks, with all that does not depend on them worked out once:
 * what a mean or a quantile over the blocks asks for again and again.
 */

/** A pool's figures of one epoch, its blocks left open. */
export type PoolByBlocks = Omit<PoolRewardInput, 'blocks'>

/**
 * `poolReward` by blocks, to the lovelace.
 *
 * @throws {OutOfRangeError} as `poolReward`, at once.
 */
export function poolRewardByBlocks(input: PoolByBlocks): RewardAt {
  requireAmount('ownerStake', input.ownerStake)
  const full: bigint = maxPoolReward(input)
  const ceiling = input.pledge <= input.ownerStake ? full : 0n
  const ofOne = apparentPerformance({ ...input, blocks: 1n })
  const federated = isFederated(input.decentralisation)
  const perBlock = ofOne.n * ceiling
  return (blocks) => {
    requireCount('blocks', blocks)
    return signedLovelace(
      blocks === 0n ? 0n : floorDivide(federated ? perBlock : blocks * perBlock, ofOne.d),
    )
  }
}

/** `memberReward` by blocks, to the lovelace. Everything is checked at once. */
export function memberRewardByBlocks(
  input: PoolByBlocks & PoolFees & { readonly memberStake: Lovelace },
): RewardAt {
  const poolAt = poolRewardByBlocks(input)
  const { fixedCost, margin, memberStake, poolStake } = input
  memberReward({ ...input, poolReward: signedLovelace(0n) }) // its guards
  const nothing = signedLovelace(0n)
  const kept = (margin.d - margin.n) * memberStake
  const whole = margin.d * poolStake
  return (blocks) => {
    const earned = poolAt(blocks)
    if (earned <= fixedCost) return nothing
    return signedLovelace(((earned - fixedCost) * kept) / whole)
  }
}

/** `operatorReward` by blocks, to the lovelace. */
export function operatorRewardByBlocks(input: PoolByBlocks & PoolFees): RewardAt {
  const poolAt = poolRewardByBlocks(input)
  return (blocks) => operatorReward({ ...input, poolReward: poolAt(blocks) })
}
