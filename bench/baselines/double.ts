import type { KernelPool, NetworkInput } from '../../lib/rewards/index.ts'
import type { Amounts } from './amounts.ts'

/*
 * The formulas in inexact doubles, in the order in which they are written (maxPool', apparent performance, operator's and
 * member's share), with floors where the ledger has them: what one writes who trusts floating point. Columns of doubles;
 * what depends on the parameters alone stands before the loop.
 */

export type DoublePools = {
  readonly count: number
  readonly stake: Float64Array
  readonly pledge: Float64Array
  readonly ownerStake: Float64Array
  readonly margin: Float64Array
  readonly fixedCost: Float64Array
  readonly blocks: Float64Array
}

export function doublePools(pools: readonly KernelPool[]): DoublePools {
  const column = (of: (pool: KernelPool) => number | bigint) =>
    Float64Array.from(pools, (pool) => Number(of(pool)))
  return {
    count: pools.length,
    stake: column(({ poolStake }) => poolStake),
    pledge: column(({ pledge }) => pledge),
    ownerStake: column(
      ({ ownerStake, pledge, poolStake }) =>
        ownerStake ?? (pledge < poolStake ? pledge : poolStake),
    ),
    margin: column(({ margin }) => Number(margin.n) / Number(margin.d)),
    fixedCost: column(({ fixedCost }) => fixedCost),
    blocks: column(({ blocks }) => blocks ?? 0),
  }
}

/** @returns what all pools were paid together. */
export function doubleNetwork(pools: DoublePools, input: NetworkInput, into: Amounts): number {
  const { count, stake, pledge, ownerStake, margin, fixedCost, blocks } = pools
  const { maxPoolReward, poolReward, operatorReward, memberReward } = into
  const a0 = Number(input.a0.n) / Number(input.a0.d)
  const z0 = 1 / Number(input.k)
  const totalStake = Number(input.totalStake)
  const activeStake = Number(input.networkActiveStake)
  const totalBlocks = input.totalBlocks ?? 1
  const perUnit = Number(input.rewardPot) / (1 + a0)
  const memberStake = Number(input.memberStake)
  let sum = 0
  for (let i = 0; i < count; i++) {
    const poolStake = stake[i] as number
    const declared = pledge[i] as number
    const owned = ownerStake[i] as number
    const m = margin[i] as number
    const cost = fixedCost[i] as number
    const sigma = Math.min(poolStake / totalStake, z0)
    const p = Math.min(declared / totalStake, z0)
    const inner = sigma - (p * (z0 - sigma)) / z0
    const most = Math.floor(perUnit * (sigma + (p * a0 * inner) / z0))
    const ceiling = declared <= owned ? most : 0
    const performance = (blocks[i] as number) / totalBlocks / (poolStake / activeStake)
    const reward = Math.floor(performance * ceiling)
    let operator = reward
    let member = 0
    if (reward > cost) {
      operator = cost + Math.floor((reward - cost) * (m + ((1 - m) * owned) / poolStake))
      member = Math.floor(((reward - cost) * (1 - m) * memberStake) / poolStake)
    }
    maxPoolReward[i] = ceiling
    poolReward[i] = reward
    operatorReward[i] = operator
    memberReward[i] = member
    sum += reward
  }
  return sum
}
