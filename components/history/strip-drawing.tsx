import type { ReactNode } from 'react'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { gapsOf, linePath, type PlotName, plots, unitsPerPixel } from './plot.ts'
import { type Strip, tickText, unknownIn, valuesForPlot } from './strips.ts'

/** A drawing, and which screens see it. */
export const classOf = { wide: 'wide-only', narrow: 'narrow-only' } as const

/** Where a step stands between the first and the last, in pixels. */
export const acrossOf = (step: number, steps: number, inner: number): number =>
  Math.round((step / (steps - 1)) * inner * 10) / 10

type Props = {
  readonly size: PlotName
  readonly strip: Strip
  readonly epochs: readonly EpochFigures[]
  /** Steps at which something changed. */
  readonly events: readonly number[]
  /** The step under the cursor before there is one. */
  readonly cursor: number
  readonly locale: string
  readonly name: string
}

/** One strip in one of its two sizes: a tick's hairline with its label, what is unknown, events, lines, cursor. */
export function StripDrawing({ size, strip, epochs, events, cursor, locale, name }: Props) {
  const plot = plots[size]
  const { width, inner, height } = plot
  const [least, most] = strip.range
  const step = (at: number) => acrossOf(at, epochs.length, inner)
  const level = (value: number) =>
    Math.round((1 - (value - least) / (most - least)) * height * 2) / 2
  return (
    <svg
      className={`plot panel ${classOf[size]}`}
      viewBox={`0 0 ${width} ${height + 1}`}
      data-inner={inner}
      data-width={width}
      role="img"
      aria-label={name}
    >
      {gapsOf(unknownIn(epochs, strip)).map(([from, to]) => (
        <rect
          key={from}
          className="unknown"
          x={step(Math.max(0, from - 1))}
          width={step(Math.min(to + 1, epochs.length - 1)) - step(Math.max(0, from - 1))}
          height={height}
        />
      ))}
      {strip.ticks.map((tick) => (
        <Level key={tick} y={level(tick)} inner={inner} width={width}>
          {tickText(strip, tick, locale)}
        </Level>
      ))}
      <path className="event" d={events.map((at) => `M${step(at)} 0V${height}`).join('')} />
      <path className={least === 0 ? 'base' : 'hair'} d={`M0 ${height}.5H${inner}`} />
      {strip.lines.map((line) => (
        <path
          key={line.name}
          className={`line ${line.colour}`}
          transform={`scale(${1 / unitsPerPixel})`}
          d={linePath(valuesForPlot(epochs, line.name), plot, strip.range)}
        />
      ))}
      <path className="cursor" d={`M0 0V${height}`} transform={`translate(${step(cursor)} 0)`} />
    </svg>
  )
}

/** A hairline with what it stands for at its end. */
function Level(props: { y: number; inner: number; width: number; children: ReactNode }) {
  const { y, inner, width, children } = props
  return (
    <>
      <path className="hair" d={`M0 ${y}H${inner}`} />
      <text className="axis" x={width} y={y + 4} textAnchor="end">
        {children}
      </text>
    </>
  )
}
