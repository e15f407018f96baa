import { signedLovelace } from '../units.ts'
import { exactBelow, exactSum, unitRoundoff, wholeDouble } from './certified.ts'
import { columnValue, exactPoolReward, exactSplit } from './exact-pool.ts'
import type { NetworkInput } from './network-input.ts'
import type { NetworkRewards } from './network-rewards.ts'
import { type Performance, performanceOf } from './performance.ts'
import type { KernelPool, PoolColumns } from './pool-columns.ts'
import { inSlices } from './slices.ts'

/** Errors of the two products, as parts of each. Proved in bounds.md under their names. */
const operatorError = 8 * unitRoundoff
const memberError = 8 * unitRoundoff

/**
 * From the ceilings behind the gate to what is paid: F5, F6 and F7 of every pool, written to `into`
 * with their sum. `columns` hold the fees that count.
 */
export function payPools(
  columns: PoolColumns,
  input: NetworkInput,
  ceilings: Float64Array,
  into: NetworkRewards,
): void {
  const performance = performanceOf(columns, input)
  const sum = inSlices(columns.count, (from, to) =>
    paySlice(columns, input, performance, ceilings, into, from, to),
  )
  // Of whole numbers ≥ 0 no partial sum is above the sum.
  into.paid = signedLovelace(sum < exactBelow ? BigInt(sum) : exactSum(into.poolReward))
}

/** @returns the sum of the slice's rewards; NaN where one is below 0. */
function paySlice(
  columns: PoolColumns,
  input: NetworkInput,
  { lo, hi, fixed }: Performance,
  ceilings: Float64Array,
  into: NetworkRewards,
  from: number,
  to: number,
): number {
  const { fixedCost, blocksPerStake, operatorPart, operatorHalf, memberPart } = columns
  const { poolReward, operatorReward, memberReward } = into
  const stake = wholeDouble(input.memberStake)
  const stakeLo = stake * (1 - memberError)
  const stakeHi = stake * (1 + memberError)
  const less = 1 - operatorError
  const more = 1 + operatorError
  let sum = 0
  for (let i = from; i < to; i++) {
    const ceiling = ceilings[i] as number
    const one = fixed[i] as number
    const blocks = blocksPerStake[i] as number
    const reward = Math.floor(ceiling * (blocks * lo + one))
    const rewardHi = Math.floor(ceiling * (blocks * hi + one))
    const shared = reward - (fixedCost[i] as number)
    poolReward[i] = reward
    if (shared <= 0 && reward === rewardHi) {
      operatorReward[i] = reward
      memberReward[i] = 0
      sum += reward < 0 ? NaN : reward
      continue
    }
    const operated = shared * (operatorPart[i] as number)
    const half = operatorHalf[i] as number
    const operator = Math.floor(operated * less + half)
    const operatorHi = Math.floor(operated * more + half)
    const kept = shared * (memberPart[i] as number)
    const member = Math.floor(kept * stakeLo)
    const memberHi = Math.floor(kept * stakeHi)
    operatorReward[i] = reward - shared + operator
    memberReward[i] = member
    if (reward === rewardHi && operator === operatorHi && member === memberHi) sum += reward
    else sum += payExactly(columns, input, ceiling, into, i)
  }
  return sum
}

function payExactly(
  { pools }: PoolColumns,
  input: NetworkInput,
  ceiling: number,
  into: NetworkRewards,
  i: number,
): number {
  const pool = pools[i] as KernelPool
  const reward = exactPoolReward(pool, input, BigInt(ceiling))
  const split = exactSplit(pool, pool, reward, input.memberStake)
  into.poolReward[i] = columnValue('poolReward', reward)
  into.operatorReward[i] = columnValue('operatorReward', split.operator)
  into.memberReward[i] = columnValue('memberReward', split.member)
  into.exactFloors += 3
  return reward < 0n ? NaN : Number(reward)
}
