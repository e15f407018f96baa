import {
  blockDistribution,
  feesUnder,
  type KernelPool,
  type Lovelace,
  lovelace,
  networkRewards,
  one,
  type PoolColumns,
  type PoolFees,
  poolColumns,
  type Rational,
  type RewardRule,
} from '../rewards/index.ts'
import { type Pool, pledgeStatus, type Snapshot } from '../snapshot/index.ts'
import { million } from './average-table.ts'
import type { EpochBasis } from './forecast.ts'
import { ownersShare } from './operator-share.ts'
import { blockShare } from './pool-in-epoch.ts'
import { meanAfterCost, meanUnit, type TailSums, tailSums } from './tail-sums.ts'

/** Every pool of a snapshot with the chances of its blocks in one epoch: made once, asked under many terms. */
export type NetworkPools = {
  readonly pools: readonly Pool[]
  /** What the owners share with, in the order of the pools. */
  readonly ownerStakes: readonly Lovelace[]
  readonly columns: PoolColumns
  readonly tails: readonly TailSums[]
  readonly networkActiveStake: Lovelace
  readonly totalBlocks: number
}

/** What is shared out, and how. */
export type NetworkTerms = {
  readonly rewardPot: Lovelace
  /** Max supply − reserves. */
  readonly totalStake: Lovelace
  readonly k: bigint
  readonly a0: Rational
  readonly rule: RewardRule
}

/** What one pool expects of an epoch: means over its blocks, less than two lovelace above those with all floors. */
export type PoolExpectation = {
  readonly pool: Pool
  /** As the rule lifts them. */
  readonly fees: PoolFees
  /** At apparent performance 1: its mean. */
  readonly poolReward: Lovelace
  /** Fixed cost, margin and the owners' part. */
  readonly operator: Lovelace
  /** What all its members get together. */
  readonly members: Lovelace
  /** What 1,000,000 ada in it get, be there as much in it or not. */
  readonly perMillion: Lovelace
  /** What all its stake gets after fees, in units of `1 / meanUnit` lovelace. */
  readonly rate: bigint
}

/**
 * The pools in an epoch of so much stake and so many blocks, nobody joining.
 *
 * A pledge proven unmet, or above all that its pool holds, pays nothing; an unknown one counts as met, by owners who
 * hold just that.
 */
export function networkPools(
  snapshot: Snapshot,
  { networkActiveStake, totalBlocks }: Pick<EpochBasis, 'networkActiveStake' | 'totalBlocks'>,
): NetworkPools {
  const { pools } = snapshot
  return {
    pools,
    ownerStakes: pools.map((pool) => ownersShare(pool, snapshot)),
    columns: poolColumns(pools.map((pool) => kernelPool(pool, snapshot))),
    tails: pools.map(({ activeStake }) => {
      const share = blockShare(activeStake, networkActiveStake, one)
      return tailSums(blockDistribution({ totalBlocks, share }))
    }),
    networkActiveStake,
    totalBlocks,
  }
}

/** The same pools with other fixed costs: their blocks do not depend on them. */
export function withFixedCosts(
  network: NetworkPools,
  costOf: (pool: Pool) => Lovelace,
): NetworkPools {
  return { ...network, pools: network.pools.map((pool) => ({ ...pool, fixedCost: costOf(pool) })) }
}

/** A pool as the kernel takes it; a pledge whose owners are unknown counts as it stands. */
export function kernelPool(pool: Pool, snapshot: Snapshot): KernelPool {
  const { activeStake: poolStake, pledge, margin, fixedCost } = pool
  const known = pledgeStatus(pool, snapshot) === 'met'
  const ownerStake = known ? ownersShare(pool, snapshot) : null
  return { poolStake, pledge, ownerStake, margin, fixedCost, blocks: null }
}

/**
 * What the pools earn at apparent performance 1, by the kernel, whole lovelace, in their order.
 *
 * Under a full pot (CIP-163) they are scaled by the pot over the sum of their means: that all pools together are lucky
 * or unlucky is left out.
 *
 * @throws {OutOfRangeError} for terms outside the kernel's domain.
 */
export function earnedByPools(network: NetworkPools, terms: NetworkTerms): Lovelace[] {
  const { columns, networkActiveStake } = network
  const memberStake = lovelace(0n)
  const input = { ...terms, networkActiveStake, totalBlocks: null, memberStake }
  const { poolReward } = networkRewards(columns, input)
  return Array.from(poolReward, (reward) => lovelace(BigInt(Math.max(0, reward))))
}

/** What each block brings pool `i`, were it to earn `earned` in the mean; not in lowest terms. */
export function perBlockOf(network: NetworkPools, i: number, earned: Lovelace): Rational {
  const stake = network.pools[i]?.activeStake || 1n
  const blocks = BigInt(Math.max(1, network.totalBlocks))
  return { n: earned * network.networkActiveStake, d: blocks * stake }
}

/** What all of a pool's stake expects after fees, `perBlock` for each block: in units of `1 / meanUnit` lovelace. */
export function rateAfterFees(tails: TailSums, perBlock: Rational, fees: PoolFees): bigint {
  const { fixedCost, margin } = fees
  return (meanAfterCost(tails, perBlock, fixedCost) * (margin.d - margin.n)) / margin.d
}

/** What every pool expects, in the order of the pools. @throws {OutOfRangeError} as {@link earnedByPools}. */
export function expectations(network: NetworkPools, terms: NetworkTerms): PoolExpectation[] {
  const earned = earnedByPools(network, terms)
  return network.pools.map((pool, i) => {
    const poolReward = earned[i] ?? lovelace(0n)
    const fees = feesUnder(terms.rule, pool)
    const tails = network.tails[i]
    const rate = tails ? rateAfterFees(tails, perBlockOf(network, i, poolReward), fees) : 0n
    const stake = pool.activeStake
    const part = (of: bigint) => lovelace(stake === 0n ? 0n : partOf(rate * of, stake * meanUnit))
    const members = part(stake - (network.ownerStakes[i] ?? 0n))
    return {
      ...{ pool, fees, poolReward, members, rate },
      operator: lovelace(poolReward - members),
      perMillion: part(million),
    }
  })
}

/** A difference of 2⁻⁶⁰ lovelace is the rates' own rounding: a mean of exactly 14 must not become 13. */
function partOf(n: bigint, d: bigint): bigint {
  return (n + (d >> 60n)) / d
}
