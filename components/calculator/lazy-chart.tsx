'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { adaDecimals, formatAda, formatCount } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { useLater } from '../live/use-later.ts'
import { whenNear } from '../live/when-near.ts'
import { useText } from '../site/text.tsx'
import { type ProjectionPoint, projectionPoints } from './projection-rows.ts'

const fetchChart = () => import('./projection-chart.tsx').then((module) => module.ProjectionChart)

/** Recharts comes when the figure nears the window; until then its place is kept, with nothing moving. */
export function LazyChart({
  outcome,
  epochsPerYear,
}: {
  outcome: DelegatorOutcome
  epochsPerYear: number
}) {
  const { t, locale } = useText()
  const place = useRef<HTMLDivElement>(null)
  const { part: Chart, failed, want } = useLater(fetchChart)
  const [point, setPoint] = useState<ProjectionPoint | null>(null)
  const points = useMemo(() => projectionPoints(outcome.projection), [outcome.projection])

  useEffect(() => {
    if (place.current) return whenNear(place.current, want)
  }, [want])

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
