'use client'

import { useId } from 'react'
import { formatAda, formatCompact, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { PastStake } from '../../lib/outcomes/pool-past.ts'
import { adaForPlot, ratioForPlot } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'
import { fullText } from './full-text.ts'
import { type Run, runsOf } from './plot-runs.ts'
import { Strip } from './plot-strip.tsx'

type Props = {
  readonly rows: readonly PastStake[]
  /** The row under the cursor. */
  readonly at: number | null
  readonly onPoint: (at: number | null) => void
  readonly mine: boolean
}

/** Two strips on one time axis, drawn twice: for wide windows and for narrow ones. */
export function StakePlot({ rows, at, onPoint, mine }: Props) {
  const { t, locale } = useText()
  const row = rows[at ?? rows.length - 1]
  const spoken = row
    ? row.stake === null
      ? t('view.stake.readoutUnknown', { epoch: formatCount(row.epoch, locale) })
      : t('view.stake.readout', {
          epoch: formatCount(row.epoch, locale),
          stake: formatAda(row.stake, locale, { decimals: 0 }),
          full: row.saturation ? fullText(row.saturation, locale) : t('status.unknown'),
        })
    : ''
  return (
    <div className="stake-plot">
      <Drawing rows={rows} at={at} mine={mine} width={760} className="plot wide-only" />
      <Drawing rows={rows} at={at} mine={mine} width={328} className="plot narrow-only" />
      <input
        type="range"
        aria-label={t('view.stake.cursor')}
        aria-valuetext={spoken}
        min={0}
        max={rows.length - 1}
        value={at ?? rows.length - 1}
        onChange={(event) => onPoint(Number(event.target.value))}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          const part = (event.clientX - box.left) / box.width
          onPoint(Math.round(Math.min(1, Math.max(0, part)) * (rows.length - 1)))
        }}
        onPointerLeave={() => onPoint(null)}
        onBlur={() => onPoint(null)}
      />
    </div>
  )
}

type DrawingProps = Pick<Props, 'rows' | 'at' | 'mine'> & {
  readonly width: number
  readonly className: string
}

/** Room for the labels beside the last epoch; the range in pool.css is as wide as what is left. */
const labels = 66
const [top, stakeBase, fullTop, fullBase, height] = [18, 186, 226, 286, 308]

function Drawing({ rows, at, mine, width, className }: DrawingProps) {
  const { t, locale } = useText()
  const hatch = useId()
  const last = Math.max(1, rows.length - 1)
  const inner = width - labels
  const x = (i: number) => (i / last) * inner
  const stakes = rows.map(({ stake }) => (stake === null ? null : adaForPlot(stake)))
  const fulls = rows.map(({ saturation }) => (saturation ? ratioForPlot(saturation) : null))
  const first = rows[0]?.epoch ?? 0
  const ticks = rows.flatMap(({ epoch }, i) =>
    i === 0 || i === last || (epoch % (width > 400 ? 20 : 50) === 0 && i > 6 && i < last - 6)
      ? [i]
      : [],
  )
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('view.stake.alt')}
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="hatch" x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      {runsOf(stakes)
        .filter(({ known }) => !known)
        .map((run) => (
          <Gap
            key={run.from}
            run={run}
            x={x}
            last={last}
            fill={`url(#${hatch})`}
            words={t('view.stake.notKnown')}
          />
        ))}
      <Strip
        {...{ x, width, inner, mine }}
        values={stakes}
        from={top}
        base={stakeBase}
        name={null}
        label={(ada) => `${formatCompact(ada, locale)} ₳`}
      />
      <Strip
        {...{ x, width, inner, mine }}
        values={fulls}
        from={fullTop}
        base={fullBase}
        name={t('view.stake.strip')}
        label={(share) =>
          formatPercent(
            { n: BigInt(Math.round(share * 1e6)), d: 1_000_000n },
            locale,
            share < 0.0001 ? 4 : share < 0.01 ? 2 : 0,
          )
        }
      />
      {at !== null && <line className="cursor" x1={x(at)} x2={x(at)} y1={top - 6} y2={fullBase} />}
      {ticks.map((i) => (
        <g key={i}>
          <line className="tick" x1={x(i)} x2={x(i)} y1={fullBase} y2={fullBase + 5} />
          <text
            x={x(i)}
            y={height - 4}
            textAnchor={i === 0 ? 'start' : i === last ? 'end' : 'middle'}
          >
            {formatCount(first + i, locale)}
          </text>
        </g>
      ))}
    </svg>
  )
}

type GapProps = {
  readonly run: Run
  readonly x: (i: number) => number
  readonly last: number
  readonly fill: string
  readonly words: string
}

/** Half an epoch to either side belongs to an unknown one too. */
function Gap({ run, x, last, fill, words }: GapProps) {
  const left = x(Math.max(0, run.from - 0.5))
  const right = x(Math.min(last, run.to + 0.5))
  return (
    <>
      <rect x={left} y={top - 6} width={right - left} height={fullBase - top + 6} fill={fill} />
      {right - left > 70 && (
        <text
          className="second"
          x={(left + right) / 2}
          y={(top + stakeBase) / 2}
          textAnchor="middle"
        >
          {words}
        </text>
      )}
    </>
  )
}
