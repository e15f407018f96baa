import { type Lovelace, maxPoolReward, type PoolFees, type Rational } from '../rewards/index.ts'
import type { ProtocolParameters } from '../snapshot/index.ts'
import type { EpochBasis } from './forecast.ts'
import { meanAfterCost, meanUnit, type TailSums } from './tail-sums.ts'

/** What a pool shares out, per lovelace of stake and epoch, as a part of {@link rateUnit}. */
export type Rate = bigint

/** Fixed point of a rate: fine enough that all the ada there is cannot show its rounding. */
export const rateUnit: Rate = meanUnit

type PoolOfRate = {
  readonly basis: EpochBasis
  readonly parameters: ProtocolParameters
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
}

/**
 * What each block brings the pool, apparent performance and ceiling multiplied out (d < 4/5).
 *
 *     u = maxPool · A / (B · poolStake)
 */
export function rewardPerBlock({ basis, parameters, poolStake, pledge }: PoolOfRate): Rational {
  const { rewardPot, totalStake, networkActiveStake, totalBlocks } = basis
  const { a0, k } = parameters
  const maxPool = maxPoolReward({ rewardPot, totalStake, poolStake, pledge, a0, k })
  return { n: maxPool * networkActiveStake, d: BigInt(Math.max(1, totalBlocks)) * poolStake }
}

/** Expected member reward per lovelace of stake; 0 for a pool without stake. */
export function memberRate(pool: PoolOfRate, fees: PoolFees, tails: TailSums): Rate {
  const { poolStake } = pool
  if (poolStake === 0n) return 0n
  const left = meanAfterCost(tails, rewardPerBlock(pool), fees.fixedCost)
  const { n, d } = fees.margin
  return (left * (d - n)) / (d * poolStake)
}
