import type { Offer } from '../../lib/outcomes/offers.ts'
import type { OfferColumn, OfferOrder, PoolsQuery } from '../../lib/scenario/index.ts'
import type { PoolId, PoolTrends } from '../../lib/snapshot/index.ts'
import type { AdaDomain } from './ada-domain.ts'
import type { ListItem } from './list-items.ts'
import type { Picking } from './pick-box.tsx'
import type { Years } from './use-offers.ts'

/** What the table and the cards show: the same list in two forms. */
export type ListProps = {
  readonly items: readonly ListItem[]
  /** The reader's own pool: on top whatever the order and the filters. */
  readonly mine: Offer | null
  readonly years: Years
  readonly trends: PoolTrends | null
  readonly columns: readonly OfferColumn[]
  readonly order: NonNullable<PoolsQuery['sort']>
  readonly onOrder: ((by: OfferOrder) => void) | null
  readonly domain: AdaDomain
  readonly decimals: number
  readonly picked: readonly PoolId[]
  readonly picking: Picking
  /** Asks for the years of the pools in view. */
  readonly wantYears: (pools: readonly PoolId[]) => void
}
