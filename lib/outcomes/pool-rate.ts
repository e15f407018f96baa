import { type Lovelace, maxPoolReward, type Rational } from '../rewards/index.ts'
import type { ProtocolParameters } from '../snapshot/index.ts'
import type { EpochBasis } from './forecast.ts'

/**
 * How much an epoch pays, against the others of the same path: any unit will do, as long as it is the
 * same for all of them.
 */
export type Rate = bigint

/**
 * What each block brings the pool, apparent performance and ceiling multiplied out (d < 4/5).
 *
 *     u = maxPool · A / (B · poolStake)
 *
 * Not in lowest terms. Of a pool with stake.
 */
export function rewardPerBlock(input: {
  readonly basis: EpochBasis
  readonly parameters: ProtocolParameters
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
}): Rational {
  const { basis, parameters, poolStake, pledge } = input
  const { rewardPot, totalStake, networkActiveStake, totalBlocks } = basis
  const { a0, k } = parameters
  const maxPool = maxPoolReward({ rewardPot, totalStake, poolStake, pledge, a0, k })
  return { n: maxPool * networkActiveStake, d: BigInt(Math.max(1, totalBlocks)) * poolStake }
}
