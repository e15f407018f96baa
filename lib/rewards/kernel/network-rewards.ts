import { OutOfRangeError } from '../errors.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import { ceilings } from './ceilings.ts'
import { atLeastZero, gated, scaledToPot } from './full-pot.ts'
import { type NetworkInput, requireNetwork } from './network-input.ts'
import { payPools } from './pay-pools.ts'
import { poolRewards } from './performance.ts'
import { columnsUnder, type PoolColumns } from './pool-columns.ts'

/** What every pool and a member in it are paid: whole lovelace, below 2⁵³, in the order of the pools. */
export type NetworkRewards = {
  /** The ceiling behind the gate: 0 where the pledge is unmet or no block was made. */
  readonly maxPoolReward: Float64Array
  readonly poolReward: Float64Array
  readonly operatorReward: Float64Array
  readonly memberReward: Float64Array
  /** Σ poolReward. */
  paid: Lovelace
  /** How many of the floors were worked out by bigint, because a double did not decide them. */
  exactFloors: number
}

/** Columns to write to. */
export function networkRewardsOf(count: number): NetworkRewards {
  const column = () => new Float64Array(count)
  return {
    maxPoolReward: column(),
    poolReward: column(),
    operatorReward: column(),
    memberReward: column(),
    paid: signedLovelace(0n),
    exactFloors: 0,
  }
}

/**
 * The rewards of all pools at once, to the lovelace the ledger's: `maxPoolReward`, `poolReward`,
 * `operatorReward` and `memberReward` of every pool, under any rule.
 *
 * In doubles, with an error bound for every floor (bounds.md beside this file); a floor that the bound
 * does not decide is worked out by bigint. Arguments of any size are taken: what lies outside the
 * proven domain (ratios outside 2^±200, a cost or member stake from 2⁵³ lovelace on) takes bigint.
 *
 * @param into written to and returned, so that nothing is allocated; made when left out.
 * @throws {OutOfRangeError} for what no {@link NetworkInput} is; for `into` of another length; and for a result
 *   (or a full pot's weight) of 2⁵³ lovelace or more, which no column can hold.
 */
export function networkRewards(
  columns: PoolColumns,
  input: NetworkInput,
  into: NetworkRewards = networkRewardsOf(columns.count),
): NetworkRewards {
  requireNetwork(input, columns.largestStake)
  const { length } = into.poolReward
  if (length !== columns.count) throw new OutOfRangeError('into', length, `${columns.count} pools`)

  const { rule = {}, totalBlocks } = input
  const counted = columnsUnder(rule, columns)
  const gate = totalBlocks === null ? counted.met : counted.made
  const { maxPoolReward } = into
  if (!rule.fullPot) {
    into.exactFloors = ceilings(counted, input, gate, maxPoolReward)
    payPools(counted, input, maxPoolReward, into)
    return into
  }
  let exactFloors = ceilings(counted, input, counted.ones, maxPoolReward)
  const weights = poolRewards(counted, input, atLeastZero(maxPoolReward))
  const scaled = scaledToPot(weights.rewards, input.rewardPot)
  exactFloors += weights.exactFloors + scaled.exactFloors
  gated(maxPoolReward, gate)
  into.exactFloors = exactFloors
  payPools(counted, { ...input, totalBlocks: null }, gated(scaled.rewards, counted.met), into)
  return into
}
