import {
  type BlockDistribution,
  blockDistribution,
  type Lovelace,
  lovelace,
  maxPoolReward,
  min,
  mul,
  one,
  type PoolByBlocks,
  poolRewardByBlocks,
  type Rational,
  type RewardAt,
  ratio,
  zero,
} from '../rewards/index.ts'
import type { ProtocolParameters } from '../snapshot/index.ts'
import type { EpochBasis } from './forecast.ts'

/** One pool in one epoch: what it can make, and what each count of blocks would pay it. */
export type PoolInEpoch = {
  readonly basis: EpochBasis
  readonly parameters: ProtocolParameters
  /** What its reward depends on, but for its blocks. */
  readonly byBlocks: PoolByBlocks
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  /** The most it can get: its reward at apparent performance 1; 0 while the pledge is unmet. */
  readonly maxPool: Lovelace
  /** Chance of each block being this pool's; never above 1. */
  readonly share: Rational
  readonly distribution: BlockDistribution
  /** The pool's reward for so many blocks: SPEC rules 4.1–4.6. */
  readonly rewardAt: RewardAt
}

export type PoolInEpochInput = {
  readonly basis: EpochBasis
  readonly parameters: ProtocolParameters
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  /** An unmet pledge pays nobody. */
  readonly pledgeMet: boolean
  /** Part of the blocks due to it that the pool makes; may exceed 1. */
  readonly performance: Rational
}

/** @throws {OutOfRangeError} unless `poolStake` is at most the total stake of the epoch. */
export function poolInEpoch(input: PoolInEpochInput): PoolInEpoch {
  const { basis, parameters, poolStake, pledge, pledgeMet, performance } = input
  const { rewardPot, totalStake, networkActiveStake, totalBlocks } = basis
  const { a0, k, decentralisation } = parameters
  const share = blockShare(poolStake, networkActiveStake, performance)
  const byBlocks: PoolByBlocks = {
    rewardPot,
    totalStake,
    poolStake,
    pledge,
    ownerStake: pledgeMet ? pledge : lovelace(0n),
    a0,
    k,
    totalBlocks: BigInt(totalBlocks),
    networkActiveStake,
    decentralisation,
  }
  return {
    basis,
    parameters,
    byBlocks,
    poolStake,
    pledge,
    maxPool: pledgeMet ? maxPoolReward(byBlocks) : lovelace(0n),
    share,
    distribution: blockDistribution({ totalBlocks, share }),
    rewardAt: poolRewardByBlocks(byBlocks),
  }
}

/** Chance of a block being this pool's: performance × its part of the stake, at most 1. */
export function blockShare(
  poolStake: Lovelace,
  networkActiveStake: Lovelace,
  performance: Rational,
): Rational {
  if (networkActiveStake === 0n) return zero
  return min(mul(performance, ratio(poolStake, networkActiveStake)), one)
}
