import { signedLovelace } from '../units.ts'
import { exactBelow, exactSum, nearest, unitRoundoff, wholeDouble } from './certified.ts'
import { columnValue, exactPoolReward, exactSplit } from './exact-pool.ts'
import type { NetworkInput } from './network-input.ts'
import type { NetworkRewards } from './network-rewards.ts'
import type { KernelPool, PoolColumns } from './pool-columns.ts'

/** Errors of the three products, in parts of each: see bounds.md. */
const performanceError = 12 * unitRoundoff
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
  const { count, fixedCost, blocksPerStake, operatorPart, operatorHalf, memberPart } = columns
  const { poolReward, operatorReward, memberReward } = into
  const { totalBlocks, networkActiveStake, memberStake } = input
  // Performance is blocks/stake · A/B, or 1 where blocks are not known: one of the two terms is 0.
  const fixed = totalBlocks === null ? columns.ones : columns.unknown
  const perBlock =
    totalBlocks === null ? 0 : nearest({ n: networkActiveStake, d: BigInt(totalBlocks || 1) })
  const perBlockLo = perBlock * (1 - performanceError)
  const perBlockHi = perBlock * (1 + performanceError)
  const member = wholeDouble(memberStake)
  const memberLo = member * (1 - memberError)
  const memberHi = member * (1 + memberError)
  let sum = 0
  let magnitude = 0
  for (let i = 0; i < count; i++) {
    const ceiling = ceilings[i] as number
    const one = fixed[i] as number
    const blocks = blocksPerStake[i] as number
    let reward = Math.floor(ceiling * (blocks * perBlockLo + one))
    const rewardHi = Math.floor(ceiling * (blocks * perBlockHi + one))
    const shared = Math.max(reward - (fixedCost[i] as number), 0)
    const operated = shared * (operatorPart[i] as number)
    const half = operatorHalf[i] as number
    const operator = Math.floor(operated * (1 - operatorError) + half)
    const operatorHi = Math.floor(operated * (1 + operatorError) + half)
    const kept = shared * (memberPart[i] as number)
    const share = Math.floor(kept * memberLo)
    const shareHi = Math.floor(kept * memberHi)
    // Of one sign: only the floors of a negative ceiling lie the other way, and then nothing is shared.
    if (rewardHi - reward + (operatorHi - operator) + (shareHi - share) === 0) {
      operatorReward[i] = reward - shared + operator
      memberReward[i] = share
    } else {
      const pool = columns.pools[i] as KernelPool
      const exact = exactPoolReward(pool, input, BigInt(ceiling))
      const split = exactSplit(pool, exact, memberStake)
      reward = columnValue('poolReward', exact)
      operatorReward[i] = columnValue('operatorReward', split.operator)
      memberReward[i] = columnValue('memberReward', split.member)
      into.exactFloors += 3
    }
    poolReward[i] = reward
    sum += reward
    magnitude += Math.abs(reward)
  }
  // Where no partial sum can have reached 2⁵³ nothing was lost.
  into.paid = signedLovelace(magnitude < exactBelow ? BigInt(sum) : exactSum(poolReward))
}
