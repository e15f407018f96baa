import { formatCount, formatPercent } from '../../lib/format/index.ts'
import { type EpochFigures, potParts } from '../../lib/outcomes/history-figures.ts'
import { ratio, ratioForPlot } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { areaPath, gapsOf, type PlotName, runsOf, unitsPerPixel } from './plot.ts'
import { acrossOf, classOf } from './strip-drawing.tsx'

type Props = {
  readonly text: Text
  readonly epochs: readonly EpochFigures[]
  /** The epoch under the cursor in the HTML. */
  readonly cursor: number
}

const sizes = {
  wide: { width: 760, inner: 712, height: 240 },
  narrow: { width: 328, inner: 288, height: 180 },
} as const

/** Shares of every pot: treasury, paid, back to the reserves; hatched where they are not known. */
export function SharesDrawing(props: Props) {
  return (
    <>
      <Drawing {...props} size="wide" />
      <Drawing {...props} size="narrow" />
    </>
  )
}

function Drawing({ text, epochs, cursor, size }: Props & { size: PlotName }) {
  const { t, locale } = text
  const plot = sizes[size]
  const { width, inner, height } = plot
  const first = epochs[0]?.epoch ?? 0
  const last = epochs.at(-1)?.epoch ?? 0
  const step = (at: number) => acrossOf(at, epochs.length, inner)
  const parts = epochs.map(potParts)
  const share = (part: (of: NonNullable<(typeof parts)[number]>) => bigint) =>
    parts.map((parts) => (parts ? ratioForPlot(ratio(part(parts), parts.pot)) : null))
  const nothing = share(() => 0n)
  const treasury = share(({ treasury }) => treasury)
  const paid = share(({ treasury, paid }) => treasury + paid)
  const whole = share(({ pot }) => pot)
  const area = (lower: (number | null)[], upper: (number | null)[]) => {
    const runs = runsOf(upper)
    // One area for each run: what is between two is unknown.
    return runs
      .map((run) => {
        const [from, to] = [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0]
        const within = (values: (number | null)[]) =>
          values.map((value, i) => (i >= from && i <= to ? value : null))
        return areaPath(within(lower), within(upper), plot, [0, 1])
      })
      .join('')
  }
  const scale = `scale(${1 / unitsPerPixel})`
  const middle = Math.floor(epochs.length * 0.55)
  const level = (value: number) => Math.round((1 - value) * height)
  const between = (lower: (number | null)[], upper: (number | null)[]) =>
    level(((lower[middle] ?? 0) + (upper[middle] ?? 0)) / 2) + 4
  return (
    <svg
      className={`plot panel shares ${classOf[size]}`}
      data-inner={inner}
      data-width={width}
      viewBox={`0 0 ${width} ${height + 24}`}
      role="img"
      aria-label={t('historyPage.parts.alt')}
    >
      {gapsOf(whole).map(([from, to]) => (
        <rect
          key={from}
          className="unknown"
          x={step(Math.max(0, from - 1))}
          width={step(to) - step(Math.max(0, from - 1))}
          height={height}
        />
      ))}
      <path className="returned" transform={scale} d={area(paid, whole)} />
      <path className="paid" transform={scale} d={area(treasury, paid)} />
      <path className="treasury" transform={scale} d={area(nothing, treasury)} />
      <path
        className="level"
        d={[0.25, 0.5, 0.75].map((at) => `M0 ${level(at)}H${inner}`).join('')}
      />
      {[0.25, 0.5, 0.75].map((at) => (
        <text key={at} className="axis" x={width} y={level(at) + 4} textAnchor="end">
          {formatPercent(ratio(BigInt(at * 100), 100n), locale, 0)}
        </text>
      ))}
      <text className="on-returned" x={step(middle)} y={between(paid, whole)} textAnchor="middle">
        {t('history.parts.returned')}
      </text>
      <text className="on-dark" x={step(middle)} y={between(treasury, paid)} textAnchor="middle">
        {t('history.parts.paid')}
      </text>
      <text className="on-dark" x={step(middle)} y={between(nothing, treasury)} textAnchor="middle">
        {t('history.parts.treasury')}
      </text>
      <path className="base" d={`M0 ${height}.5H${inner}`} />
      <path
        className="cursor"
        d={`M0 0V${height}`}
        transform={`translate(${step(cursor - first)} 0)`}
      />
      {[first, 300, 400, 500, last].map((at, i) => (
        <text
          key={at}
          className="axis"
          x={step(at - first)}
          y={height + 20}
          textAnchor={i === 0 ? 'start' : at === last ? 'end' : 'middle'}
        >
          {formatCount(at, locale)}
        </text>
      ))}
    </svg>
  )
}
