import type { Lovelace, PledgeCurve, PledgeSaturation, Preset, Rational } from '../rewards/index.ts'
import type { PoolId } from '../snapshot/index.ts'
import type { Currency } from './currencies.ts'
import type { NumberRange } from './numbers.ts'

/**
 * Words of the rules: a preset and what is set over it. The same with {@link againstPrefix} before each are the second
 * scenario's.
 */
export const rulesFields = [
  'preset',
  'k',
  'rho',
  'tau',
  'a0',
  'minCost',
  'costs',
  'minMargin',
  'leverage',
  'root',
  'crossover',
  'ownLeast',
  'ownLeverage',
  'ownBounds',
  'blend',
  'fullPot',
  'fees',
] as const
export type RulesField = (typeof rulesFields)[number]

/** Words that say something about the page whatever the rules. */
export const labPageFields = [
  'pool',
  'price',
  'currency',
  'running',
  'spending',
  'feeGrowth',
  'react',
  'reactRounds',
  'reactShare',
  'reactSeed',
  'reactStop',
  'show',
  'sort',
] as const
export type LabPageField = (typeof labPageFields)[number]

/** `b.k=1000` is the second scenario's k; `b.preset` stands whenever there is one. */
export const againstPrefix = 'b.'

/** What registered fixed costs do under another minimum. */
export const costsWords = ['stay', 'lift', 'follow'] as const

/** Which pools the table lists. */
export const labShows = ['lose', 'gain', 'all'] as const
export type LabShow = (typeof labShows)[number]

/** What the table may be ordered by. */
export const labOrders = ['lost', 'name', 'stake', 'full', 'before', 'after', 'change'] as const
export type LabOrder = (typeof labOrders)[number]

export type RulesText = Readonly<Record<RulesField, string>>
export type LabPageText = Readonly<Record<LabPageField, string>>
/** What stands in the fields; null where there is no second scenario. */
export type LabText = RulesText & LabPageText & { readonly against: RulesText | null }

/** One set of rules, checked: every value inside its range. Null is off. */
export type LabRules = {
  readonly preset: Preset
  readonly k: bigint
  /** 0…1. */
  readonly rho: Rational
  readonly tau: Rational
  readonly a0: Rational
  readonly minPoolCost: Lovelace
  /**
   * Registered costs: `stay`; `lift`: what is below the minimum counts as the minimum (Dijkstra's announced floor);
   * `follow`: pools at today's minimum, or below the new one, declare the new one.
   */
  readonly costs: (typeof costsWords)[number]
  /** 0…1; 0 is none. */
  readonly minMargin: Rational
  readonly leverage: Rational | null
  readonly curve: PledgeCurve | null
  readonly ownSaturation: PledgeSaturation | null
  /** b of CIP-187, 0…1. */
  readonly blend: Rational | null
  readonly fullPot: boolean
  /** Of an epoch; null: what the forecast has. */
  readonly fees: Lovelace | null
}

/** How stake moves where the reader lets it. */
export type LabReaction = {
  /** The most rounds, 1…500. */
  readonly rounds: number
  /** Part of the stake that may move in a round, 0…1. */
  readonly share: Rational
  readonly seed: number
  /** It stops once less than this part of the stake has moved in a round, 0…1. */
  readonly stop: Rational
}

/** What the lab is asked. */
export type LabScenario = {
  readonly rules: LabRules
  /** The second set, for side by side. */
  readonly against: LabRules | null
  /** The reader's own pool. */
  readonly mine: PoolId | null
  /** Fiat per ada. */
  readonly price: { readonly amount: Rational; readonly currency: Currency } | null
  /** What running a pool costs, in ada a month (a twelfth of a year). */
  readonly runningCosts: Lovelace
  /** Out of the treasury, in ada an epoch. */
  readonly spending: Lovelace
  /** Of the fees, a year: 1/10 is 10 %. */
  readonly feeGrowth: Rational
  /** Null while everyone stays where they are. */
  readonly reaction: LabReaction | null
  readonly show: LabShow
  readonly sort: { readonly by: LabOrder; readonly descending: boolean }
}

/** Ranges of the fields that are numbers, bounds included, in the field's unit. */
export const labRanges = {
  k: { least: '1', most: '10000', decimals: 0 },
  /** Percent an epoch. */
  rho: { least: '0', most: '100', decimals: 10 },
  /** Percent. */
  tau: { least: '0', most: '100', decimals: 10 },
  a0: { least: '0', most: '100', decimals: 12 },
  /** Ada an epoch. */
  minCost: { least: '0', most: '1000000', decimals: 6 },
  /** Percent. */
  minMargin: { least: '0', most: '100', decimals: 6 },
  leverage: { least: '0', most: '10000', decimals: 6 },
  root: { least: '1', most: '64', decimals: 0 },
  crossover: { least: '1', most: '1000000', decimals: 6 },
  /** Percent. */
  ownLeast: { least: '0', most: '100', decimals: 6 },
  ownLeverage: { least: '0', most: '1000000', decimals: 6 },
  blend: { least: '0', most: '1', decimals: 6 },
  /** Ada an epoch. */
  fees: { least: '0', most: '100000000', decimals: 6 },
  price: { least: '0.00000001', most: '1000000', decimals: 8 },
  /** Ada a month. */
  running: { least: '0', most: '10000000', decimals: 6 },
  /** Ada an epoch. */
  spending: { least: '0', most: '1000000000', decimals: 6 },
  /** Percent a year. */
  feeGrowth: { least: '0', most: '1000', decimals: 6 },
  reactRounds: { least: '1', most: '500', decimals: 0 },
  /** Percent. */
  reactShare: { least: '0', most: '100', decimals: 6 },
  reactSeed: { least: '0', most: '4294967295', decimals: 0 },
  /** Percent. */
  reactStop: { least: '0', most: '100', decimals: 6 },
} as const satisfies Partial<Record<RulesField | LabPageField, NumberRange>>
export type LabNumber = keyof typeof labRanges
