import { type Lovelace, lovelace } from '../rewards/index.ts'
import type { PoolExpectation } from './network-pools.ts'

/** Pools whose operator's year covers twelve months of running costs, and the stake in them. */
export type Viable = { readonly pools: number; readonly stake: Lovelace }

/** Ada a month: the upper ends of all classes of profit but the last; the first holds who is short of the costs. */
export const profitEnds = [0n, 1_000n, 5_000n, 20_000n, 100_000n] as const

/** What operators are left with. */
export type OperatorProfits = {
  readonly viable: Viable
  /** Pools in each class of profit a month: below 0, then below each end of {@link profitEnds}, then all above. */
  readonly classes: readonly number[]
}

/**
 * What operators expect, fixed cost, margin and the owners' part of the pool's rewards, less what running a pool costs.
 *
 * @param runningCosts of a month, a twelfth of a year.
 */
export function operatorProfits(
  expected: readonly PoolExpectation[],
  runningCosts: Lovelace,
  epochsPerYear: number,
): OperatorProfits {
  const year = BigInt(epochsPerYear)
  const ends = profitEnds.map((ada) => ada * 12_000_000n)
  const classes = Array.from({ length: ends.length + 1 }, () => 0)
  let stake = 0n
  let pools = 0
  for (const { operator, pool } of expected) {
    const profit = operator * year - runningCosts * 12n
    const at = ends.findIndex((end) => profit < end)
    const place = at < 0 ? ends.length : at
    classes[place] = (classes[place] ?? 0) + 1
    if (profit < 0n) continue
    stake += pool.activeStake
    pools += 1
  }
  return { viable: { pools, stake: lovelace(stake) }, classes }
}
