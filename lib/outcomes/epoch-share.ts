import {
  expectedReward,
  type Lovelace,
  lovelace,
  memberPartByBlocks,
  type PoolFees,
  type Rational,
  type RewardAt,
  zero,
} from '../rewards/index.ts'
import type { PoolInEpoch } from './pool-in-epoch.ts'

/** What one epoch pays a delegator, and what the fees of the pool take from it first. */
export type EpochShare = {
  /** The stake's share of the pool's reward were there no fees: mean over the pool's blocks. */
  readonly beforeFees: Lovelace
  /** What the pool's fixed cost takes of it. */
  readonly fixedCost: Lovelace
  /** What the margin takes of it. */
  readonly margin: Lovelace
  /** What is left: the expected reward. `beforeFees − fixedCost − margin`, to the lovelace. */
  readonly reward: Lovelace
}

const none = /* @__PURE__ */ lovelace(0n)

/** What so many blocks pay a member, floors F4–F7 as the ledger's. */
export function memberRewardAt(pool: PoolInEpoch, fees: PoolFees, memberStake: Lovelace): RewardAt {
  const { fixedCost, margin } = fees
  return memberPartByBlocks(pool.rewardAt, {
    fixedCost,
    margin,
    memberStake,
    poolStake: pool.poolStake,
  })
}

/** Mean of a member's reward over the pool's blocks: Σ_b P(b)·reward(b), rounded down once. */
export function expectedMemberReward(
  pool: PoolInEpoch,
  fees: PoolFees,
  memberStake: Lovelace,
): Lovelace {
  return expectedReward(pool.distribution, memberRewardAt(pool, fees, memberStake))
}

/**
 * A member's expected reward and the way it comes about. Each part is the difference of two means
 * (without fees; with the fixed cost alone; with both), so the parts sum to the lovelace.
 *
 * @param beforeFees the first of the three, where it is known.
 */
export function expectedShare(
  pool: PoolInEpoch,
  { fixedCost, margin }: PoolFees,
  memberStake: Lovelace,
  beforeFees: Lovelace = expectedBeforeFees(pool, memberStake),
): EpochShare {
  const withMargin = (margin: Rational) =>
    expectedMemberReward(pool, { fixedCost, margin }, memberStake)
  return shareOf(beforeFees, withMargin(zero), withMargin(margin))
}

/** A member's expected reward were there no fees. */
function expectedBeforeFees(pool: PoolInEpoch, memberStake: Lovelace): Lovelace {
  return expectedMemberReward(pool, { fixedCost: none, margin: zero }, memberStake)
}

/** The parts from what is there before fees, after the fixed cost, and after the margin too. */
export function shareOf(beforeFees: Lovelace, afterCost: Lovelace, reward: Lovelace): EpochShare {
  return {
    beforeFees,
    fixedCost: lovelace(beforeFees - afterCost),
    margin: lovelace(afterCost - reward),
    reward,
  }
}

/** Every part `times` over, as for a year of equal epochs. */
export function repeated(share: EpochShare, times: number): EpochShare {
  const many = (part: Lovelace) => lovelace(part * BigInt(times))
  return {
    beforeFees: many(share.beforeFees),
    fixedCost: many(share.fixedCost),
    margin: many(share.margin),
    reward: many(share.reward),
  }
}

/**
 * The part of what all members of a pool together expect that belongs to `stake`, be there that much
 * in the pool or not; 0 for a pool without stake.
 */
export function expectedForAnyone(pool: PoolInEpoch, fees: PoolFees, stake: bigint): Lovelace {
  if (pool.poolStake === 0n) return none
  return lovelace((expectedMemberReward(pool, fees, pool.poolStake) * stake) / pool.poolStake)
}
