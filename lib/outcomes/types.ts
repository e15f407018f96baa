import type { Epoch, Lovelace, Rational } from '../rewards/index.ts'
import type { PoolId } from '../snapshot/index.ts'

/** What one epoch pays a delegator, and what the fees of the pool take from it first. */
export type EpochShare = {
  /** The stake's share of the pool's reward were there no fees: mean over the pool's blocks. */
  readonly beforeFees: Lovelace
  /** What the pool's fixed cost takes of it. */
  readonly fixedCost: Lovelace
  /** What the margin takes of it. */
  readonly margin: Lovelace
  /** What is left: the expected reward. `beforeFees − fixedCost − margin`, to the lovelace. */
  readonly reward: Lovelace
}

/** The pot one epoch shares out, and the denominators that go with it. */
export type EpochBasis = {
  /** The epoch in which the blocks are made. */
  readonly epoch: Epoch
  /** `known`: chain figures of that epoch. `forecast`: reserves carried forward. */
  readonly kind: 'known' | 'forecast'
  readonly reserves: Lovelace
  readonly fees: Lovelace
  readonly eta: Rational
  readonly deltaR1: Lovelace
  readonly deltaT1: Lovelace
  /** R, after the treasury cut. */
  readonly rewardPot: Lovelace
  /** Max supply − reserves. */
  readonly totalStake: Lovelace
  /** Stake of all pools together, with the delegator's own added where it joins a pool. */
  readonly networkActiveStake: Lovelace
  /** N: blocks of the network in the epoch, known or 21,600·η. */
  readonly totalBlocks: number
}

/** The pool as the formula sees it, the delegator's stake counted in. */
export type PoolBasis = {
  readonly id: PoolId | null
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  readonly ownerStake: Lovelace | null
  readonly pledgeStatus: 'met' | 'unmet' | 'unknown'
  readonly margin: Rational
  readonly fixedCost: Lovelace
  /** Stake ÷ saturation point; 1 is full. */
  readonly saturation: Rational
  /** The same before the delegator's stake joined. */
  readonly saturationWithout: Rational
}

/** A column of the block chart: one count of blocks, or several where a pool makes many. */
export type BlockRow = {
  /** The lowest count of the row. */
  readonly blocks: number
  /** The highest; equals `blocks` unless the pool makes so many that counts are grouped. */
  readonly to: number
  /** True for a first row that also stands for every lower count. */
  readonly orFewer: boolean
  /** True for the last row, which also stands for every higher count. */
  readonly orMore: boolean
  readonly chance: Rational
  /** What that many blocks pay this stake; the mean over the row where it holds several counts. */
  readonly reward: Lovelace
}

