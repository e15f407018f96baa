'use client'

import { useMemo, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { type PastEpoch, type PoolPast, pastEpoch } from '../../lib/outcomes/pool-past.ts'
import type { NetworkFigures, Pool } from '../../lib/snapshot/index.ts'
import type { Later } from '../live/use-later.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { PartFailed } from './part-failed.tsx'
import { PastTable } from './past-table.tsx'

type Props = {
  readonly past: Later<PoolPast>
  readonly pool: Pool
  readonly figures: NetworkFigures
}

/** As many rows as are there at once; the others when they are asked for. */
export const newest = 6

/** What the formula gives for each past epoch, newest first. */
export function PastSection({ past, pool, figures }: Props) {
  const { t, locale } = useText()
  return (
    <section className="section" aria-labelledby="past">
      <div>
        <h2 id="past">{t('view.past.title')}</h2>
        <p>{t('view.past.lead')}</p>
        <p>{t('view.past.assumed', { epoch: formatCount(figures.poolsEpoch, locale) })}</p>
      </div>
      <div>
        {past.failed && <PartFailed text={t('view.past.failed')} retry={past.want} />}
        {!past.failed && !past.part && <p className="quiet">{t('view.stake.loading')}</p>}
        {past.part && <Rows past={past.part} pool={pool} figures={figures} />}
      </div>
    </section>
  )
}

type RowsProps = Omit<Props, 'past'> & { readonly past: PoolPast }

function Rows({ past, pool, figures }: RowsProps) {
  const text = useText()
  const { t } = text
  const [all, setAll] = useState(false)
  const count = past.stakes.length
  const rows = useMemo(
    () => pastRows(past, pool, figures, all ? count : newest),
    [past, pool, figures, all, count],
  )
  return (
    <>
      <Scroll label={t('view.past.caption')}>
        <PastTable text={text} rows={rows} />
      </Scroll>
      <p className="foot">{t('view.past.foot')}</p>
      <div className="text-buttons">
        <button
          type="button"
          className="text-button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('view.past.fewer', { epochs: newest }) : t('view.past.all', { epochs: count })}
        </button>
        <button
          type="button"
          className="text-button"
          onClick={async () => {
            const { downloadPast } = await import('./past-csv.ts')
            downloadPast(pool, pastRows(past, pool, figures, count))
          }}
        >
          {t('view.past.csv')}
        </button>
      </div>
    </>
  )
}

/** The newest epochs, newest first. */
function pastRows(past: PoolPast, pool: Pool, figures: NetworkFigures, count: number): PastEpoch[] {
  const last = past.from + past.stakes.length - 1
  return Array.from({ length: Math.min(count, past.stakes.length) }, (_, i) =>
    pastEpoch(past, pool, figures, last - i),
  )
}
