import { rewardEarnsFrom } from '../calendar.ts'
import { requireAmount } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { type KernelPool, requirePool } from '../kernel/pool-columns.ts'
import { least, maxPoolReward } from '../pool-reward.ts'
import type { Rational } from '../rational.ts'
import { effectiveFees, memberReward, operatorReward, type PoolFees } from '../split.ts'
import { type Epoch, epoch, type Lovelace, lovelace } from '../units.ts'
import { type Conditions, type Growth, growthOf } from './course.ts'

/**
 * A pool in the first epoch. An unknown owner stake is taken as the pledge, as far as stake is left
 * for it.
 */
export type ProjectedPool = Omit<KernelPool, 'blocks'>

/**
 * What becomes of the stake of a pool: it stands still and rewards are taken out; all rewards are
 * restaked, the operator's as owner stake; or its members' stake grows, the owners' stands still.
 */
export type StakeCourse = 'still' | 'restaked' | Growth

/** Pools and their stake. A member may be looked at, whose stake goes its own way. */
export type PoolsInput = {
  readonly pools: readonly ProjectedPool[]
  readonly stakes: StakeCourse
  /** Of one member in every pool, counted in the pool's stake; 0 for none. */
  readonly memberStake: Lovelace
  /** Are that member's rewards restaked? */
  readonly compound: boolean
}

/** A pool's stake: the owners', the one member's, and everyone else's. */
export type Stakes = {
  readonly owner: bigint
  readonly member: bigint
  readonly rest: bigint
}

/** Epochs from the one that earns a reward to the first in which it earns in turn. */
export const earnsAfter = rewardEarnsFrom(epoch(0))

/**
 * @throws {OutOfRangeError} for what `poolColumns` refuses in a pool, for owners and member with
 *   more stake than the pool has, a growth outside its range, or an unknown word.
 */
export function stakesOf({ pools, stakes, memberStake: member }: PoolsInput): readonly Stakes[] {
  requireAmount('stake', member)
  requireCourse(stakes)
  return pools.map((pool) => {
    requirePool({ ...pool, blocks: null })
    const left = pool.poolStake - member
    if (left < 0n) throw new OutOfRangeError('stake', member, 'at most the pool’s stake')
    const owner = pool.ownerStake ?? least(pool.pledge, left)
    if (owner > left)
      throw new OutOfRangeError('ownerStake', owner, 'with the member’s at most the pool’s stake')
    return { owner, member, rest: left - owner }
  })
}

function requireCourse(stakes: StakeCourse): void {
  if (stakes === 'still' || stakes === 'restaked') return
  if (typeof stakes !== 'object' || stakes === null)
    throw new OutOfRangeError('stakes', stakes, "'still', 'restaked' or a growth")
  growthOf('stakes', stakes)
}

/** A pool in one epoch; its fees are those that count. */
export type PoolEpoch = PoolFees & {
  readonly epoch: Epoch
  /** R. */
  readonly rewardPot: Lovelace
  /** T. */
  readonly totalStake: Lovelace
  readonly a0: Rational
  readonly k: bigint
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  readonly ownerStake: Lovelace
  readonly memberStake: Lovelace
}

/** What a pool is paid for one epoch, and of that its operator and the member. */
export type PoolEpochRewards = {
  readonly poolReward: Lovelace
  readonly operatorReward: Lovelace
  readonly memberReward: Lovelace
}

/** What a pool in an epoch is taken to earn. */
export type RewardModel = (at: PoolEpoch) => PoolEpochRewards

/** The ledger's formulas at apparent performance 1. */
export const atFullPerformance: RewardModel = (at) => {
  const { fixedCost, margin, poolStake, ownerStake, memberStake } = at
  const poolReward = ceilingBehindGate(at)
  const split = { poolReward, fixedCost, margin, poolStake, ownerStake, memberStake }
  return {
    poolReward,
    operatorReward: operatorReward(split),
    memberReward: memberStake === 0n ? memberStake : memberReward(split),
  }
}

/** `maxPoolReward`, 0 where the pledge is unmet. */
export function ceilingBehindGate(at: PoolEpoch): Lovelace {
  const ceiling = maxPoolReward(at)
  return at.pledge <= at.ownerStake ? ceiling : lovelace(0n)
}

/** The pool's fees as the parameters of the epoch lift them. */
export function feesIn({ parameters }: Conditions, pool: PoolFees): PoolFees {
  return effectiveFees(pool, parameters)
}
