import {
  equal,
  type Lovelace,
  type PoolFees,
  type Rational,
  saturationPoint,
} from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { costAxis, marginAxis, pledgeAxis, type Stands, stakeAxis } from './plan-axes.ts'
import { type Brings, bringsAt, type PlanFrame, plannedPool } from './plan-frame.ts'

/** A place of a map: what is tried there, and what it brings. */
export type GridCell<Tried> = {
  readonly tried: Tried
  /** Null where no such pool can be. */
  readonly brings: Brings | null
  readonly isNow: boolean
  readonly isPlan: boolean
}

/** One row of a map, with all that is tried in it. */
export type GridRow<Row, Tried> = {
  readonly at: Row
  readonly cells: readonly GridCell<Tried>[]
}

/** Margins down, fixed costs across. */
export type FeeGrid = {
  readonly fixedCosts: readonly Lovelace[]
  readonly rows: readonly GridRow<Rational, PoolFees>[]
}

/** What a pledge and a stake make of the plan's fees. */
export type Sized = { readonly pledge: Lovelace; readonly poolStake: Lovelace }

/** Pledges down, stakes across. */
export type StakeGrid = {
  readonly stakes: readonly Lovelace[]
  readonly rows: readonly GridRow<Lovelace, Sized>[]
}

/** The pool as it is planned, and as it is now. */
export type Plans = { readonly plan: OwnPool; readonly now: OwnPool }

const standsOf = <Value>({ plan, now }: Plans, of: (pool: OwnPool) => Value): Stands<Value> => ({
  plan: of(plan),
  now: of(now),
})

/**
 * What other fees would bring, the plan's stake and pledge as they are: means over the pool's blocks, whose chances all
 * fees share. The fees of the plan and of now are always among them.
 *
 * @throws {OutOfRangeError} for a pool with more stake than there is.
 */
export function feeGrid(frame: PlanFrame, plans: Plans): FeeGrid {
  const { plan, now } = plans
  const pool = plannedPool(frame, plan)
  const fixedCosts = costAxis(
    standsOf(plans, ({ fixedCost }) => fixedCost),
    frame.parameters.minPoolCost,
  )
  const same = (a: PoolFees, b: PoolFees) =>
    a.fixedCost === b.fixedCost && equal(a.margin, b.margin)
  const rows = marginAxis(standsOf(plans, ({ margin }) => margin)).map((margin) => ({
    at: margin,
    cells: fixedCosts.map((fixedCost) => {
      const tried = { margin, fixedCost }
      const brings = bringsAt(pool, tried, plan.ownerStake, frame.floors)
      return { tried, brings, isNow: same(tried, now), isPlan: same(tried, plan) }
    }),
  }))
  return { fixedCosts, rows }
}

/**
 * What another stake and another pledge would bring at the plan's fees: means over blocks of each stake's own chances.
 * Stake that joins comes from other pools. Owners hold what they pledge, and at least what they hold in the plan; the
 * plan's own pledge is held as the plan has it.
 *
 * @returns no amounts where the owners would hold more than the pool.
 * @throws {OutOfRangeError} for a plan with more stake than there is.
 */
export function stakeGrid(frame: PlanFrame, plans: Plans): StakeGrid {
  const { plan, now } = plans
  const full = saturationPoint({ totalStake: frame.basis.totalStake, k: frame.parameters.k })
  const stakes = stakeAxis(
    standsOf(plans, ({ poolStake }) => poolStake),
    full,
  )
  const same = (a: Sized, b: Sized) => a.pledge === b.pledge && a.poolStake === b.poolStake
  const rows = pledgeAxis(standsOf(plans, ({ pledge }) => pledge)).map((pledge) => ({
    at: pledge,
    cells: stakes.map((poolStake) => {
      const tried = { pledge, poolStake }
      const brings = sized(frame, plan, tried)
      return { tried, brings, isNow: same(tried, now), isPlan: same(tried, plan) }
    }),
  }))
  return { stakes, rows }
}

/** The plan with another pledge and stake. */
export function planSized(plan: OwnPool, { pledge, poolStake }: Sized): OwnPool {
  const kept = pledge === plan.pledge || pledge < plan.ownerStake
  return { ...plan, pledge, poolStake, ownerStake: kept ? plan.ownerStake : pledge }
}

function sized(frame: PlanFrame, plan: OwnPool, tried: Sized): Brings | null {
  const pool = planSized(plan, tried)
  if (pool.ownerStake > pool.poolStake) return null
  return bringsAt(plannedPool(frame, pool), pool, pool.ownerStake, frame.floors)
}

/** A year of equal epochs less its costs; below zero where that is a loss. */
export function yearlyProfit(
  { operator }: Brings,
  costsPerYear: Lovelace,
  epochsPerYear: number,
): bigint {
  return operator * BigInt(epochsPerYear) - costsPerYear
}
