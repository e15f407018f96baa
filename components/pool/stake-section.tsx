'use client'

import { useMemo, useState } from 'react'
import { formatAda, formatAdaCompact, formatCount, formatPercent } from '../../lib/format/index.ts'
import { type PastStake, type PoolPast, pastStakes } from '../../lib/outcomes/pool-past.ts'
import { type Lovelace, ratio } from '../../lib/rewards/index.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { Traced, traceOf } from '../figures/traced.tsx'
import type { Later } from '../live/use-later.ts'
import { useText } from '../site/text.tsx'
import { fullText } from './full-text.ts'
import { PartFailed } from './part-failed.tsx'
import { StakePlot } from './stake-plot.tsx'

type Props = {
  readonly past: Later<PoolPast>
  /** The saturation point of the reader's epoch; null for a pool without stake in the figures. */
  readonly full: { readonly point: Lovelace; readonly epoch: number } | null
  readonly mine: boolean
}

/** What counted in each epoch, and how full that made the pool. */
export function StakeSection({ past, full, mine }: Props) {
  const { t, locale } = useText()
  return (
    <section className="section" aria-labelledby="stake-past">
      <div>
        <h2 id="stake-past">{t('view.stake.title')}</h2>
        <p>{t('view.stake.lead')}</p>
        {full && (
          <p>
            {t('view.stake.now', {
              point: formatAdaCompact(full.point, locale, 4),
              epoch: formatCount(full.epoch, locale),
            })}
          </p>
        )}
      </div>
      <div className="pool-plot">
        {past.failed && <PartFailed text={t('view.stake.failed')} retry={past.want} />}
        {!past.failed && !past.part && <p className="quiet">{t('view.stake.loading')}</p>}
        {past.part && <StakeFigure past={past.part} mine={mine} />}
      </div>
    </section>
  )
}

function StakeFigure({ past, mine }: { past: PoolPast; mine: boolean }) {
  const { t, locale } = useText()
  const rows = useMemo(() => pastStakes(past), [past])
  const [at, setAt] = useState<number | null>(null)
  const known = rows.filter(({ stake }) => stake !== null)
  if (known.length === 0) return <p>{t('view.stake.none')}</p>
  const [from, to] = [rows[0]?.epoch ?? 0, rows.at(-1)?.epoch ?? 0]
  const shown = rows[at ?? rows.length - 1]
  return (
    <ChartFrame
      title={<Finding known={known} to={to} />}
      unit={t('view.stake.unit', {
        from: formatCount(from, locale),
        to: formatCount(to, locale),
      })}
      foot={t('view.stake.foot', { epoch: formatCount(to, locale) })}
      chart={
        <>
          <p className="readout foot">{shown && <Readout row={shown} />}</p>
          <StakePlot rows={rows} at={at} onPoint={setAt} mine={mine} />
        </>
      }
      table={<StakeTable rows={rows} />}
    />
  )
}

function Readout({ row }: { row: PastStake }) {
  const { t, locale } = useText()
  const epoch = formatCount(row.epoch, locale)
  if (row.stake === null) return t('view.stake.readoutUnknown', { epoch })
  return (
    <Traced trace="view-stake">
      {t('view.stake.readout', {
        epoch,
        stake: formatAda(row.stake, locale, { decimals: 0 }),
        full: row.saturation ? fullText(row.saturation, locale) : t('status.unknown'),
      })}
    </Traced>
  )
}

/** How the stake went from the first epoch that is known to the last. */
function Finding({ known, to }: { known: readonly PastStake[]; to: number }) {
  const { t, locale } = useText()
  const [first, last] = [known[0], known.at(-1)]
  if (last && last.epoch < to)
    return t('view.stake.until', { epoch: formatCount(last.epoch, locale) })
  if (!first?.stake || !last?.stake)
    return t('view.stake.finding', { epoch: formatCount(first?.epoch ?? 0, locale) })
  const epoch = formatCount(first.epoch, locale)
  const [before, now] = [first.stake, last.stake]
  const change = ratio(now - before, before)
  if (now > 3n * before)
    return t('view.stake.times', {
      epoch,
      times: formatCount((now + before / 2n) / before, locale),
    })
  const size = ratio(now > before ? now - before : before - now, before)
  if (size.n * 200n < size.d) return t('view.stake.same', { epoch })
  const percent = formatPercent(size, locale, 0)
  return t(change.n > 0n ? 'view.stake.up' : 'view.stake.down', { epoch, percent })
}

function StakeTable({ rows }: { rows: readonly PastStake[] }) {
  const { t, locale } = useText()
  return (
    <table className="statement">
      <caption className="unseen">{t('view.stake.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('view.past.epoch')}</th>
          <th scope="col" {...traceOf('view-stake')}>
            {t('view.past.stake')}
          </th>
          <th scope="col" {...traceOf('view-stake')}>
            {t('view.stake.full')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ epoch, stake, saturation }) => (
          <tr key={epoch}>
            <th scope="row">{formatCount(epoch, locale)}</th>
            <td>{stake === null ? <Unknown /> : formatAda(stake, locale, { decimals: 0 })}</td>
            <td>{saturation ? formatPercent(saturation, locale, 4) : <Unknown />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Unknown() {
  const { t } = useText()
  return <span className="unknown">{t('status.unknown')}</span>
}
