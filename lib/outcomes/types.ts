import type { Epoch, Lovelace, Rational } from '../rewards/index.ts'
import type { PoolSpread } from './earnings.ts'
import type { EpochShare } from './epoch-share.ts'
import type { EpochBasis } from './forecast.ts'
import type { Horizon } from './horizon.ts'
import type { Luck } from './luck.ts'
import type { PoolBasis } from './pool-basis.ts'
import type { ProjectionRow } from './projection.ts'
import type { Ros } from './ros.ts'
import type { AverageSum, Sum } from './sum.ts'
import type { Timeline } from './timeline.ts'
import type { Warning } from './warnings.ts'

export type { AveragePoolTable } from './average-table.ts'
export type { PoolSpread } from './earnings.ts'
export type { EpochShare } from './epoch-share.ts'
export type { EpochBasis } from './forecast.ts'
export type { Horizon } from './horizon.ts'
export type { BlockRow, Luck } from './luck.ts'
export type { PoolBasis } from './pool-basis.ts'
export type { ProjectionRow } from './projection.ts'
export type { Ros } from './ros.ts'
export type { AverageSum, Sum } from './sum.ts'
export type { Timeline } from './timeline.ts'
export type { Warning } from './warnings.ts'

/** Why a legal scenario has no answer. */
export type OutcomeProblem = {
  /** The pool with the delegator's stake would hold more ada than there is outside the reserves. */
  readonly kind: 'more-than-exists'
  readonly poolStake: Lovelace
  readonly totalStake: Lovelace
}

export type DelegatorOutcome = {
  /** Set when the scenario has no answer: show this, and no amount (they are all zero then). */
  readonly problem: OutcomeProblem | null
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  /** Whole epochs between the data and the reader's clock, ≥ 0. */
  readonly age: number
  readonly stake: Lovelace
  readonly basis: 'average' | 'pool' | 'own'
  /** The first epoch of the forecast: the reader's. */
  readonly now: EpochBasis
  /** The data epoch's own figures. */
  readonly known: EpochBasis
  /** Null for the average pool. */
  readonly pool: PoolBasis | null
  readonly perEpoch: EpochShare
  /** The expected reward at the data epoch's own pot, for comparison. */
  readonly atDataEpoch: Lovelace
  /** ⅟12 of a year of `perEpoch`. */
  readonly perMonth: Lovelace
  /** 73 epochs (mainnet) of `perEpoch`: simple, nothing restaked, reserves held. */
  readonly perYear: Lovelace
  /** A year of `perEpoch`, part by part. */
  readonly feesPerYear: EpochShare
  /** `perYear` were the fixed cost another: 340, 170, 75 and 0 ada. */
  readonly otherFixedCosts: readonly {
    readonly fixedCost: Lovelace
    readonly taken: Lovelace
    readonly perYear: Lovelace
  }[]
  readonly horizon: Horizon
  readonly ros: Ros
  /** How far reserves fall within the next year, as a fraction. */
  readonly reservesFall: Rational
  readonly luck: Luck | null
  readonly spread: PoolSpread | null
  /** Per-epoch reward of 1,000,000 ada… of anyone in the pool, before and after this stake joins; null for average. */
  readonly joining: {
    readonly perMillionBefore: Lovelace
    readonly perMillionAfter: Lovelace
  } | null
  readonly timeline: Timeline
  readonly warnings: readonly Warning[]
  readonly projection: readonly ProjectionRow[]
  /** For a pool; null for the average pool, whose sum is `averageSum`. */
  readonly sum: Sum | null
  readonly averageSum: AverageSum | null
  /** perYear × price; null without a price. */
  readonly fiat: {
    readonly perYear: Rational
    readonly horizon: Rational
    readonly currency: string
  } | null
}
