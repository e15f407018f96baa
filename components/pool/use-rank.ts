'use client'

import { startTransition, useEffect, useState } from 'react'
import type { Lovelace } from '../../lib/rewards/index.ts'
import type { PoolId, Snapshot } from '../../lib/snapshot/index.ts'

/** A pool's place by what it offers the stake. */
export type Rank = { readonly rank: number; readonly of: number }

/** After the rest: it takes every pool's answer. Null until then, and where there is none. */
export function useRank(snapshot: Snapshot, id: PoolId, stake: Lovelace, now: number): Rank | null {
  const [rank, setRank] = useState<Rank | null>(null)
  useEffect(() => {
    setRank(null)
    let left = false
    const timer = setTimeout(async () => {
      const { offersFor } = await import('../../lib/outcomes/offers.ts')
      if (left) return
      const { offers } = offersFor(snapshot, { stake, now })
      const offer = offers.find(({ pool }) => pool.id === id)
      startTransition(() => setRank(offer ? { rank: offer.rank, of: offers.length } : null))
    }, 400)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [snapshot, id, stake, now])
  return rank
}
