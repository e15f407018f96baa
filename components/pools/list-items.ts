import type { Offer } from '../../lib/outcomes/offers.ts'
import { type LuckRow, luckRow } from '../../lib/outcomes/offers-luck.ts'
import type { PoolsQuery } from '../../lib/scenario/index.ts'
import { rowsOnScale } from './ada-domain.ts'
import type { Years } from './use-offers.ts'

/** A line of the list: a pool, or the place from which it is luck. */
export type ListItem =
  | { readonly kind: 'offer'; readonly offer: Offer }
  | { readonly kind: 'luck'; readonly count: number }

/** Whether the order is that of what is earned, best first: only then is there a place where it becomes luck. */
export const isBestFirst = ({ by, descending }: NonNullable<PoolsQuery['sort']>): boolean =>
  descending && (by === 'earn' || by === 'ros')

/** Where a selection becomes a matter of luck; null if nowhere, or while the years it depends on are not there. */
export function luckRowOf(selected: readonly Offer[], years: Years): LuckRow | null {
  let missing = false
  const row = luckRow(
    selected.map(({ perYear }) => perYear),
    (i) => {
      const offer = selected[i]
      const year = offer && years.get(offer.pool.id)
      if (!year) missing = true
      // Stands in for what is not known: as low as it goes, so that the search ends here.
      return year?.band.low ?? (0n as Offer['perYear'])
    },
  )
  return missing ? null : row
}

/** The pools whose years the luck row and the scale depend on. */
export const yearsOnTop = (selected: readonly Offer[]) =>
  selected.slice(0, rowsOnScale).map(({ pool }) => pool.id)

export function itemsOf(selected: readonly Offer[], luck: LuckRow | null): readonly ListItem[] {
  const items: ListItem[] = selected.map((offer) => ({ kind: 'offer', offer }))
  if (luck) items.splice(luck.at, 0, { kind: 'luck', count: luck.count })
  return items
}
