'use client'

import { type ComponentType, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { adaDecimals, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome, ProjectionRow } from '../../lib/outcomes/types.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { horizonWords } from '../figures/horizon-words.ts'
import { useText } from '../site/text.tsx'
import { type ProjectionPoint, projectionPoints, tableRows } from './projection-rows.ts'

type Props = {
  readonly outcome: DelegatorOutcome
  readonly epochsPerYear: number
  readonly onDownload: () => void
}

/** The horizon: what reserves and compounding do to the simple rate, and the reward epoch by epoch. */
export function Projection({ outcome, epochsPerYear, onDownload }: Props) {
  const { t, locale } = useText()
  const { horizon, projection } = outcome
  const words = horizonWords(t, horizon.epochs, epochsPerYear)
  const ada = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })

  return (
    <section className="section" aria-labelledby="ahead">
      <div>
        <h2 id="ahead">{t('ahead.title', { horizon: words })}</h2>
        <p>{t('ahead.lead')}</p>
        <Reconciled outcome={outcome} />
      </div>
      <div>
        <ChartFrame
          title={
            horizon.low !== null && horizon.high !== null
              ? t('ahead.finding', {
                  horizon: words,
                  reward: ada(horizon.reward),
                  low: ada(horizon.low),
                  high: ada(horizon.high),
                })
              : t('ahead.findingAverage', { horizon: words, reward: ada(horizon.reward) })
          }
          unit={t('ahead.unit', { stake: ada(outcome.stake) })}
          chart={<LazyChart outcome={outcome} epochsPerYear={epochsPerYear} />}
          table={<ProjectionTable rows={projection} all />}
          foot={t(`ahead.foot.${horizon.band ?? 'none'}`, {
            fall: formatPercent(outcome.reservesFall, locale, 1),
          })}
          onDownload={onDownload}
        />
        <div className="scroll gap">
          <ProjectionTable rows={tableRows(projection, 6)} />
        </div>
      </div>
    </section>
  )
}

/** Simple, plus compounding, plus falling reserves, makes the next year. */
function Reconciled({ outcome }: { outcome: DelegatorOutcome }) {
  const { t, locale } = useText()
  const { ros } = outcome
  const percent = (value: { n: bigint; d: bigint }, sign: boolean) =>
    formatPercent(value, locale, 3, { sign })
  return (
    <table className="statement gap">
      <caption>{t('ros.title')}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('ros.simple')}</th>
          <td>{percent(ros.simplePerYear, false)}</td>
        </tr>
        <tr>
          <th scope="row">{t('ros.compounding')}</th>
          <td>{percent(ros.effectOfCompounding, true)}</td>
        </tr>
        <tr>
          <th scope="row">
            {t('ros.reserves', { fall: formatPercent(outcome.reservesFall, locale, 1) })}
          </th>
          <td>{percent(ros.effectOfReserves, true)}</td>
        </tr>
        {ros.effectOfRetirement.n !== 0n && (
          <tr>
            <th scope="row">{t('ros.retirement')}</th>
            <td>{percent(ros.effectOfRetirement, true)}</td>
          </tr>
        )}
        <tr className="total mine">
          <th scope="row">{t('ros.nextYear')}</th>
          <td>{percent(ros.overNextYear, false)}</td>
        </tr>
        <tr>
          <th scope="row">{t('ros.perEpoch')}</th>
          <td>{formatPercent(ros.perEpoch, locale, 5)}</td>
        </tr>
        <tr>
          <th scope="row">{t('ros.compounded')}</th>
          <td>{percent(ros.compoundedPerYear, false)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function ProjectionTable({ rows, all = false }: { rows: readonly ProjectionRow[]; all?: boolean }) {
  const { t, locale } = useText()
  const ada = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })
  const banded = rows.some((row) => row.low !== null)
  return (
    <table className="statement">
      <caption className="unseen">{t(all ? 'ahead.captionAll' : 'ahead.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ahead.after')}</th>
          <th scope="col">{t('ahead.average')}</th>
          {banded && <th scope="col">{t('ahead.low')}</th>}
          {banded && <th scope="col">{t('ahead.high')}</th>}
          <th scope="col">{t('ahead.paid')}</th>
          <th scope="col">{t('ahead.holding')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.epochs}>
            <th scope="row">
              {t('ahead.epochs', { epochs: row.epochs, n: formatCount(row.epochs, locale) })}
            </th>
            <td>{ada(row.reward)}</td>
            {banded && <td>{row.low !== null && ada(row.low)}</td>}
            {banded && <td>{row.high !== null && ada(row.high)}</td>}
            <td>{ada(row.paid)}</td>
            <td>{ada(row.holding)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ChartProps = Parameters<typeof import('./projection-chart.tsx')['default']>[0]

/** Recharts comes when the figure nears the window; until then its place is kept, with nothing moving. */
function LazyChart({
  outcome,
  epochsPerYear,
}: {
  outcome: DelegatorOutcome
  epochsPerYear: number
}) {
  const { t, locale } = useText()
  const place = useRef<HTMLDivElement>(null)
  const [Chart, setChart] = useState<ComponentType<ChartProps> | null>(null)
  const [failed, setFailed] = useState(false)
  const [point, setPoint] = useState<ProjectionPoint | null>(null)
  const points = useMemo(() => projectionPoints(outcome.projection), [outcome.projection])

  useEffect(() => {
    const node = place.current
    if (!node) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        import('./projection-chart.tsx').then(
          (module) => setChart(() => module.default),
          () => setFailed(true),
        )
      },
      { rootMargin: '200px' },
    )
    observer.observe(node)
    return () => observer.disconnect()
  }, [])

  const last = outcome.horizon.epochs
  const axis = (epochs: number) => {
    if (epochs === 0) return t('ahead.today')
    const years = epochs / epochsPerYear
    return years >= 1 && Number.isInteger(years)
      ? t('ahead.yearTick', { years })
      : t('ahead.epochTick', { epochs: formatCount(epochs, locale) })
  }
  const shown = point ?? points.at(-1)
  const ada = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })
  let readout: ReactNode = null
  if (shown) {
    const { row } = shown
    readout =
      row.low !== null && row.high !== null
        ? t('ahead.readout', {
            epochs: row.epochs,
            reward: ada(row.reward),
            low: ada(row.low),
            high: ada(row.high),
          })
        : t('ahead.readoutAverage', { epochs: row.epochs, reward: ada(row.reward) })
  }

  return (
    <div ref={place}>
      <p className="readout foot">{failed ? t('ahead.failed') : readout}</p>
      {Chart ? (
        <Chart
          points={points}
          title={t('ahead.alt')}
          axis={axis}
          ticks={chartTicks(last, epochsPerYear)}
          onPoint={setPoint}
        />
      ) : (
        <div className="canvas" />
      )}
    </div>
  )
}

/** Today, the end, and round numbers of epochs or years between. */
export function chartTicks(last: number, epochsPerYear: number): number[] {
  const step =
    last > epochsPerYear
      ? Math.max(1, Math.ceil(last / epochsPerYear / 6)) * epochsPerYear
      : Math.max(1, Math.ceil(last / 6))
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step)
  if (ticks.at(-1) === last) return ticks
  // The last round number makes way when the end would touch it.
  if (last - (ticks.at(-1) ?? 0) < step / 2) ticks.pop()
  return [...ticks, last]
}
