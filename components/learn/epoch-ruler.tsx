'use client'

import type { Timeline } from '../../lib/outcomes/timeline.ts'
import { epochStart, type Network } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly network: Network
  /** The first epoch drawn. */
  readonly first: number
  readonly timeline: Timeline
  /** When the delegation is made, unix seconds. */
  readonly at: number
  readonly name: (epoch: number) => string
  /** Writes a date under each boundary; null where no date is known. */
  readonly date: ((at: number) => string) | null
}

const width = 760
/** From the epoch of the first delegation to the one that pays the last. */
const drawn = 6

/** Five ticks an epoch; below them the three snapshots as stairs, and the payment at their foot. */
export function EpochRuler({ network, first, timeline, at, name, date }: Props) {
  const { t } = useText()
  const start = epochStart(network, first as Timeline['paid']['epoch'])
  const span = network.epochSeconds * drawn
  const x = (moment: number) => 4 + ((moment - start) / span) * (width - 8)
  const epochWidth = (width - 8) / drawn
  const boundaries = Array.from({ length: drawn }, (_, i) => start + i * network.epochSeconds)
  const ticks = Array.from(
    { length: drawn * 5 + 1 },
    (_, i) => start + (i * network.epochSeconds) / 5,
  )
  const bars = [
    { key: 'mark', from: timeline.snapshot.at, y: 92 },
    { key: 'set', from: timeline.earning.from, y: 126 },
    { key: 'go', from: timeline.workedOut.at, y: 160 },
  ] as const
  const paid = x(timeline.paid.at)
  const stem = x(timeline.snapshot.at)

  return (
    <svg
      className="plot epochs wide-only"
      viewBox={`0 0 ${width} 218`}
      role="img"
      aria-label={t('learn.time.alt')}
    >
      {boundaries.map((boundary, i) => (
        <g key={boundary}>
          <text x={x(boundary) + 4} y="18">
            {name(first + i)}
          </text>
          {date && (
            <text x={x(boundary) + 4} y="74">
              {date(boundary)}
            </text>
          )}
          <line className="hair" x1={x(boundary)} x2={x(boundary)} y1="56" y2="206" />
        </g>
      ))}
      {ticks.map((tick, i) => (
        <line
          key={tick}
          className="tick"
          x1={x(tick)}
          x2={x(tick)}
          y1={i % 5 === 0 ? 36 : 46}
          y2="54"
        />
      ))}
      <line className="base" x1="4" x2={width - 4} y1="54" y2="54" />
      <path className="way" d={`M${x(at)} 54V103H${stem}`} />
      {bars.map(({ key, from, y }) => (
        <g key={key} className={key}>
          <rect x={x(from)} y={y} width={epochWidth} height="24" />
          <text className="in" x={x(from) + 8} y={y + 17}>
            {t(`learn.time.bar.${key}`)}
          </text>
          <path className="way" d={`M${x(from) + epochWidth} ${y + 24}v10`} />
        </g>
      ))}
      <circle className="mine" cx={paid} cy="200" r="6" />
      <text className="label mine" x={paid + 12} y="205">
        {t('paid.pay')}
      </text>
      <circle className="ring" cx={x(at)} cy="54" r="6" />
    </svg>
  )
}
