import { nearest, unitRoundoff } from './certified.ts'
import { columnValue, exactPoolReward, type PerformanceInput } from './exact-pool.ts'
import type { KernelPool, PoolColumns } from './pool-columns.ts'

/** Error of ceiling · performance, as a part of it. Proved in bounds.md under its name. */
const performanceError = 10 * unitRoundoff

/** Apparent performance is `blocksPerStake · perBlock + fixed`, of which one term is 0. */
export type Performance = {
  /** A/B, less and more than it is by the error; 0 where performance is 1 for all. */
  readonly lo: number
  readonly hi: number
  /** 1 where blocks are not known, else 0. */
  readonly fixed: Float64Array
}

export function performanceOf(
  { ones, unknown }: PoolColumns,
  { totalBlocks, networkActiveStake }: PerformanceInput,
): Performance {
  if (totalBlocks === null) return { lo: 0, hi: 0, fixed: ones }
  const perBlock = nearest({ n: networkActiveStake, d: BigInt(totalBlocks || 1) })
  const lo = perBlock * (1 - performanceError)
  return { lo, hi: perBlock * (1 + performanceError), fixed: unknown }
}

/** Every pool's reward from its ceiling (F5). */
export function poolRewards(
  columns: PoolColumns,
  input: PerformanceInput,
  ceilings: Float64Array,
): { readonly rewards: Float64Array; readonly exactFloors: number } {
  const { count, blocksPerStake, pools } = columns
  const { lo, hi, fixed } = performanceOf(columns, input)
  const rewards = new Float64Array(count)
  let exactFloors = 0
  for (let i = 0; i < count; i++) {
    const ceiling = ceilings[i] as number
    const blocks = blocksPerStake[i] as number
    const one = fixed[i] as number
    const reward = Math.floor(ceiling * (blocks * lo + one))
    rewards[i] = reward
    if (reward !== Math.floor(ceiling * (blocks * hi + one))) {
      const exact = exactPoolReward(pools[i] as KernelPool, input, BigInt(ceiling))
      rewards[i] = columnValue('poolReward', exact)
      exactFloors++
    }
  }
  return { rewards, exactFloors }
}
