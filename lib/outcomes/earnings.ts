import {
  type Epoch,
  type Lovelace,
  lovelace,
  lovelacePerAda,
  type Network,
  type Rational,
} from '../rewards/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { NetworkFigures } from '../snapshot/index.ts'
import type { Band } from './band.ts'
import type { EpochShare } from './epoch-share.ts'
import type { EpochBasis } from './forecast.ts'
import type { Luck } from './luck.ts'
import type { PoolBasis } from './pool-basis.ts'
import type { Rate } from './pool-rate.ts'
import type { AverageSum, Sum } from './sum.ts'
import type { Warning } from './warnings.ts'

/** What every answer starts from: the question, the figures and where the reader's clock stands. */
export type Setting = {
  readonly scenario: Scenario
  readonly figures: NetworkFigures
  readonly network: Network
  readonly clockEpoch: Epoch
  /** The first epoch of the forecast: the reader's, or the data's where the clock is before it. */
  readonly from: Epoch
}

/** For the average pool: how the pools differ, weighted by stake. */
export type PoolSpread = {
  /** Expected reward per epoch at the 10th and 90th percentile of public stake. */
  readonly low: Lovelace
  readonly high: Lovelace
  readonly chanceOfNothing: Rational
  /** How many pools with a margin below 100 % the mean is taken over. */
  readonly pools: number
}

/** One epoch's pay were the fixed cost another. */
export type AtFixedCost = {
  readonly fixedCost: Lovelace
  /** What that cost takes of the stake's share. */
  readonly taken: Lovelace
  readonly reward: Lovelace
}

/** What one pool, or the average of them, pays the stake: all that differs between the two. */
export type Pay = {
  readonly now: EpochBasis
  readonly perEpoch: EpochShare
  /** What any epoch from `now` on pays, in proportion to the others. */
  readonly rateAt: (earned: number) => Rate
  /** The last epoch that earns, for a pool that retires. */
  readonly lastEarning: Epoch | null
  /** Bands at the pot of `now`, for ascending counts of epochs; null where luck is not one pool's. */
  readonly bandsOver:
    | ((counts: readonly number[]) => {
        readonly bands: readonly Band[]
        readonly method: 'exact' | 'approximation'
      })
    | null
  /** Chance that an epoch pays the stake nothing; of the average pool the mean over the staked ada. */
  readonly chanceOfNothing: Rational
  readonly spread: PoolSpread | null
  readonly warnings: readonly Warning[]
}

/** The same with what is told beside it. */
export type EarningFigures = Pay & {
  readonly known: EpochBasis
  readonly pool: PoolBasis | null
  readonly atDataEpoch: Lovelace
  readonly atFixedCosts: readonly AtFixedCost[]
  readonly luck: Luck | null
  readonly joining: {
    readonly perMillionBefore: Lovelace
    readonly perMillionAfter: Lovelace
  } | null
}

/** The same with the sum that explains it: of one pool, or of the average. */
export type Earnings = EarningFigures & {
  readonly sum: Sum | null
  readonly averageSum: AverageSum | null
}

/** Fixed costs that pools declare or might: the old minimum, today's, the one agreed on, none. */
export const fixedCosts = {
  at340: /* @__PURE__ */ lovelace(340n * lovelacePerAda),
  at170: /* @__PURE__ */ lovelace(170n * lovelacePerAda),
  at75: /* @__PURE__ */ lovelace(75n * lovelacePerAda),
  at0: /* @__PURE__ */ lovelace(0n),
} as const
