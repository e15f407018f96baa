import type { KernelPool, NetworkInput } from '../../lib/rewards/index.ts'
import type { Amounts } from './amounts.ts'

/*
 * Whole numbers alone, in the form that costs least: common denominators, one division for each floor, what depends on a
 * pool or on the parameters alone worked out once.
 */

export type BigintPool = {
  readonly stake: bigint
  readonly pledge: bigint
  readonly fixedCost: bigint
  readonly paid: boolean
  readonly blocks: bigint
  /** m + (1 − m)·O/S as operatorPart ÷ whole; (1 − m)/S as memberPart ÷ whole. */
  readonly operatorPart: bigint
  readonly memberPart: bigint
  readonly whole: bigint
}

export function bigintPools(pools: readonly KernelPool[]): readonly BigintPool[] {
  return pools.map(({ poolStake, pledge, ownerStake, margin, fixedCost, blocks }) => {
    const owned = ownerStake ?? (pledge < poolStake ? pledge : poolStake)
    return {
      stake: poolStake,
      pledge,
      fixedCost,
      paid: pledge <= owned && blocks !== 0,
      blocks: BigInt(blocks ?? 0),
      operatorPart: margin.n * poolStake + (margin.d - margin.n) * owned,
      memberPart: margin.d - margin.n,
      whole: margin.d * poolStake,
    }
  })
}

/** @returns what all pools were paid together. */
export function bigintNetwork(
  pools: readonly BigintPool[],
  { rewardPot, totalStake, networkActiveStake, a0, k, ...input }: NetworkInput,
  into: Amounts,
): bigint {
  const { maxPoolReward, poolReward, operatorReward, memberReward } = into
  const squared = totalStake * totalStake
  const bonusOf = rewardPot * a0.n
  const plainOf = rewardPot * a0.d * squared
  const denominator = (a0.d + a0.n) * k * squared * totalStake
  const blocksInAll = BigInt(input.totalBlocks ?? 1)
  let sum = 0n
  for (let i = 0; i < pools.length; i++) {
    const pool = pools[i] as BigintPool
    let ceiling = 0n
    if (pool.paid) {
      const scaled = k * pool.stake
      const stake = scaled < totalStake ? scaled : totalStake
      const declared = k * pool.pledge
      const pledge = declared < totalStake ? declared : totalStake
      const inner = stake * totalStake - pledge * (totalStake - stake)
      ceiling = (plainOf * stake + bonusOf * pledge * inner) / denominator
    }
    const reward = (pool.blocks * networkActiveStake * ceiling) / (blocksInAll * pool.stake)
    let operator = reward
    let member = 0n
    if (reward > pool.fixedCost) {
      const shared = reward - pool.fixedCost
      operator = pool.fixedCost + (shared * pool.operatorPart) / pool.whole
      member = (shared * pool.memberPart * input.memberStake) / pool.whole
    }
    maxPoolReward[i] = Number(ceiling)
    poolReward[i] = Number(reward)
    operatorReward[i] = Number(operator)
    memberReward[i] = Number(member)
    sum += reward
  }
  return sum
}
