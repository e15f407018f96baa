'use client'

type Props = {
  readonly label: string
  readonly from: number
  readonly to: number
  /** What an arrow moves. */
  readonly step: number
  /** Where short ticks stand; every step unless given. */
  readonly minor?: number
  /** What a Page key moves; long ticks and figures stand there. */
  readonly major: number
  readonly value: number
  /** The value in words, read out by the range. */
  readonly spoken: string
  /** The figure under a long tick. */
  readonly mark: (value: number) => string
  readonly onChange: (value: number) => void
}

/** The ruled scale of whole steps: a native range under drawn ticks, its cursor where the value is. */
export function LinearScale(props: Props) {
  const { label, from, to, step, minor = step, major, value, spoken, mark, onChange } = props
  const span = to - from
  const percent = (at: number) => `${(((at - from) / span) * 100).toFixed(2)}%`
  const ticks = every(from, to, minor)
  const majors = every(from, to, major)
  const held = (next: number) => onChange(Math.min(Math.max(next, from), to))

  return (
    <div className="scale">
      <svg aria-hidden="true">
        <line className="base" x1="0" x2="100%" y1="21.5" y2="21.5" />
        <line className="fill" x1="0" x2={percent(value)} y1="21.5" y2="21.5" />
        <svg
          aria-hidden="true"
          className="ticks"
          viewBox={`0 0 ${span} 52`}
          preserveAspectRatio="none"
        >
          <path d={ticks.map((tick) => `M${tick - from} 22v6`).join('')} />
          <path className="major" d={majors.map((tick) => `M${tick - from} 22v12`).join('')} />
        </svg>
        {majors.map((tick) => (
          <text key={tick} x={percent(tick)} y="48" textAnchor={anchorOf(tick, from, to)}>
            {mark(tick)}
          </text>
        ))}
      </svg>
      <input
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-label={label}
        aria-valuetext={spoken}
        onChange={(event) => held(Number(event.target.value))}
        onKeyDown={(event) => {
          const pages = { PageUp: major, PageDown: -major }[event.key]
          if (pages === undefined) return
          event.preventDefault()
          held(value + pages)
        }}
      />
    </div>
  )
}

const every = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => from + i * step)

const anchorOf = (tick: number, from: number, to: number) =>
  tick === from ? 'start' : tick === to ? 'end' : 'middle'
