'use client'

import { formatAda, formatPercent } from '../../lib/format/index.ts'
import { saturationAt } from '../../lib/outcomes/saturation-at.ts'
import { type NetworkFigures, type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly pool: Pool
  /** Whether other pools call themselves the same: then the id tells them apart. */
  readonly shared: boolean
  readonly figures: NetworkFigures
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/** A pool in a list to choose from: ticker, name, fees, how full. Text of strangers, never markup. */
export function PoolRow({ pool, shared, figures, now }: Props) {
  const { t, locale } = useText()
  return (
    <>
      <b>
        <bdi>{pool.ticker ?? '–'}</bdi>
      </b>
      <span className="quiet">
        <bdi>{pool.name ?? t('pools.noName')}</bdi>
        {(shared || pool.ticker === null) && (
          <small>
            <bdi>{shortId(poolIdText(pool.id))}</bdi>
          </small>
        )}
      </span>
      <span className="fees">
        {formatAda(pool.fixedCost, locale, { decimals: 0 })} ₳ +{' '}
        {formatPercent(pool.margin, locale, 1)}
      </span>
      <span className="full">{formatPercent(saturationAt(figures, pool, now), locale, 1)}</span>
    </>
  )
}

/** Both ends of the id: enough to tell pools of one ticker apart. */
export function shortId(id: string): string {
  return `${id.slice(0, 10)}…${id.slice(-4)}`
}
