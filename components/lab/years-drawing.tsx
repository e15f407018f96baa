import { formatCompact, formatPercent } from '../../lib/format/index.ts'
import type { LabCourse } from '../../lib/outcomes/lab-course.ts'
import { ratio } from '../../lib/rewards/index.ts'
import { linePath, unitsPerPixel } from '../history/plot.ts'
import type { Text } from '../site/rich-text.tsx'
import { levelsForPlot, type YearsPanel } from './years-panels.ts'
import { yearOf } from './years-words.ts'

/** Pixels of the drawings: the first panel is large, the others half of it each. */
const sizes = {
  wide: { width: 760, inner: 700, large: 220, small: 110 },
  narrow: { width: 328, inner: 284, large: 190, small: 100 },
} as const
type Size = keyof typeof sizes

type Props = {
  readonly text: Text
  readonly course: LabCourse
  readonly panel: YearsPanel
  readonly large?: boolean
  /** The year that is read off: an index into the rows; null draws no line. */
  readonly at: number | null
  readonly label: string
}

/** One quantity over the years, drawn for two widths: the rules' in mulberry, today's in grey beneath. */
export function YearsDrawing(props: Props) {
  return (
    <>
      <Drawing {...props} size="wide" />
      <Drawing {...props} size="narrow" />
    </>
  )
}

function Drawing({ text, course, panel, large = false, at, label, size }: Props & { size: Size }) {
  const { width, inner, ...heights } = sizes[size]
  const height = heights[large ? 'large' : 'small']
  const count = Math.max(course.chosen.rows.length, course.today.rows.length, 2)
  const valuesOf = (side: 'chosen' | 'today') => {
    const values = course[side].rows.map(panel.valueForPlot)
    return Array.from({ length: count }, (_, i) => values[i] ?? null)
  }
  const [chosen, today] = [valuesOf('chosen'), valuesOf('today')]
  const most = Math.max(...[...chosen, ...today].map((value) => value ?? 0), 1e-9)
  const plot = { width, inner, height }
  const x = (i: number) => Math.round((i / (count - 1)) * inner * 10) / 10
  const y = (value: number) => Math.round((1 - value / most) * height * 2) / 2
  const line = (values: readonly (number | null)[], className: string) => (
    <path
      className={className}
      transform={`scale(${1 / unitsPerPixel})`}
      d={linePath(values, plot, [0, most])}
    />
  )
  return (
    <svg
      className={`plot years ${size === 'wide' ? 'wide-only' : 'narrow-only'}`}
      viewBox={`0 -8 ${width} ${height + 30}`}
      role="img"
      aria-label={label}
    >
      {levelsForPlot(most).map((level) => (
        <g key={level}>
          <path className="hair" d={`M0 ${y(level)}H${inner}`} />
          <text className="axis" x={width} y={y(level) + 4} textAnchor="end">
            {levelText(panel, level, text.locale)}
          </text>
        </g>
      ))}
      <path className="base" d={`M0 ${height}.5H${inner}`} />
      {line(today, 'line today')}
      {line(chosen, 'line then')}
      {at !== null && <path className="cursor" d={`M${x(at)} 0V${height}`} />}
      <YearAxis {...{ course, count, height, x }} />
    </svg>
  )
}

type AxisProps = {
  readonly course: LabCourse
  readonly count: number
  readonly height: number
  readonly x: (i: number) => number
}

/** A tick each ten years. */
function YearAxis({ course, count, height, x }: AxisProps) {
  const rows =
    course.chosen.rows.length >= course.today.rows.length ? course.chosen.rows : course.today.rows
  return rows.map((row, i) =>
    i % 10 === 0 ? (
      <g key={row.epoch}>
        <path className="tick" d={`M${x(i)} ${height}v5`} />
        <text
          className="axis"
          x={x(i)}
          y={height + 19}
          textAnchor={i === 0 ? 'start' : i === count - 1 ? 'end' : 'middle'}
        >
          {yearOf(row)}
        </text>
      </g>
    ) : null,
  )
}

function levelText({ id }: YearsPanel, level: number, locale: string): string {
  if (id !== 'average') return `${formatCompact(level, locale)}\u00a0₳`
  return formatPercent(
    ratio(BigInt(Math.round(level * 1e6)), 1_000_000n),
    locale,
    Number.isInteger(Math.round(level * 1e6) / 1_000) ? 1 : 2,
  )
}
