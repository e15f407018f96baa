import { OutOfRangeError } from '../errors.ts'
import type { PoolFees } from '../split.ts'
import { epoch, lovelace } from '../units.ts'
import { type Conditions, type CourseInput, growthOf } from './course.ts'
import {
  atFullPerformance,
  earnsAfter,
  feesIn,
  type PoolEpoch,
  type PoolEpochRewards,
  type PoolsInput,
  type ProjectedPool,
  type RewardModel,
  type Stakes,
  stakesOf,
} from './pool-course.ts'
import type { Pay } from './walk.ts'

/**
 * The pools of a projection by bigint, epoch by epoch: what each had, earned and split.
 *
 * @param told of each pool in each epoch.
 */
export function payExactly(
  { from }: CourseInput,
  input: PoolsInput,
  told: (pool: number, at: PoolEpoch, rewards: PoolEpochRewards) => void,
  model: RewardModel = atFullPerformance,
): Pay {
  const { pools, stakes, compound } = input
  const held = [...stakesOf(input)]
  const restaked = stakes === 'restaked'
  const growth = typeof stakes === 'object' ? stakes : null
  const grows = growth && growthOf('stakes', growth)
  const none: Stakes = { owner: 0n, member: 0n, rest: 0n }
  const dues = Array.from({ length: earnsAfter }, () => pools.map(() => none))
  let fees: readonly PoolFees[] = []
  let prepared: Conditions['parameters'] | null = null
  return (index, rewardPot, totalStake, conditions) => {
    const { a0, k } = conditions.parameters
    if (conditions.parameters !== prepared) {
      prepared = conditions.parameters
      fees = pools.map((pool) => feesIn(conditions, pool))
    }
    const due = dues[index % earnsAfter] as Stakes[]
    const step = growth && index > 0 && index % growth.every === 0 ? grows : null
    let paid = 0n
    for (let i = 0; i < pools.length; i++) {
      const before = held[i] as Stakes
      const more = due[i] as Stakes
      const owner = before.owner + more.owner
      const member = before.member + more.member
      const others = before.rest + more.rest
      const rest = step ? step(lovelace(others)) : others
      held[i] = { owner, member, rest }
      const { fixedCost, margin } = fees[i] as PoolFees
      const at: PoolEpoch = {
        epoch: epoch(from + index),
        rewardPot,
        totalStake,
        a0,
        k,
        poolStake: lovelace(owner + member + rest),
        pledge: (pools[i] as ProjectedPool).pledge,
        ownerStake: lovelace(owner),
        memberStake: lovelace(member),
        fixedCost,
        margin,
      }
      const rewards = model(at)
      const { poolReward, operatorReward, memberReward } = rewards
      const shared = poolReward - operatorReward - memberReward
      if (shared < 0n)
        throw new OutOfRangeError('rewards', poolReward, 'at least the operator’s and the member’s')
      due[i] = {
        owner: restaked ? operatorReward : 0n,
        member: compound ? memberReward : 0n,
        rest: restaked ? shared : 0n,
      }
      paid += poolReward
      told(i, at, rewards)
    }
    return lovelace(paid)
  }
}
