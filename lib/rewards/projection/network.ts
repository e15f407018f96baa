import { exactBelow } from '../kernel/certified.ts'
import { lovelace } from '../units.ts'
import { amounts, type PotColumns } from './columns.ts'
import { type CourseInput, conditionsOf } from './course.ts'
import type { PoolsInput, ProjectedPool, StakeCourse } from './pool-course.ts'
import { poolsInDoubles } from './pools.ts'
import { payExactly } from './pools-exact.ts'
import { walk } from './walk.ts'

export type NetworkProjectionInput = CourseInput & {
  /** All pools, with their stake in the first epoch. */
  readonly pools: readonly ProjectedPool[]
  readonly stakes: StakeCourse
}

export type NetworkProjection = PotColumns & {
  /** A row for each pool, whole lovelace. */
  readonly pools: {
    /** In the last epoch. */
    readonly poolStake: BigInt64Array
    /** In the last epoch. */
    readonly ownerStake: BigInt64Array
    /** Of all epochs together. */
    readonly poolReward: BigInt64Array
    /** Of it the operator's. */
    readonly operatorReward: BigInt64Array
  }
  readonly exactFloors: number
}

/**
 * All pools, epoch by epoch: each pot is what {@link projectPots} makes it, paid = Σ of the pools'
 * rewards. Every pool's apparent performance is 1: η says how many blocks there are, and each pool
 * makes its share of them.
 *
 *     restaked: stake(E + 3) = stake(E + 2) + poolReward(E)
 *               owners(E + 3) = owners(E + 2) + operatorReward(E)
 *     growing:  members' stake ← ⌊members' stake · ratio⌋ every so many epochs, owners' as it is
 *
 * What an operator does not keep is its members', without the lovelace that splitting it among them
 * would leave. Nobody moves, joins or leaves, rewards earned before `from` are in the stake given,
 * pledges, margins and costs stay as declared, `minPoolCost` and `minPoolMargin` lift them only
 * where given (`effectiveFees`). A pool whose owners hold less than its pledge is paid nothing.
 *
 * To the lovelace {@link projectNetworkExact}: pots by bigint, pools in doubles with certain
 * floors, about 20 ns a pool and epoch.
 *
 * @throws {OutOfRangeError} as `projectPots`; for what `poolColumns` refuses in a pool; owners with
 *   more stake than their pool, a pool with more than T, or pools that together would be paid more
 *   than the pot.
 */
export function projectNetwork(input: NetworkProjectionInput): NetworkProjection {
  const { pay, stakes, earned, exactFloors } = poolsInDoubles(poolsOf(input))
  const pots = walk(input, conditionsOf(input), pay)
  const rewards = earned()
  if (pots === null || !rewards.stake.every((sum) => sum < exactBelow))
    return projectNetworkExact(input)
  return {
    ...pots,
    pools: {
      poolStake: amounts(stakes.stake),
      ownerStake: amounts(stakes.owner),
      poolReward: amounts(rewards.stake),
      operatorReward: amounts(rewards.owner),
    },
    exactFloors: exactFloors(),
  }
}

/** {@link projectNetwork} by bigint alone: some fifty times slower. */
export function projectNetworkExact(input: NetworkProjectionInput): NetworkProjection {
  const count = input.pools.length
  const pools = {
    poolStake: new BigInt64Array(count),
    ownerStake: new BigInt64Array(count),
    poolReward: new BigInt64Array(count),
    operatorReward: new BigInt64Array(count),
  }
  const pay = payExactly(input, poolsOf(input), (p, at, rewards) => {
    pools.poolStake[p] = at.poolStake
    pools.ownerStake[p] = at.ownerStake
    pools.poolReward[p] = (pools.poolReward[p] as bigint) + rewards.poolReward
    pools.operatorReward[p] = (pools.operatorReward[p] as bigint) + rewards.operatorReward
  })
  const pots = walk(input, conditionsOf(input), pay)
  return { ...pots, pools, exactFloors: 2 * input.epochs * count }
}

function poolsOf({ pools, stakes }: NetworkProjectionInput): PoolsInput {
  return { pools, stakes, memberStake: lovelace(0n), compound: false }
}
