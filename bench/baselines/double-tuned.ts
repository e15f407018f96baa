import type { KernelPool, NetworkInput } from '../../lib/rewards/index.ts'
import type { Amounts } from './amounts.ts'

/*
 * The kernel's own loop without its proofs: nothing is divided in it, whatever depends on a pool or on the parameters alone is
 * worked out before. The least that doubles take in this language, found by trying.
 */

export type TunedPools = {
  readonly count: number
  readonly stake: Float64Array
  readonly pledge: Float64Array
  readonly fixedCost: Float64Array
  /** 1 where the pledge is met and a block was made, else 0. */
  readonly paid: Float64Array
  /** Blocks ÷ stake. */
  readonly blocks: Float64Array
  /** m + (1 − m)·O/S */
  readonly operator: Float64Array
  /** (1 − m)/S */
  readonly member: Float64Array
}

export function tunedPools(pools: readonly KernelPool[]): TunedPools {
  const column = (of: (pool: KernelPool) => number) => Float64Array.from(pools, of)
  const owned = ({ ownerStake, pledge, poolStake }: KernelPool) =>
    Number(ownerStake ?? (pledge < poolStake ? pledge : poolStake))
  const margin = ({ margin }: KernelPool) => Number(margin.n) / Number(margin.d)
  const stake = ({ poolStake }: KernelPool) => Number(poolStake)
  return {
    count: pools.length,
    stake: column(stake),
    pledge: column(({ pledge }) => Number(pledge)),
    fixedCost: column(({ fixedCost }) => Number(fixedCost)),
    paid: column((pool) => (Number(pool.pledge) <= owned(pool) && pool.blocks !== 0 ? 1 : 0)),
    blocks: column((pool) => (pool.blocks ?? 0) / stake(pool)),
    operator: column((pool) => margin(pool) + ((1 - margin(pool)) * owned(pool)) / stake(pool)),
    member: column((pool) => (1 - margin(pool)) / stake(pool)),
  }
}

/** @returns what all pools were paid together. */
export function tunedNetwork(pools: TunedPools, input: NetworkInput, into: Amounts): number {
  const { count, stake, pledge, fixedCost, paid, blocks, operator, member } = pools
  const { maxPoolReward, poolReward, operatorReward, memberReward } = into
  const a0 = Number(input.a0.n) / Number(input.a0.d)
  const k = Number(input.k)
  // In units of saturation, so that nothing is divided in the loop.
  const perLovelace = k / Number(input.totalStake)
  const perUnit = Number(input.rewardPot) / ((1 + a0) * k)
  const perBlock = Number(input.networkActiveStake) / (input.totalBlocks ?? 1)
  const memberStake = Number(input.memberStake)
  let sum = 0
  for (let i = 0; i < count; i++) {
    // Comparisons and not Math.min, which is slower.
    let sigma = (stake[i] as number) * perLovelace
    if (sigma > 1) sigma = 1
    let p = (pledge[i] as number) * perLovelace
    if (p > 1) p = 1
    const bonus = a0 * p * (sigma - p * (1 - sigma))
    const ceiling = Math.floor(perUnit * (sigma + bonus)) * (paid[i] as number)
    const reward = Math.floor((blocks[i] as number) * perBlock * ceiling)
    const shared = reward - (fixedCost[i] as number)
    maxPoolReward[i] = ceiling
    poolReward[i] = reward
    if (shared <= 0) {
      operatorReward[i] = reward
      memberReward[i] = 0
    } else {
      operatorReward[i] = reward - shared + Math.floor(shared * (operator[i] as number))
      memberReward[i] = Math.floor(shared * (member[i] as number) * memberStake)
    }
    sum += reward
  }
  return sum
}
