import { compare, type Rational } from '../rewards/index.ts'
import type { OfferOrder, PoolsQuery } from '../scenario/index.ts'
import type { PoolId, PoolTrends, StakeChange } from '../snapshot/index.ts'
import type { Offer } from './offers.ts'
import { offerPresets } from './offers-presets.ts'

/** What of a query decides which pools are listed, and in which order. */
export type OfferSelection = Pick<
  PoolsQuery,
  | 'preset'
  | 'sort'
  | 'maxMargin'
  | 'maxFixed'
  | 'minFull'
  | 'maxFull'
  | 'pledgeStatus'
  | 'minBlocks'
>

export type SelectionInput = {
  /** Best rank first, as `offersFor` gives them. */
  readonly offers: readonly Offer[]
  /** The pools a searched text may mean; null where none is searched for. */
  readonly found: ReadonlySet<PoolId> | null
  /** Null while they are not there: then all changes are unknown. */
  readonly trends: PoolTrends | null
}

/** The order a selection is in: its own, or the preset's. */
export function orderOf({ preset, sort }: Pick<PoolsQuery, 'preset' | 'sort'>) {
  return sort ?? offerPresets[preset].order
}

/**
 * The offers that are asked for, in order. Equals stand by rank, and those whose figure is unknown come last,
 * whichever way the order goes.
 */
export function selectOffers(
  { offers, found, trends }: SelectionInput,
  selection: OfferSelection,
): readonly Offer[] {
  const { maxMargin, maxFixed, minFull, maxFull, pledgeStatus, minBlocks } = selection
  const { holds } = offerPresets[selection.preset]
  const listed = offers.filter(
    (offer) =>
      holds(offer) &&
      (found === null || found.has(offer.pool.id)) &&
      (maxMargin === null || compare(offer.pool.margin, maxMargin) <= 0) &&
      (maxFixed === null || offer.pool.fixedCost <= maxFixed) &&
      (minFull === null || compare(offer.saturation, minFull) >= 0) &&
      (maxFull === null || compare(offer.saturation, maxFull) <= 0) &&
      (pledgeStatus === null || offer.pledgeStatus === pledgeStatus) &&
      (minBlocks === null || compare(offer.expectedBlocks, minBlocks) >= 0),
  )
  const { by, descending } = orderOf(selection)
  // Already in the order of what they pay, best first.
  if (by === 'earn' || by === 'ros') return descending ? listed : listed.reverse()
  return inOrder(listed, keyOf(by, trends), descending)
}

type Key = bigint | string | number | null

function inOrder(offers: readonly Offer[], key: (offer: Offer) => Key, descending: boolean) {
  const way = descending ? -1 : 1
  return offers
    .map((offer) => ({ offer, key: key(offer) }))
    .sort((a, b) => {
      if (a.key === b.key) return 0
      if (a.key === null) return 1
      if (b.key === null) return -1
      return a.key < b.key ? -way : way
    })
    .map(({ offer }) => offer)
}

/** Fractions are compared at 2⁻⁹⁶, finer than any that two pools differ by. */
const comparable = ({ n, d }: Rational): bigint => (n << 96n) / d

/** The orders that are not that of what is paid. */
type OtherOrder = Exclude<OfferOrder, 'earn' | 'ros'>

function keyOf(by: OtherOrder, trends: PoolTrends | null): (offer: Offer) => Key {
  switch (by) {
    case 'name':
      return ({ pool }) => (pool.ticker ?? pool.name)?.toLowerCase() ?? null
    case 'full':
      return ({ pool }) => pool.activeStake
    case 'pledge':
      return ({ pool }) => pool.pledge
    case 'fixed':
      return ({ pool }) => pool.fixedCost
    case 'margin':
      return ({ pool }) => comparable(pool.margin)
    case 'blocks':
      return ({ expectedBlocks }) => comparable(expectedBlocks)
    case 'noBlock':
      return ({ chanceOfNoBlock }) => comparable(chanceOfNoBlock)
    case 'trend':
      return ({ pool }) => changeKey(trends?.of.get(pool.id)?.overHundred ?? null)
  }
}

/** A new pool has grown from nothing: by more than any other. */
const changeKey = (change: StakeChange): number | null =>
  change === 'new' ? Number.MAX_SAFE_INTEGER : change
