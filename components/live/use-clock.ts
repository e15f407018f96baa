'use client'

import { startTransition, useEffect, useState } from 'react'
import { epoch, epochAt, epochEnd, epochStart, type Network } from '../../lib/rewards/index.ts'

/** The reader's clock in unix seconds, moved on at each epoch's start; null until the page is live. */
export function useClock(network: Network): number | null {
  const [now, setNow] = useState<number | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const at = clockOf(network)
      // Not urgent, so React may stop for the reader meanwhile.
      startTransition(() => setNow(at))
      const next = epochEnd(network, epochAt(network, at)) - at
      // A timer cannot run longer than 24 days; epochs are at most five.
      timer = setTimeout(read, (next + 1) * 1000)
    }
    read()
    return () => clearTimeout(timer)
  }, [network])

  return now
}

/** A clock that was never set may stand in 1970, before any epoch: it is taken as standing in the first. */
export const clockOf = (network: Network) =>
  Math.max(Math.floor(Date.now() / 1000), epochStart(network, epoch(0)))
