import { type LogScale, positionOf, positions } from '../../lib/format/log-scale.ts'

type Props = {
  /** For the hatch; of this field alone. */
  readonly id: string
  /** What is in force, as a dotted tick: where it stands, 0…1, and its words. */
  readonly mark?: { readonly at: number; readonly words: string } | null
  /** What the chain refuses, hatched: from the start up to here, 0…1. */
  readonly refused?: number
}

/** Drawn over a ruled scale, inside a `marked-scale` around both. The field says the same in words. */
export function ScaleMarks({ id, mark, refused = 0 }: Props) {
  const shown = mark && mark.at >= 0 && mark.at <= 1 ? mark : null
  return (
    <svg className="scale-marks" aria-hidden="true">
      {refused > 0 && (
        <>
          <pattern
            id={`${id}-hatch`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className="hatch" x1="0" x2="0" y1="0" y2="5" />
          </pattern>
          <rect
            x="0"
            y="26"
            width={percent(Math.min(refused, 1))}
            height="9"
            fill={`url(#${id}-hatch)`}
          />
        </>
      )}
      {shown && (
        <>
          <line className="mark" x1={percent(shown.at)} x2={percent(shown.at)} y1="17" y2="50" />
          <text x={percent(shown.at)} y="12" textAnchor={anchorAt(shown.at)}>
            {shown.words}
          </text>
        </>
      )}
    </svg>
  )
}

const percent = (at: number) => `${(at * 100).toFixed(2)}%`
const anchorAt = (at: number) => (at < 0.12 ? 'start' : at > 0.88 ? 'end' : 'middle')

/** Where an amount stands on a scale of decades, 0…1; outside it where it is off the scale. */
export function markOnLog(scale: LogScale, ada: number): number {
  if (ada > 10 ** scale.to) return 2
  return ada < 10 ** scale.from ? -1 : positionOf(scale, ada) / positions(scale)
}

/** Where a value stands on a plain scale, 0…1; outside it where it is off the scale. */
export const markOnLine = (from: number, to: number, value: number): number =>
  (value - from) / (to - from)
