'use client'

import { useEffect, useRef } from 'react'
import { useHistory } from './history-state.tsx'
import { useEveryEpoch } from './use-every-epoch.ts'

type Props = {
  readonly kind: 'all' | 'parts'
  /** The same function at every render. */
  readonly onDone: () => void
}

/** A file was asked for: written as soon as its figures are there, given up when they cannot be had. */
export function SaveWhenReady({ kind, onDone }: Props) {
  const { loaded, failed } = useHistory()
  const epochs = useEveryEpoch(true)
  const tried = useRef(false)
  useEffect(() => {
    // A failure of before is tried again first.
    if (!failed) tried.current = true
    else if (tried.current) onDone()
    if (!loaded || !epochs) return
    const { csv, history } = loaded
    if (kind === 'all') csv.saveCsv('cardano-epochs.csv', csv.historyCsv(history, epochs))
    else csv.saveCsv('cardano-pots.csv', csv.partsCsv(epochs))
    onDone()
  }, [kind, loaded, failed, epochs, onDone])
  return null
}
