import type { PlanFrame } from '../../lib/outcomes/plan-frame.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'

/** Somewhere else that ada can earn as a member's. */
export type Elsewhere = {
  readonly kind: 'average' | 'best'
  /** What a million ada expects there of an epoch. */
  readonly perMillion: Lovelace
  /** Of the best pool: as it is written on the page. */
  readonly name?: string
}

/** What the parts of "Decide" are given. The objects stay the same as long as nothing changes. */
export type DecideProps = {
  readonly plan: OwnPool
  readonly now: OwnPool
  readonly frame: PlanFrame
  /** Null where they are not known: then incomes are shown, and no profits. */
  readonly costsPerYear: Lovelace | null
  /** Takes a part of a pool as the plan's. */
  readonly onTake: (change: Partial<OwnPool>) => void
}

/** The other pools could not be had; null while they may still come. */
export type Trouble = { readonly retry: () => void } | null
