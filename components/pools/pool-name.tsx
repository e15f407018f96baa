'use client'

import type { Offer } from '../../lib/outcomes/offers.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'

/** Ticker and name, written by the pool, as text; leads to its page. */
export function PoolName({ offer: { pool } }: { offer: Offer }) {
  const { t, locale } = useText()
  const { id, ticker, name } = pool
  const long = poolIdText(id)
  return (
    <>
      <a href={`${pagePath(locale, 'pool')}?id=${long}`} data-carry>
        <b>
          <bdi>{ticker ?? shortId(long)}</bdi>
        </b>
      </a>{' '}
      <span className="called">
        <bdi>{name ?? t('offers.noName')}</bdi>
      </span>
    </>
  )
}

/** What a pool is called in a sentence. */
export const callName = ({ pool }: Offer): string =>
  pool.ticker ?? pool.name ?? shortId(poolIdText(pool.id))

const shortId = (id: string) => `${id.slice(0, 9)}…`
