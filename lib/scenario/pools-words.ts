import type { Lovelace, Rational } from '../rewards/index.ts'
import type { PoolId } from '../snapshot/index.ts'
import type { NumberRange } from './numbers.ts'

/** Questions that many have: each a filter and an order of its own. What they mean is said in lib/outcomes. */
export const poolPresets = ['best', 'small', 'pledge', 'cheap', 'filling', 'flags', 'all'] as const
export type PoolPreset = (typeof poolPresets)[number]

/** Columns of the table beside the pool and what it earns, which always stand. */
export const offerColumns = [
  'ros',
  'full',
  'pledge',
  'fixed',
  'margin',
  'blocks',
  'noBlock',
  'trend',
] as const
export type OfferColumn = (typeof offerColumns)[number]

/** What the list may be ordered by. */
export const offerOrders = ['earn', 'name', ...offerColumns] as const
export type OfferOrder = (typeof offerOrders)[number]

export const pledgeFilters = ['met', 'unknown', 'unmet'] as const

/** The words of a link to the list of pools, in the order in which one is written. */
export const poolsFields = [
  'stake',
  'pool',
  'view',
  'preset',
  'sort',
  'find',
  'maxMargin',
  'maxFixed',
  'minFull',
  'maxFull',
  'pledgeStatus',
  'minBlocks',
  'columns',
] as const
export type PoolsField = (typeof poolsFields)[number]

/** Canonical text of each word; what is not asked for is empty. */
export type PoolsText = Readonly<Record<PoolsField, string>>

/** What is asked of the list of pools, checked. Null where a filter is off. */
export type PoolsQuery = {
  readonly stake: Lovelace
  /** The reader's own pool. */
  readonly mine: PoolId | null
  readonly view: 'table' | 'map'
  readonly preset: PoolPreset
  /** Null for the preset's own order. */
  readonly sort: { readonly by: OfferOrder; readonly descending: boolean } | null
  readonly find: string
  /** Parts of one. */
  readonly maxMargin: Rational | null
  readonly maxFixed: Lovelace | null
  readonly minFull: Rational | null
  readonly maxFull: Rational | null
  readonly pledgeStatus: (typeof pledgeFilters)[number] | null
  /** Expected in an epoch. */
  readonly minBlocks: Rational | null
  /** In the order of {@link offerColumns}. */
  readonly columns: readonly OfferColumn[]
}

/** Filters that are numbers, bounds included: percent, ada, percent, percent, blocks. */
export const poolsRanges = {
  maxMargin: { least: '0', most: '100', decimals: 4 },
  maxFixed: { least: '0', most: '1000000', decimals: 6 },
  minFull: { least: '0', most: '1000', decimals: 4 },
  maxFull: { least: '0', most: '1000', decimals: 4 },
  minBlocks: { least: '0', most: '432000', decimals: 2 },
} as const satisfies Partial<Record<PoolsField, NumberRange>>
export type PoolsNumber = keyof typeof poolsRanges
