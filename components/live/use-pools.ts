'use client'

import { useCallback, useRef, useState } from 'react'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import type { PoolList } from './pool-list.ts'

export type Pools = {
  readonly state: 'idle' | 'loading' | 'failed' | 'ready'
  readonly list: PoolList | null
  /** Starts loading, once; again after a failure. */
  readonly load: () => void
}

/** The list of pools, fetched when it is first wanted: nobody pays for it who does not look. */
export function usePools(bundle: PartRef, network: NetworkName): Pools {
  const [state, setState] = useState<Pools['state']>('idle')
  const [list, setList] = useState<PoolList | null>(null)
  const running = useRef(false)

  const load = useCallback(() => {
    if (running.current) return
    running.current = true
    setState('loading')
    import('./pool-list.ts')
      .then(({ loadPoolList }) => loadPoolList(bundle, network))
      .then(
        (loaded) => {
          setList(loaded)
          setState('ready')
        },
        (error: unknown) => {
          console.warn(error)
          running.current = false
          setState('failed')
        },
      )
  }, [bundle, network])

  return { state, list, load }
}
