import { type FullPot, fullPotRewards } from '../schemes/full-pot.ts'
import { feesUnder } from '../schemes/rule.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import { exactCeiling, exactPoolReward, exactSplit } from './exact-pool.ts'
import { type NetworkInput, requireNetwork } from './network-input.ts'
import { type KernelPool, pledgeIsMet, requirePool } from './pool-columns.ts'

/** {@link NetworkRewards} as bigints, of any size. */
export type ExactNetworkRewards = {
  readonly maxPoolReward: readonly Lovelace[]
  readonly poolReward: readonly Lovelace[]
  readonly operatorReward: readonly Lovelace[]
  readonly memberReward: readonly Lovelace[]
  readonly paid: Lovelace
}

/**
 * `networkRewards` by bigint alone: the specification of the kernel, its oracle in tests and what its
 * speed is measured against.
 *
 * @throws {OutOfRangeError} as `poolColumns` and `networkRewards`, save that no result is too large.
 */
export function networkRewardsExact(
  pools: readonly KernelPool[],
  input: NetworkInput,
): ExactNetworkRewards {
  let largestStake = 0n
  for (const pool of pools) {
    requirePool(pool)
    if (pool.poolStake > largestStake) largestStake = pool.poolStake
  }
  requireNetwork(input, largestStake)

  const { rule = {}, totalBlocks, memberStake } = input
  const nothing = signedLovelace(0n)
  const maxPoolReward = pools.map((pool) =>
    pledgeIsMet(pool) && (totalBlocks === null || pool.blocks !== 0)
      ? exactCeiling(pool, input)
      : nothing,
  )
  const poolReward = rule.fullPot
    ? fullPotExact(pools, input).rewards
    : pools.map((pool, i) => exactPoolReward(pool, input, maxPoolReward[i] ?? 0n))
  const splits = pools.map((pool, i) =>
    exactSplit(pool, feesUnder(rule, pool), poolReward[i] ?? nothing, memberStake),
  )
  return {
    maxPoolReward,
    poolReward,
    operatorReward: splits.map(({ operator }) => operator),
    memberReward: splits.map(({ member }) => member),
    paid: signedLovelace(poolReward.reduce((sum: bigint, reward) => sum + reward, 0n)),
  }
}

/** CIP-163's full pot of these pools; a reward below 0 (a pledge above the stake) counts as 0. */
export function fullPotExact(pools: readonly KernelPool[], input: NetworkInput): FullPot {
  return fullPotRewards(
    input.rewardPot,
    pools.map((pool) => {
      const reward = exactPoolReward(pool, input, exactCeiling(pool, input))
      return { reward: reward < 0n ? signedLovelace(0n) : reward, pledgeMet: pledgeIsMet(pool) }
    }),
  )
}
