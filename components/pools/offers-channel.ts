import type { Offers, OfferYear } from '../../lib/outcomes/offers.ts'
import type { Lovelace, NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef, PoolId, PoolTrends } from '../../lib/snapshot/index.ts'

/*
 * The page asks, the worker tells. Every question but the first carries the number under which it is answered; of two
 * about offers only the later one is of use.
 *
 *     page    { load }     { offers: 1, … }            { years: 2, … }
 *     worker     { ready }            { id: 1, offers }           { id: 2, years }      { failed } · { id, error }
 */

export type LoadQuestion = {
  readonly kind: 'load'
  readonly network: NetworkName
  readonly bundle: PartRef
  /** Whether how the stakes went is wanted too. */
  readonly trends: boolean
}

export type OffersAsked = {
  readonly kind: 'offers'
  readonly id: number
  readonly stake: Lovelace
  readonly now: number
}

export type YearsAsked = {
  readonly kind: 'years'
  readonly id: number
  readonly stake: Lovelace
  readonly now: number
  readonly pools: readonly PoolId[]
}

export type ToWorker = LoadQuestion | OffersAsked | YearsAsked

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'trends'; readonly trends: PoolTrends | null }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'offers'; readonly id: number; readonly offers: Offers }
  | {
      readonly kind: 'years'
      readonly id: number
      readonly years: ReadonlyMap<PoolId, OfferYear>
    }
