'use client'

import { useEffect, useState } from 'react'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { useHistory } from './history-state.tsx'

/** All epochs, from when they are wanted; null until they are there. */
export function useEveryEpoch(wanted: boolean): readonly EpochFigures[] | null {
  const { loaded, want } = useHistory()
  const [epochs, setEpochs] = useState<readonly EpochFigures[] | null>(null)
  useEffect(() => {
    if (!wanted) return
    want()
    if (!loaded) return
    let stopped = false
    loaded.every().then((all) => {
      if (!stopped) setEpochs(all)
    })
    return () => {
      stopped = true
    }
  }, [wanted, loaded, want])
  return epochs
}
