import { OutOfRangeError } from '../errors.ts'
import { floorDivide } from '../rational.ts'
import { maxPoolRewardUnder } from '../schemes/rule.ts'
import { memberReward, operatorReward, type PoolFees } from '../split.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import { wholeDouble } from './certified.ts'
import type { NetworkInput } from './network-input.ts'
import { type KernelPool, ownerStakeOf } from './pool-columns.ts'

/** What the ceiling of a pool depends on. */
export type CeilingInput = Pick<NetworkInput, 'rewardPot' | 'totalStake' | 'a0' | 'k' | 'rule'>

/** One pool's ceiling by bigint, before the pledge gate (F4). */
export function exactCeiling(pool: KernelPool, input: CeilingInput): Lovelace {
  const { rewardPot, totalStake, a0, k, rule = {} } = input
  const { poolStake, pledge } = pool
  return maxPoolRewardUnder(rule, { rewardPot, totalStake, a0, k, poolStake, pledge })
}

/** What a pool's part of its ceiling depends on. */
export type PerformanceInput = Pick<NetworkInput, 'networkActiveStake' | 'totalBlocks'>

/** One pool's reward by bigint, from its ceiling behind the gate (F5). */
export function exactPoolReward(
  { blocks, poolStake }: KernelPool,
  { networkActiveStake, totalBlocks }: PerformanceInput,
  ceiling: bigint,
): Lovelace {
  if (totalBlocks === null || blocks === null) return signedLovelace(ceiling)
  if (blocks === 0 || poolStake === 0n) return signedLovelace(0n)
  const made = BigInt(blocks) * networkActiveStake
  return signedLovelace(floorDivide(made * ceiling, BigInt(totalBlocks || 1) * poolStake))
}

/** What a pool's reward is split into. */
export type Split = { readonly operator: Lovelace; readonly member: Lovelace }

/** The operator's and a member's part by bigint (F6, F7), under the fees that count. */
export function exactSplit(
  pool: KernelPool,
  { fixedCost, margin }: PoolFees,
  poolReward: Lovelace,
  memberStake: Lovelace,
): Split {
  const { poolStake } = pool
  const ownerStake = signedLovelace(ownerStakeOf(pool))
  return {
    operator: operatorReward({ poolReward, fixedCost, margin, ownerStake, poolStake }),
    member: memberReward({ poolReward, fixedCost, margin, memberStake, poolStake }),
  }
}

/**
 * An exact amount as the double a column holds.
 *
 * @throws {OutOfRangeError} for an amount that no column can hold, 2⁵³ lovelace or more.
 */
export function columnValue(field: string, amount: bigint): number {
  const double = wholeDouble(amount)
  if (Number.isNaN(double)) throw new OutOfRangeError(field, amount, 'below 2^53 lovelace')
  return double
}
