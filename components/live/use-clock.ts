'use client'

import { startTransition, useEffect, useState } from 'react'
import { epochAt, epochStart, type Network } from '../../lib/rewards/index.ts'

/** The reader's clock in unix seconds, moved on at each epoch's start; null until the page is live. */
export function useClock(network: Network): number | null {
  const [now, setNow] = useState<number | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const at = Math.floor(Date.now() / 1000)
      // Not urgent, so React may stop for the reader meanwhile.
      startTransition(() => setNow(at))
      const next = epochStart(network, nextEpoch(network, at)) - at
      // A timer cannot run longer than 24 days; epochs are at most five.
      timer = setTimeout(read, (next + 1) * 1000)
    }
    read()
    return () => clearTimeout(timer)
  }, [network])

  return now
}

function nextEpoch(network: Network, at: number) {
  const first = network.calendarStart
  return epochAt(network, Math.max(at, first) + network.epochSeconds)
}
