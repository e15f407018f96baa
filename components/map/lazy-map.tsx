'use client'

import { useEffect, useMemo } from 'react'
import type { Offer, Offers } from '../../lib/outcomes/offers.ts'
import { saturationPoint } from '../../lib/rewards/index.ts'
import { useLater } from '../live/use-later.ts'
import { useText } from '../site/text.tsx'

const fetchMap = () => import('./pool-map.tsx').then((module) => module.PoolMap)

type Props = {
  readonly offers: Offers
  /** Those that the question lets through. */
  readonly selected: readonly Offer[]
  readonly mine: Offer | null
  readonly k: bigint
}

/** The map, fetched when it is first shown. */
export function LazyMap({ offers, selected, mine, k }: Props) {
  const { t } = useText()
  const { part: Drawn, failed, want } = useLater(fetchMap)
  useEffect(want, [want])
  const { now, dataEpoch } = offers
  const full = useMemo(() => saturationPoint({ totalStake: now.totalStake, k }), [now, k])
  if (Drawn)
    return (
      <Drawn
        offers={selected}
        mine={mine}
        full={full}
        epoch={now.epoch}
        dataEpoch={dataEpoch}
        tableLink={listAddress()}
      />
    )
  return (
    <p className="summary">
      {t(failed ? 'map.failed' : 'map.loading')}{' '}
      {failed && (
        <button type="button" className="text-button" onClick={want}>
          {t('pools.retry')}
        </button>
      )}
    </p>
  )
}

/** The address of the same question, shown as a list. */
function listAddress(): string {
  const params = new URLSearchParams(window.location.search)
  params.delete('view')
  return params.size > 0 ? `?${params}` : window.location.pathname
}
