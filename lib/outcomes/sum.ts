import { apparentPerformance, type Lovelace, type Rational, ratio } from '../rewards/index.ts'
import type { ProtocolParameters } from '../snapshot/index.ts'
import type { EpochShare } from './epoch-share.ts'
import type { EpochBasis } from './forecast.ts'
import type { BlockRow } from './luck.ts'
import type { PoolInEpoch } from './pool-in-epoch.ts'

/** The numbered sum: each step's figures, in the order they are worked out. The page adds words and MathML. */
export type Sum = {
  readonly pot: EpochBasis & { readonly rho: Rational; readonly tau: Rational }
  readonly maxPool: {
    readonly k: bigint
    readonly a0: Rational
    readonly sigma: Rational
    readonly pledgeShare: Rational
    readonly result: Lovelace
  }
  /** One block count worked through: the likeliest that pays; the likeliest of all if none pays. */
  readonly worked: {
    readonly blocks: number
    readonly apparentPerformance: Rational
    readonly poolReward: Lovelace
    readonly memberReward: Lovelace
  }
  readonly mean: { readonly reward: Lovelace; readonly rows: readonly BlockRow[] }
}

/** The sum for the average pool: a mean over pools cannot be worked through on one of them. */
export type AverageSum = {
  readonly pot: EpochBasis & { readonly rho: Rational; readonly tau: Rational }
  readonly pools: number
  /** What 1,000,000 ada gets in that epoch, the mean over the pools weighted by their stake. */
  readonly perMillion: EpochShare
  readonly reward: Lovelace
}

export type SumInput = {
  readonly pool: PoolInEpoch
  /** What so many blocks pay the stake, the pledge taken as met. */
  readonly rewardAt: (blocks: bigint) => Lovelace
  readonly rows: readonly BlockRow[]
  /** The mean over the pool's blocks. */
  readonly reward: Lovelace
}

export function sumOf({ pool, rewardAt, rows, reward }: SumInput): Sum {
  const { basis, parameters, poolStake, pledge, maxPool, rewardAt: poolRewardAt } = pool
  const { networkActiveStake, totalStake } = basis
  const { k, a0, decentralisation } = parameters
  const blocks = likeliestThatPays(pool, rewardAt)
  const made = BigInt(blocks)
  return {
    pot: potStep(basis, parameters),
    maxPool: {
      k,
      a0,
      sigma: ratio(poolStake, totalStake),
      pledgeShare: ratio(pledge, totalStake),
      result: maxPool,
    },
    worked: {
      blocks,
      apparentPerformance: apparentPerformance({
        blocks: made,
        totalBlocks: BigInt(basis.totalBlocks),
        poolStake,
        networkActiveStake,
        decentralisation,
      }),
      poolReward: poolRewardAt(made),
      memberReward: rewardAt(made),
    },
    mean: { reward, rows },
  }
}

/** The first step of either sum. */
export function potStep(basis: EpochBasis, { rho, tau }: ProtocolParameters): Sum['pot'] {
  return { ...basis, rho, tau }
}

function likeliestThatPays(pool: PoolInEpoch, rewardAt: SumInput['rewardAt']): number {
  const { first, weights } = pool.distribution
  let best = -1
  let mode = 0
  weights.forEach((weight, i) => {
    if (weight > (weights[mode] ?? 0n)) mode = i
    const pays = rewardAt(BigInt(first + i)) > 0n
    if (pays && weight > (weights[best] ?? 0n)) best = i
  })
  return first + (best < 0 ? mode : best)
}
