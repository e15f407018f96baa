'use client'

import { formatCompact } from '../../lib/format/index.ts'
import type { OfferColumn, OfferOrder, PoolsQuery } from '../../lib/scenario/index.ts'
import { traceOf } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'
import { type AdaDomain, axisTicks, placeOn } from './ada-domain.ts'
import { px } from './band-strip.tsx'

type Props = {
  readonly columns: readonly OfferColumn[]
  readonly order: NonNullable<PoolsQuery['sort']>
  readonly domain: AdaDomain
  /** Null until the page is live. */
  readonly onOrder: ((by: OfferOrder) => void) | null
}

/** Column heads: each one that orders is a button, and says which way. */
export function TableHead({ columns, order, domain, onOrder }: Props) {
  const { t, locale } = useText()
  const ticks = axisTicks(domain)
  const head = (by: OfferOrder) => (
    <th
      key={by}
      scope="col"
      className={`${by}-head${by === 'name' || by === 'full' || by === 'trend' ? '' : ' r'}`}
      aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        disabled={onOrder === null}
        onClick={() => onOrder?.(by)}
        {...(by === 'name' ? {} : traceOf(by))}
      >
        {t(`offers.head.${by}`)}
        {order.by === by && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
        {by !== 'name' && by !== 'blocks' && <span className="unit">{t(`offers.unit.${by}`)}</span>}
      </button>
      {by === 'trend' && (
        <span className="over" aria-hidden="true">
          <span>{t('offers.inEpochs', { epochs: 10 })}</span>
          <span>{t('offers.inEpochs', { epochs: 100 })}</span>
        </span>
      )}
    </th>
  )
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="r rank-head">
          <span {...traceOf('rank')}>{t('offers.head.rank')}</span>
        </th>
        {head('name')}
        {head('earn')}
        <th scope="col" className="band-head">
          <span {...traceOf('band')}>{t('offers.head.band')}</span>
          <svg width="150" height="16" viewBox="0 0 150 16" aria-hidden="true">
            {ticks.map((tick) => (
              <text key={tick} x={px(3 + placeOn(domain, tick) * 144)} y="12" textAnchor="middle">
                {formatCompact(tick, locale)}
              </text>
            ))}
          </svg>
        </th>
        {columns.map(head)}
      </tr>
    </thead>
  )
}