export type Luck = {
  /** Mean number of the pool's blocks in an epoch. */
  readonly expectedBlocks: Rational
  readonly chanceOfNoBlock: Rational
  /** Chance that an epoch pays this stake nothing: no block, or too few to cover the fixed cost. */
  readonly chanceOfNothing: Rational
  /** Longest run of epochs without a payment within a year: median and 90th percentile. */
  readonly drySpell: { readonly median: number; readonly ninetieth: number }
  readonly rows: readonly BlockRow[]
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

export type ProjectionRow = {
  /** Epochs earned so far, 0 … horizon. */
  readonly epochs: number
  /** The epoch in which the last of them is earned. */
  readonly epoch: Epoch
  /** Expected reward earned in all of them. */
  readonly reward: Lovelace
  /** 10th and 90th percentile; null for the average pool, whose luck is not one pool's. */
  readonly low: Lovelace | null
  readonly high: Lovelace | null
  /** What of it has been paid when that epoch ends. */
  readonly paid: Lovelace
  /** Stake and paid rewards together, if rewards stay staked; else the stake. */
  readonly holding: Lovelace
}

export type Timeline = {
  readonly delegatedIn: { readonly epoch: Epoch; readonly at: number }
  readonly snapshot: { readonly epoch: Epoch; readonly at: number }
  readonly earning: { readonly epoch: Epoch; readonly from: number; readonly to: number }
  readonly workedOut: { readonly epoch: Epoch; readonly at: number }
  readonly paid: { readonly epoch: Epoch; readonly at: number }
  /** The last two epochs which the pool that is left still pays for. */
  readonly oldPoolPays: readonly { readonly earned: Epoch; readonly paidAt: number }[]
}

/** Ordered by `amount`, largest loss first; those without an amount say why in their message. */
export type Warning =
  | {
      readonly kind: 'pledge-unmet'
      readonly pledge: Lovelace
      readonly poolStake: Lovelace
      readonly perEpoch: Lovelace
    }
  | {
      readonly kind: 'pledge-unknown'
      readonly pledge: Lovelace
      readonly perEpoch: Lovelace
      readonly lastKnown: {
        readonly ownerStake: Lovelace
        readonly pledge: Lovelace | null
        readonly epoch: Epoch
      } | null
    }
  | {
      readonly kind: 'saturated'
      readonly saturation: Rational
      readonly perEpoch: Lovelace
      readonly withoutMe: boolean
    }
  | { readonly kind: 'whole-margin'; readonly perEpoch: Lovelace }
  | {
      readonly kind: 'cost-above-reward'
      readonly fixedCost: Lovelace
      readonly expectedPoolReward: Lovelace
      readonly perEpoch: Lovelace
    }
  | { readonly kind: 'retired'; readonly epoch: Epoch; readonly perEpoch: Lovelace }
  | {
      readonly kind: 'retiring'
      readonly epoch: Epoch
      readonly at: number
      readonly perEpoch: Lovelace
    }
  | {
      readonly kind: 'old-data'
      readonly epochs: number
      readonly dataEpoch: Epoch
      readonly atDataEpoch: Lovelace
      readonly perEpoch: Lovelace
    }
  | { readonly kind: 'clock-before-data'; readonly dataEpoch: Epoch; readonly clockEpoch: Epoch }
  | { readonly kind: 'vote-delegation'; readonly since: string }

/** The numbered sum: each step's figures, in the order they are worked out. The page adds words and MathML. */
export type Sum = {
  readonly pot: EpochBasis & { readonly rho: Rational; readonly tau: Rational }
  readonly maxPool: {
    readonly k: bigint
    readonly a0: Rational
    readonly sigma: Rational
    readonly pledgeShare: Rational
    readonly result: Lovelace
  }
  /** One block count worked through: the likeliest that pays. */
  readonly worked: {
    readonly blocks: number
    readonly apparentPerformance: Rational
    readonly poolReward: Lovelace
    readonly memberReward: Lovelace
  }
  readonly mean: { readonly reward: Lovelace; readonly rows: readonly BlockRow[] }
}

/** The sum for the average pool: a mean over pools cannot be worked through on one of them. */
export type AverageSum = {
  readonly pot: EpochBasis & { readonly rho: Rational; readonly tau: Rational }
  readonly pools: number
  /** What 1,000,000 ada gets in that epoch, the mean over the pools weighted by their stake. */
  readonly perMillion: EpochShare
  readonly reward: Lovelace
}

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
  readonly feesPerYear: {
    readonly beforeFees: Lovelace
    readonly fixedCost: Lovelace
    readonly margin: Lovelace
    readonly reward: Lovelace
  }
  /** `perYear` were the fixed cost another: 340, 170, 75 and 0 ada. */
  readonly otherFixedCosts: readonly {
    readonly fixedCost: Lovelace
    readonly taken: Lovelace
    readonly perYear: Lovelace
  }[]
  readonly horizon: {
    readonly epochs: number
    readonly reward: Lovelace
    readonly low: Lovelace | null
    readonly high: Lovelace | null
    /** What of `reward` has been paid when the last epoch of the horizon ends. */
    readonly paidByThen: Lovelace
    readonly holding: Lovelace
    /** Whether `low` and `high` are exact quantiles or the named approximation. */
    readonly band: 'exact' | 'approximation' | null
  }
  /**
   * Annual figures reconciled: simple + compounding + reserves + retirement = over the next year.
   * All are fractions of the stake.
   */
  readonly ros: {
    readonly perEpoch: Rational
    readonly simplePerYear: Rational
    readonly compoundedPerYear: Rational
    readonly effectOfCompounding: Rational
    readonly effectOfReserves: Rational
    /** What a retirement announced within the year takes; zero for nearly every pool. */
    readonly effectOfRetirement: Rational
    readonly overNextYear: Rational
    readonly overHorizon: Rational
  }
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

/**
 * The stake-weighted mean member reward over the public pools, worked out ahead at a grid of epochs, per million ada.
 * Made where all pools are at hand (the build, the server), so that a page can open on the average pool without them.
 */
export type AveragePoolTable = {
  readonly dataEpoch: Epoch
  readonly pools: number
  /** Grid of forecast epochs, ascending. */
  readonly epochs: readonly number[]
  /** Lovelace per million ada and epoch, by column, one entry per grid epoch; decimal strings so that it can stand in JSON. */
  readonly columns: {
    readonly beforeFees: readonly string[]
    readonly fixedCost: readonly string[]
    readonly reward: readonly string[]
    readonly low: readonly string[]
    readonly high: readonly string[]
    /** `reward` were every pool's fixed cost 340, 170, 75, 0 ada. */
    readonly at340: readonly string[]
    readonly at170: readonly string[]
    readonly at75: readonly string[]
    readonly at0: readonly string[]
    /** Parts per million. */
    readonly chanceOfNothing: readonly string[]
  }
  /** The same at the data epoch's own pot. */
  readonly known: {
    readonly beforeFees: string
    readonly fixedCost: string
    readonly reward: string
  }
}
