'use client'

import { formatAdaCompact, formatPercent } from '../../lib/format/index.ts'
import { curvePledges, type ReturnRow } from '../../lib/outcomes/learn-curves.ts'
import {
  adaForPlot,
  type Lovelace,
  type Rational,
  ratio,
  ratioForPlot,
} from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'
import { pledgeName } from './return-curve.tsx'

type Props = {
  readonly width: 760 | 328
  readonly rows: readonly ReturnRow[]
  /** The stake at which a pool is full. */
  readonly full: Lovelace
  readonly mine: { readonly poolStake: Lovelace; readonly returns: Rational }
  readonly label: string
  readonly cursor: ReturnRow | null
}

const height = 260
const base = 218

/** Two drawings, not one scaled: lines of pledges, the pool of the reader as a point. */
export function CurveDrawing({ width, rows, full, mine, label, cursor }: Props) {
  const { t, locale } = useText()
  const widest = adaForPlot(rows.at(-1)?.poolStake ?? full)
  const highest = Math.max(
    ...rows.flatMap((row) => row.returns.map((value) => (value ? ratioForPlot(value) : 0))),
    ratioForPlot(mine.returns),
    0.001,
  )
  const x = (stake: Lovelace) => (Math.min(adaForPlot(stake), widest) / widest) * (width - 8)
  const y = (value: number) => base - (value / highest) * (base - 34)
  const step = highest > 0.04 ? 2 : 1
  const grid = Array.from({ length: Math.floor((highest * 100) / step) }, (_, i) => (i + 1) * step)
  const point = { x: x(mine.poolStake), y: y(ratioForPlot(mine.returns)) }
  const half = (full / 2n) as Lovelace
  const last = ((full * 3n) / 2n) as Lovelace
  const right = point.x < width / 2

  return (
    <svg
      className={width === 760 ? 'plot wide-only' : 'plot narrow-only'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('learn.curve.alt')}
    >
      {grid.map((percent) => (
        <g key={percent}>
          <line className="hair" x1="0" x2={width} y1={y(percent / 100)} y2={y(percent / 100)} />
          <text className="axis" x={width} y={y(percent / 100) - 4} textAnchor="end">
            {formatPercent(ratio(BigInt(percent), 100n), locale, 0)}
          </text>
        </g>
      ))}
      <line className="event" x1={x(full)} x2={x(full)} y1="14" y2={base} />
      <text className="second" x={x(full) + 5} y={base - 6}>
        {t('learn.curve.full')}
      </text>
      {curvePledges.map((pledge, i) => (
        <path key={String(pledge)} className={`curve line-${i}`} d={pathOf(rows, i, x, y)} />
      ))}
      {curvePledges.map((pledge, i) => (
        <LineName key={String(pledge)} {...{ rows, x, y, width }} index={i} />
      ))}
      <line className="base" x1="0" x2={width} y1={base} y2={base} />
      {[0n as Lovelace, half, full, last].map((stake, i) => (
        <text
          key={String(stake)}
          x={x(stake)}
          y={base + 18}
          textAnchor={i === 0 ? 'start' : i === 3 ? 'end' : 'middle'}
        >
          {formatAdaCompact(stake, locale)}
        </text>
      ))}
      {cursor && (
        <line
          className="cursor"
          x1={x(cursor.poolStake)}
          x2={x(cursor.poolStake)}
          y1="14"
          y2={base}
        />
      )}
      <circle className="point" cx={point.x} cy={point.y} r="5" />
      <text
        className="label mine"
        x={point.x + (right ? 10 : -10)}
        y={point.y + 20}
        textAnchor={right ? 'start' : 'end'}
      >
        {label} {formatPercent(mine.returns, locale, 2)}
      </text>
    </svg>
  )
}

type Scale<Value> = (value: Value) => number

/** A line starts where a pool can hold the pledge. */
function pathOf(
  rows: readonly ReturnRow[],
  index: number,
  x: Scale<Lovelace>,
  y: Scale<number>,
): string {
  const points = rows.flatMap(({ poolStake, returns }) => {
    const value = returns[index]
    return value ? [`${x(poolStake).toFixed(1)} ${y(ratioForPlot(value)).toFixed(1)}`] : []
  })
  return points.length > 0 ? `M${points.join('L')}` : ''
}

type LineNameProps = {
  rows: readonly ReturnRow[]
  x: Scale<Lovelace>
  y: Scale<number>
  width: number
  index: number
}

/** Above the line, where the lines stand apart; below for the lowest. */
function LineName({ rows, x, y, width, index }: LineNameProps) {
  const { t, locale } = useText()
  const row = rows[[51, 22, 37][index] ?? 0]
  const value = row?.returns[index]
  if (!row || !value) return null
  const place = { x: x(row.poolStake), y: y(ratioForPlot(value)) + (index === 0 ? 26 : -9) }
  if (width < 400 && index === 1) return null
  return (
    <text className="label" textAnchor={index === 0 ? 'end' : 'middle'} {...place}>
      {pledgeName(t, locale, index)}
    </text>
  )
}
