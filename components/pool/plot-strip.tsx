import { type Run, runsOf, stepOf } from './plot-runs.ts'

type StripProps = {
  readonly values: readonly (number | null)[]
  readonly x: (i: number) => number
  readonly width: number
  /** Where the last epoch stands; from there on are the labels, so that none lies on the line. */
  readonly inner: number
  readonly from: number
  readonly base: number
  readonly name: string | null
  readonly label: (value: number) => string
  readonly mine: boolean
}

/** One quantity from zero up; a line breaks where nothing is known. */
export function Strip({ values, x, width, inner, from, base, name, label, mine }: StripProps) {
  const most = Math.max(...values.map((value) => value ?? 0))
  const step = stepOf(most, base - from > 100 ? 4 : 2)
  const lines =
    step > 0 ? Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step) : []
  const y = (value: number) => (most === 0 ? base : base - (value / most) * (base - from))
  const runs = runsOf(values).filter(({ known }) => known)
  const points = ({ from: start, to }: Run) =>
    Array.from(
      { length: to - start + 1 },
      (_, i) => `${x(start + i).toFixed(1)} ${y(values[start + i] ?? 0).toFixed(1)}`,
    )
  return (
    <>
      {lines.map((line) => (
        <line key={line} className="hair" x1="0" x2={inner} y1={y(line)} y2={y(line)} />
      ))}
      <line className="base" x1="0" x2={inner} y1={base} y2={base} />
      {runs.map((run) =>
        run.from === run.to ? (
          <circle
            key={run.from}
            className={mine ? 'line yours dot' : 'line dot'}
            cx={x(run.from)}
            cy={y(values[run.from] ?? 0)}
            r="2.5"
          />
        ) : (
          <path
            key={run.from}
            className={mine ? 'line yours' : 'line'}
            d={`M${points(run).join('L')}`}
          />
        ),
      )}
      {lines.map((line) => (
        <text key={line} className="axis" x={width} y={y(line) + 4} textAnchor="end">
          {label(line)}
        </text>
      ))}
      {name !== null && (
        <text className="axis" x="0" y={from - 10}>
          {name}
        </text>
      )}
    </>
  )
}
