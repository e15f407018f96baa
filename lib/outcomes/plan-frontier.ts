import {
  effectiveFees,
  expectedReward,
  type Lovelace,
  lovelace,
  type PoolFees,
} from '../rewards/index.ts'
import { type Band, bandsOver } from './band.ts'
import { type Brings, operatorAt, type PlanFrame, plannedPool } from './plan-frame.ts'
import type { FeeGrid, Plans } from './plan-grid.ts'

/** Fees of the frontier. */
export type FrontierFees = PoolFees & {
  readonly brings: Brings
  /** What the operator gets in eight years of ten: a fixed cost is steadier than a margin. */
  readonly year: Band
  readonly isNow: boolean
  readonly isPlan: boolean
}

/** Where more for the operator is less for the members. */
export type Frontier = {
  /** The fees of the map that a certificate may hold. */
  readonly allowed: number
  /** As many of them are on the frontier. */
  readonly efficient: number
  /** Some of those, the best for members first; with the fees of the plan and of now where they are among them. */
  readonly fees: readonly FrontierFees[]
  /**
   * The exact rate of exchange, floors apart: the operator's income, the owners' part included, is the pool's reward
   * less the members' return on the members' stake, whatever the fees are.
   */
  readonly poolReward: Lovelace
  readonly memberStake: Lovelace
}

/** Two pairs of fees, one of which may be worse for everybody. */
type Tried = { readonly brings: Brings }

/**
 * The fees of a map that no others beat for operator and members at once.
 *
 * Dominated are those beside which others bring the operator more *and* a member more. Since both depend on the fees
 * through what members keep alone, only a lovelace that a floor takes can make it so.
 */
export function efficientOf<Fees extends Tried>(tried: readonly Fees[]): Fees[] {
  const byMember = [...tried].sort(
    (a, b) =>
      descending(a.brings.perMillion, b.brings.perMillion) ||
      descending(a.brings.operator, b.brings.operator),
  )
  let above = -1n // most that better returns bring the operator
  let here = { perMillion: -1n, operator: -1n } // the best of the return at hand
  return byMember.filter(({ brings: { operator, perMillion } }) => {
    if (perMillion !== here.perMillion) {
      if (here.operator > above) above = here.operator
      here = { perMillion, operator }
    }
    return operator >= above
  })
}

/** As many fees are listed, those of the plan and of now beside them. */
const listed = 8

/** The efficient fees among those of a map. @throws {OutOfRangeError} as `feeGrid`. */
export function feeFrontier(frame: PlanFrame, { plan }: Plans, grid: FeeGrid): Frontier {
  const { minPoolCost } = frame.parameters
  const allowed = grid.rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ tried, brings, isNow, isPlan }) =>
      brings && tried.fixedCost >= minPoolCost ? [{ ...tried, brings, isNow, isPlan }] : [],
    )
  const efficient = efficientOf(allowed)
  const step = Math.max(1, (efficient.length - 1) / (listed - 1))
  const kept = new Set(Array.from({ length: listed }, (_, i) => Math.round(i * step)))
  const pool = plannedPool(frame, plan)
  const yearOf = (fees: PoolFees): Band => {
    const rewardAt = operatorAt(pool, effectiveFees(fees, frame.floors), plan.ownerStake)
    const [band] = bandsOver(pool.distribution, rewardAt, [frame.epochsPerYear]).bands
    return band ?? { low: none, high: none }
  }
  return {
    allowed: allowed.length,
    efficient: efficient.length,
    fees: efficient
      .filter(({ isNow, isPlan }, i) => isNow || isPlan || kept.has(i))
      .map((fees) => ({ ...fees, year: yearOf(fees) })),
    poolReward: expectedReward(pool.distribution, pool.rewardAt),
    memberStake: lovelace(plan.poolStake - plan.ownerStake),
  }
}

const descending = (a: bigint, b: bigint) => (a > b ? -1 : a < b ? 1 : 0)
const none = /* @__PURE__ */ lovelace(0n)
