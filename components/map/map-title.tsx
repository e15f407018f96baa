'use client'

import type { RefObject } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { Offer } from '../../lib/outcomes/offers.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'
import { offerName } from './map-table.tsx'

type Props = {
  /** The pool that the reader is at. */
  readonly offer: Offer | null
  readonly pools: number
  readonly mine: boolean
  /** The way to the pool, for who pressed Enter on the map. */
  readonly open: RefObject<HTMLAnchorElement | null>
}

/** What the map says: all of it in one sentence, or one pool's values. */
export function MapTitle({ offer, pools, mine, open }: Props) {
  const { t, locale } = useText()
  return (
    <span className="map-title" aria-live="polite">
      {offer ? (
        <>
          <a
            ref={open}
            href={`${pagePath(locale, 'pool')}?id=${poolIdText(offer.pool.id)}`}
            data-carry=""
          >
            <bdi>{offerName(offer.pool)}</bdi>
          </a>
          {mine && ` (${t('map.mine')})`} ·{' '}
          {t('map.values', {
            stake: formatAda(offer.pool.activeStake, locale, { decimals: 0 }),
            ros: formatPercent(offer.simplePerYear, locale, 3),
            cost: formatAda(offer.pool.fixedCost, locale, { decimals: 0 }),
            margin: formatPercent(offer.pool.margin, locale, 2),
            pledge: formatAda(offer.pool.pledge, locale, { decimals: 0 }),
          })}
        </>
      ) : (
        t('map.finding', { pools })
      )}
    </span>
  )
}
