import { formatCompact, formatPercent } from '../../lib/format/index.ts'
import type { ReturnDistribution } from '../../lib/outcomes/return-distribution.ts'
import { adaForPlot, type Rational, ratio, ratioForPlot } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { niceSteps } from './nice-step.ts'

/** A return that is marked: `you` is the reader's own, in mulberry. */
export type ReturnMark = {
  readonly key: string
  readonly at: Rational
  readonly words: string
  readonly kind: 'ink' | 'you'
}

type Props = {
  readonly text: Text
  readonly distribution: ReturnDistribution
  /** The same bins under other rules, drawn as an outline. */
  readonly before?: ReturnDistribution | null
  readonly marks: readonly ReturnMark[]
}

/** How much stake earns how much, with what stands out among it. Drawn twice, not one scaled. */
export function DistributionDrawing(props: Props) {
  return (
    <>
      <Drawing {...props} width={760} className="plot distribution wide-only" />
      <Drawing {...props} width={328} className="plot distribution narrow-only" />
    </>
  )
}

const top = 20
const base = 206

function Drawing({
  text: { t, locale },
  distribution,
  before,
  marks,
  width,
  className,
}: Props & { width: number; className: string }) {
  const { bins, count } = distribution
  const end = ratioForPlot(distribution.width) * count
  const most = Math.max(1, adaForPlot(distribution.most), before ? adaForPlot(before.most) : 0)
  const x = (rate: number) => Math.min(rate / end, 1) * width
  const y = (stake: number) => base - (stake / most) * (base - top - 26)
  const column = width / count
  const lines = niceSteps(most, 4)
  const ticks = niceSteps(end, width < 400 ? 4 : 6)
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${base + 26}`}
      role="img"
      aria-label={t('returns.alt')}
    >
      {lines.map((line) => (
        <g key={line}>
          <line className="hair" x1="0" x2={width} y1={y(line)} y2={y(line)} />
          <text className="axis" x="0" y={y(line) - 5}>
            {formatCompact(Math.round(line), locale)} ₳
          </text>
        </g>
      ))}
      {bins.map(({ stake, from }, i) => {
        const height = base - y(adaForPlot(stake))
        return (
          <rect
            key={`${from.n}/${from.d}`}
            className="bar"
            x={i * column + 0.5}
            y={base - Math.max(height, stake > 0n ? 1 : 0)}
            width={Math.max(column - 1, 0.5)}
            height={Math.max(height, stake > 0n ? 1 : 0)}
          />
        )
      })}
      {before && (
        <path
          className="outline"
          d={`M0 ${base}${before.bins
            .map(
              ({ stake }, i) =>
                `V${y(adaForPlot(stake)).toFixed(1)}H${((i + 1) * column).toFixed(1)}`,
            )
            .join('')}V${base}`}
        />
      )}
      <line className="base" x1="0" x2={width} y1={base} y2={base} />
      {[0, ...ticks].map((tick) => (
        <g key={tick}>
          <line className="tick" x1={x(tick)} x2={x(tick)} y1={base} y2={base + 5} />
          <text x={x(tick)} y={base + 21} textAnchor={anchorOf(x(tick), width)}>
            {formatPercent(
              asRatio(tick),
              locale,
              tick * 1_000 === Math.round(tick * 1_000) ? 1 : 2,
            )}
          </text>
        </g>
      ))}
      {marks.map((mark, i) => (
        <Mark key={mark.key} mark={mark} marks={marks} i={i} x={x} width={width} />
      ))}
    </svg>
  )
}

type MarkProps = {
  readonly mark: ReturnMark
  readonly marks: readonly ReturnMark[]
  readonly i: number
  readonly x: (rate: number) => number
  readonly width: number
}

/** Words stand away from the other mark, on two lines where there is no room for both on one. */
function Mark({ mark, marks, i, x, width }: MarkProps) {
  const at = x(ratioForPlot(mark.at))
  const others = marks.filter((other) => other !== mark).map((other) => x(ratioForPlot(other.at)))
  const leftmost = others.every((other) => at < other || (at === other && i === 0))
  const before = others.length > 0 && leftmost ? at > 90 : at > width - 90
  const crowded = others.some((other) => Math.abs(other - at) < 180 && (at < 90 || at > width - 90))
  return (
    <g className={mark.kind}>
      <line className="mark" x1={at} x2={at} y1={top - 14} y2={base} />
      <text
        className="label"
        x={before ? at - 6 : at + 6}
        y={crowded && i > 0 ? top + 14 : top - 3}
        textAnchor={before ? 'end' : 'start'}
      >
        {mark.words}
      </text>
    </g>
  )
}

const anchorOf = (x: number, width: number) =>
  x < 12 ? 'start' : x > width - 16 ? 'end' : 'middle'

/** A tick's own figure, which has few decimals. */
const asRatio = (tick: number): Rational => ratio(BigInt(Math.round(tick * 1e6)), 1_000_000n)
