'use client'

import { useMemo, useRef } from 'react'
import type { Offer } from '../../lib/outcomes/offers.ts'
import { type PoolId, type PoolIndex, poolIndex, searchPools } from '../../lib/snapshot/index.ts'

/** The pools that a searched text may mean; null where none is searched for. */
export function useFound(offers: readonly Offer[], find: string): ReadonlySet<PoolId> | null {
  // Of a bundle there is one set of pools, whatever the stake: the index is made when first searched.
  const index = useRef<PoolIndex>([])
  return useMemo(() => {
    if (find === '') return null
    if (index.current.length !== offers.length)
      index.current = poolIndex(offers.map(({ pool }) => pool))
    return new Set(searchPools(index.current, find, offers.length).map(({ id }) => id))
  }, [offers, find])
}
