'use client'

import { memo } from 'react'
import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { Offer, OfferYear } from '../../lib/outcomes/offers.ts'
import type { OfferColumn } from '../../lib/scenario/index.ts'
import type { PoolTrend } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'
import type { AdaDomain } from './ada-domain.ts'
import { BandStrip } from './band-strip.tsx'
import { cells } from './cells.tsx'
import { PickBox, type Picking } from './pick-box.tsx'
import { PoolName } from './pool-name.tsx'

export type RowProps = {
  readonly offer: Offer
  readonly year: OfferYear | undefined
  readonly trend: PoolTrend | undefined
  readonly columns: readonly OfferColumn[]
  readonly domain: AdaDomain
  /** Of what is earned: the same in all rows. */
  readonly decimals: number
  /** Whether it is the reader's own pool. */
  readonly mine: boolean
  /** Counted from 1, the head being the first. */
  readonly index: number
  readonly picked: boolean
  readonly picking: Picking
}

/** One pool of the table. */
export const OfferRow = memo(function OfferRow(props: RowProps) {
  const { offer, year, trend, columns, domain, decimals, mine, index, picked, picking } = props
  const text = useText()
  const { t, locale } = text
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals })
  return (
    <tr className={mine ? 'me' : undefined} aria-rowindex={index}>
      <td className="r rank">
        <PickBox offer={offer} picked={picked} picking={picking} />
        {formatCount(offer.rank, locale)}
      </td>
      <th scope="row">
        <PoolName offer={offer} />
      </th>
      <td className="r earn">{ada(offer.perYear)}</td>
      <td className="band">
        <BandStrip offer={offer} year={year} domain={domain} width={150} />
        {year && (
          <span className="unseen">
            {t('offers.bandSpoken', { low: ada(year.band.low), high: ada(year.band.high) })}
          </span>
        )}
      </td>
      {columns.map((column) => (
        <td key={column} className={column === 'full' || column === 'trend' ? column : 'r'}>
          {cells[column]({ offer, trend, text })}
        </td>
      ))}
    </tr>
  )
})
