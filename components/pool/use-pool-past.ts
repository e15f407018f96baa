'use client'

import { useCallback, useEffect } from 'react'
import type { PoolPast } from '../../lib/outcomes/pool-past.ts'
import type { PoolId, Snapshot } from '../../lib/snapshot/index.ts'
import { type Later, useLater } from '../live/use-later.ts'

/** A pool's stake in past epochs, with the network's history: fetched as the pool's page is opened. */
export function usePoolPast(
  id: PoolId,
  bundle: string,
  { parts, network }: Snapshot,
): Later<PoolPast> {
  const fetchPast = useCallback(async () => {
    const { loadPoolPast } = await import('./load-pool-past.ts')
    return loadPoolPast(id, bundle, parts, network)
  }, [id, bundle, parts, network])
  const past = useLater(fetchPast)
  const { want } = past
  useEffect(want, [want])
  return past
}
