'use client'

import { formatCompact } from '../../lib/format/index.ts'
import {
  adaAt,
  type LogScale,
  minorTicks,
  nextTick,
  positionOf,
  positions,
} from '../../lib/format/log-scale.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly label: string
  readonly scale: LogScale
  /** For the drawing: where the cursor stands. */
  readonly ada: number
  /** The amount in words, read out by the range. */
  readonly spoken: string
  readonly onChange: (canonical: string) => void
}

/** A native range under drawn ticks: arrows go a minor tick, Page keys a decade. */
export function AdaScale({ label, scale, ada, spoken, onChange }: Props) {
  const { locale } = useText()
  const last = positions(scale)
  const position = positionOf(scale, ada)
  const ticks = minorTicks(scale)
  const decades = ticks.filter((tick) => Number.isInteger(Math.log10(tick)))
  const percent = (at: number) => `${((positionOf(scale, at) / last) * 100).toFixed(2)}%`

  return (
    <div className="scale">
      <svg aria-hidden="true">
        <line className="base" x1="0" x2="100%" y1="21.5" y2="21.5" />
        <line className="fill" x1="0" x2={`${(position / last) * 100}%`} y1="21.5" y2="21.5" />
        {/* Two drawings of all ticks: the box is stretched, their lines are not. */}
        <svg
          aria-hidden="true"
          className="ticks"
          viewBox={`0 0 ${last} 52`}
          preserveAspectRatio="none"
        >
          <path d={ticks.map((tick) => `M${positionOf(scale, tick)} 22v6`).join('')} />
          <path
            className="major"
            d={decades.map((tick) => `M${positionOf(scale, tick)} 22v12`).join('')}
          />
        </svg>
        {decades
          .filter((_, i) => i % 2 === 0)
          .map((tick) => (
            <text key={tick} x={percent(tick)} y="48" textAnchor={anchorOf(tick, scale)}>
              {formatCompact(tick, locale)}
            </text>
          ))}
      </svg>
      <input
        type="range"
        min={0}
        max={last}
        value={position}
        aria-label={label}
        aria-valuetext={spoken}
        onChange={(event) => onChange(adaAt(scale, Number(event.target.value)))}
        onKeyDown={(event) => {
          const step = steps[event.key]
          if (!step) return
          event.preventDefault()
          const mirrored = step.inline && document.dir === 'rtl'
          const direction = (mirrored ? -step.direction : step.direction) as 1 | -1
          onChange(nextTick(scale, ada, direction, step.ticks))
        }}
      />
    </div>
  )
}

const anchorOf = (tick: number, { from, to }: LogScale) =>
  tick === 10 ** from ? 'start' : tick === 10 ** to ? 'end' : 'middle'

const steps: Record<string, { direction: 1 | -1; ticks: number; inline?: boolean }> = {
  ArrowUp: { direction: 1, ticks: 1 },
  ArrowRight: { direction: 1, ticks: 1, inline: true },
  ArrowDown: { direction: -1, ticks: 1 },
  ArrowLeft: { direction: -1, ticks: 1, inline: true },
  PageUp: { direction: 1, ticks: 9 },
  PageDown: { direction: -1, ticks: 9 },
}
