import type { PlanFrame } from '../../lib/outcomes/plan-frame.ts'
import type { Frontier } from '../../lib/outcomes/plan-frontier.ts'
import type { FeeGrid, Plans, StakeGrid } from '../../lib/outcomes/plan-grid.ts'
import type { PledgeValue } from '../../lib/outcomes/plan-pledge.ts'
import type { PlanFound, PlanQuestion } from '../../lib/outcomes/plan-questions.ts'
import type { Shapes } from '../../lib/outcomes/plan-shapes.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'

/*
 * The page asks, the worker answers under the number of the question. Of one kind of question only the newest waits.
 *
 *     page    { id: 1, kind: 'fees', … }   { id: 2, kind: 'question', … }
 *     worker     { id: 1, answer }            { id: 2, problem }
 */

/** What can be asked, and what comes back. */
export type Decisions = {
  readonly fees: {
    readonly asked: { readonly frame: PlanFrame; readonly plans: Plans }
    readonly answer: { readonly grid: FeeGrid; readonly frontier: Frontier }
  }
  readonly stakes: {
    readonly asked: { readonly frame: PlanFrame; readonly plans: Plans }
    readonly answer: StakeGrid
  }
  readonly question: {
    readonly asked: {
      readonly frame: PlanFrame
      readonly plan: OwnPool
      readonly question: PlanQuestion
    }
    readonly answer: PlanFound
  }
  readonly pledge: {
    readonly asked: {
      readonly frame: PlanFrame
      readonly plan: OwnPool
      readonly more: readonly Lovelace[]
      /** What a million ada expects of an epoch in other pools. */
      readonly elsewhere: readonly Lovelace[]
    }
    readonly answer: readonly (PledgeValue | null)[]
  }
  readonly shapes: {
    readonly asked: {
      readonly frame: PlanFrame
      readonly plan: OwnPool
      readonly costsPerYear: Lovelace
      readonly perMillion: Lovelace
    }
    readonly answer: Shapes
  }
}

export type Decision = keyof Decisions
export type Asked<Kind extends Decision> = Decisions[Kind]['asked']
export type Answered<Kind extends Decision> = Decisions[Kind]['answer']

export type ToWorker = {
  [Kind in Decision]: { readonly id: number; readonly kind: Kind; readonly asked: Asked<Kind> }
}[Decision]

export type FromWorker =
  | { readonly id: number; readonly answer: Answered<Decision> }
  | { readonly id: number; readonly problem: string }
