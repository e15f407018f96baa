'use client'

import type { Offer } from '../../lib/outcomes/offers.ts'
import type { PoolId } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'
import { callName } from './pool-name.tsx'

/** Pools put side by side: at most so many. */
export const mostPicked = 8

export type Picking = {
  readonly toggle: (id: PoolId) => void
  /** No more can be picked. */
  readonly full: boolean
}

/** Puts a pool among those to be compared. */
export function PickBox({
  offer,
  picked,
  picking,
}: {
  offer: Offer
  picked: boolean
  picking: Picking
}) {
  const { t } = useText()
  return (
    <label className="pick-box needs-js">
      <input
        type="checkbox"
        checked={picked}
        disabled={picking.full && !picked}
        onChange={() => picking.toggle(offer.pool.id)}
        aria-label={t('offers.pick', { pool: callName(offer) })}
      />
    </label>
  )
}
