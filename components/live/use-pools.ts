'use client'

import { useCallback } from 'react'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import type { PoolList } from './pool-list.ts'
import { useLater } from './use-later.ts'

export type Pools = {
  readonly list: PoolList | null
  readonly failed: boolean
  /** Starts loading, once; again after a failure. */
  readonly load: () => void
}

/** The list of pools, fetched when it is first wanted: nobody pays for it who does not look. */
export function usePools(bundle: PartRef, network: NetworkName): Pools {
  const fetchList = useCallback(
    () => import('./pool-list.ts').then(({ loadPoolList }) => loadPoolList(bundle, network)),
    [bundle, network],
  )
  const { part: list, failed, want: load } = useLater(fetchList)
  return { list, failed, load }
}
