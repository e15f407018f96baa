'use client'

import { useMemo } from 'react'
import type { Offer } from '../../lib/outcomes/offers.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import { axesOf, type Colouring, placeOf, shadeOf } from './map-points.ts'
import type { Place } from './map-view.ts'
import { pointGrid } from './point-grid.ts'

/** All that is drawn of the pools, worked out once for each list and colouring. */
export function useMapPoints(
  offers: readonly Offer[],
  mine: Offer | null,
  full: Lovelace,
  colouring: Colouring,
) {
  const axes = useMemo(() => axesOf(mine ? [...offers, mine] : offers, full), [offers, mine, full])
  const { places, grid, minePlace, fullAt } = useMemo(() => {
    const place = ({ pool, simplePerYear }: Offer): Place =>
      placeOf(axes, pool.activeStake, simplePerYear)
    const places = offers.map(place)
    return {
      places,
      grid: pointGrid(places),
      minePlace: mine && place(mine),
      fullAt: placeOf(axes, full, { n: 0n, d: 1n }).x,
    }
  }, [axes, offers, mine, full])
  const { shades, order } = useMemo(() => {
    const shades = Uint8Array.from(offers, (offer) => shadeOf(offer, colouring))
    const order = Uint32Array.from(offers, (_, i) => i).sort(
      (a, b) => (shades[a] ?? 0) - (shades[b] ?? 0),
    )
    return { shades, order }
  }, [offers, colouring])
  return { axes, places, grid, minePlace, fullAt, shades, order }
}
