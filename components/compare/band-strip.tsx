import { formatCompact } from '../../lib/format/index.ts'
import type { ComparedPool } from '../../lib/outcomes/compare.ts'
import { adaForPlot } from '../../lib/rewards/index.ts'
import { placeOn, type SharedScale, sharedScale } from './shared-scale.ts'

/** The scale that holds every pool's year and its band. */
export function scaleOf(pools: readonly ComparedPool[]): SharedScale {
  const amounts = pools.flatMap(({ outcome, year }) =>
    outcome.problem || !year ? [] : [outcome.perYear, year.low, year.high],
  )
  return sharedScale(amounts.length > 0 ? amounts.map((amount) => adaForPlot(amount)) : [0])
}

const percent = (at: number) => `${at.toFixed(3)}%`

/** Eight years in ten as a bar, the mean as a tick: on the scale that all share. */
export function BandStrip({
  pool,
  scale,
  mine,
}: {
  pool: ComparedPool
  scale: SharedScale
  mine: boolean
}) {
  const { outcome, year } = pool
  if (outcome.problem || !year) return null
  const [low, high] = [year.low, year.high].map((amount) => placeOn(scale, adaForPlot(amount)))
  const mean = placeOn(scale, adaForPlot(outcome.perYear))
  return (
    <svg className={mine ? 'strip-scale mine' : 'strip-scale'} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className="tick"
          x1={percent(placeOn(scale, tick))}
          x2={percent(placeOn(scale, tick))}
          y1="8"
          y2="16"
        />
      ))}
      <line className="line" x1="0" x2="100%" y1="12" y2="12" />
      <rect
        className="range"
        x={percent(low ?? 0)}
        y="8"
        width={percent(Math.max((high ?? 0) - (low ?? 0), 0.4))}
        height="8"
      />
      <line className="mean" x1={percent(mean)} x2={percent(mean)} y1="3" y2="21" />
    </svg>
  )
}

/** The numbers of the scale, above the first strip. */
export function StripAxis({ scale, locale }: { scale: SharedScale; locale: string }) {
  const last = scale.ticks.length - 1
  return (
    <svg className="strip-axis" aria-hidden="true">
      {scale.ticks.map((tick, i) => (
        <text
          key={tick}
          x={percent(placeOn(scale, tick))}
          y="14"
          textAnchor={i === 0 ? 'start' : i === last ? 'end' : 'middle'}
        >
          {formatCompact(tick, locale, 4)}
        </text>
      ))}
    </svg>
  )
}
