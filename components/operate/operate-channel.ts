import type { OperateParts, PartName } from '../../lib/outcomes/operate-parts.ts'
import type { Standing } from '../../lib/outcomes/operate-standing.ts'
import type { StatementLines } from '../../lib/outcomes/operate-statement.ts'
import type { Lovelace, NetworkName, Rational } from '../../lib/rewards/index.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'

/*
 * The page asks, the worker tells, part by part. A newer question stops an older one between two of its parts.
 *
 *     page    { load }     { ask: 1, scenario, … }                       { ask: 2, … }     { plans: 3, … }
 *     worker     { ready }        { part: 1, standing } { part: 1, luck } …       { part: 2, … }     { plans: 3, … }
 */

export type OperateAsked = {
  readonly kind: 'ask'
  readonly id: number
  readonly scenario: OperateScenario
  /** The reader's clock, unix seconds. */
  readonly now: number
  /** Of the members that are looked at. */
  readonly stakes: readonly Lovelace[]
}

/** Saved plans, side by side. */
export type PlansAsked = {
  readonly kind: 'plans'
  readonly id: number
  readonly now: number
  readonly scenarios: readonly OperateScenario[]
}

export type ToOperateWorker =
  | { readonly kind: 'load'; readonly network: NetworkName; readonly bundle: PartRef }
  | OperateAsked
  | PlansAsked

/** What is compared of a saved plan; null where it has no answer. */
export type PlanSummary = {
  readonly perEpoch: StatementLines
  readonly perYear: StatementLines
  readonly simplePerYear: Rational
  readonly saturation: Rational
  readonly standing: Standing
}

export type PartTold = {
  readonly [Name in PartName]: {
    readonly kind: 'part'
    readonly id: number
    readonly name: Name
    readonly value: OperateParts[Name]
  }
}[PartName]

export type FromOperateWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  | PartTold
  | { readonly kind: 'plans'; readonly id: number; readonly plans: readonly (PlanSummary | null)[] }
