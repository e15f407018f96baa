import type { Lovelace, Rational } from '../rewards/index.ts'
import type { PoolId } from '../snapshot/index.ts'
import type { Currency } from './currencies.ts'

/** A pool that is only thought of. Amounts are before the delegator's own stake joins. */
export type OwnPool = {
  readonly kind: 'own'
  /** 0 is a pool that nobody has joined yet. */
  readonly poolStake: Lovelace
  /** Declared pledge; above `poolStake` is valid and unmet. */
  readonly pledge: Lovelace
  /** 0…1. */
  readonly margin: Rational
  /** Per epoch. */
  readonly fixedCost: Lovelace
  /** At most `poolStake`: it is part of it. */
  readonly ownerStake: Lovelace
}

export type PoolChoice =
  | { readonly kind: 'average' }
  | { readonly kind: 'pool'; readonly id: PoolId }
  | OwnPool

/** What the user asks, checked: every value is inside its range. */
export type Scenario = {
  readonly version: 1
  /** The delegator's stake, 1 lovelace to 45e9 ada. */
  readonly stake: Lovelace
  readonly pool: PoolChoice
  /** Horizon: earned epochs, 1…2190. */
  readonly epochs: number
  /** Whether rewards stay staked. */
  readonly compound: boolean
  /** Blocks made ÷ blocks the pool should make, 0…2. */
  readonly performance: Rational
  /** Fiat per ada. */
  readonly price: { readonly amount: Rational; readonly currency: Currency } | null
  /** Set where the link was kept with its answer, to be held against the chain later. */
  readonly estimate?: Estimate
}

/** What a link said when it was made. */
export type Estimate = {
  /** The reader's epoch then: the first that it spoke of. */
  readonly made: number
  /** The expected reward of an epoch; null where the link does not tell. */
  readonly said: Lovelace | null
}

/** The words of a link, in the order in which one is written. */
export const scenarioFields = [
  'v',
  'stake',
  'pool',
  'epochs',
  'compound',
  'performance',
  'price',
  'currency',
  'poolStake',
  'pledge',
  'margin',
  'fixedCost',
  'ownerStake',
  'made',
  'said',
] as const

export type ScenarioField = (typeof scenarioFields)[number]

/** What stands in each field, as canonical text: `1000.5`, `average`, `pool1…`. */
export type ScenarioText = Readonly<Record<ScenarioField, string>>

/** Stable: part of the API. */
export type IssueCode =
  | 'above-pool-stake'
  | 'ambiguous-pool'
  | 'empty'
  | 'negative'
  | 'not-a-number'
  | 'repeated'
  | 'too-large'
  | 'too-long'
  | 'too-many-decimals'
  | 'too-small'
  | 'unknown-field'
  | 'unknown-pool'
  | 'unknown-version'
  | 'unknown-word'
  | 'unused-field'

/** Something in the user's text that could not be taken as it stands. */
export type FieldIssue = {
  /** A word of the link; for `unknown-field` what stood in its place, cleaned and capped. */
  readonly field: ScenarioField | (string & {})
  readonly code: IssueCode
  /** What was read: invisible characters taken out, at most 40 characters. Untrusted text. */
  readonly read: string
  /** Canonical text of what is used meanwhile; empty where nothing is. */
  readonly used: string
  /** Figures for the message: `least`, `most`, `decimals`, `character`, `kind`, `place`, `more`. */
  readonly detail?: Readonly<Record<string, string | number>>
  /** With `ambiguous-pool`. */
  readonly candidates?: readonly PoolId[]
}

/** Finds a pool by id, hex or ticker. The page passes `poolByIdOnly` until the pools are loaded. */
export type PoolLookup = (
  text: string,
) =>
  | { readonly kind: 'one'; readonly id: PoolId }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly PoolId[] }
