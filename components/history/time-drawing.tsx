import { formatCount, formatDate } from '../../lib/format/index.ts'
import type { HistoryEvent } from '../../lib/outcomes/history-events.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import type { Text } from '../site/rich-text.tsx'
import { eventLabel } from './event-words.ts'
import { type PlotName, plots } from './plot.ts'
import { acrossOf, classOf } from './strip-drawing.tsx'

type Props = {
  readonly text: Text
  readonly size: PlotName
  readonly epochs: readonly EpochFigures[]
}

const rowHeight = 15
/** A letter of the labels, about; a Korean one takes twice as much. */
const letter = 6.6

/** What changed when, once for all strips: a label beside the top of its dotted line. */
export function EventLabels(props: Props & { readonly events: readonly HistoryEvent[] }) {
  const { text, size, epochs, events } = props
  const { inner, width } = plots[size]
  const first = epochs[0]?.epoch ?? 0
  const ends: number[] = []
  const labels = events.map((event) => {
    const label = eventLabel(text, event)
    const x = acrossOf(event.epoch - first, epochs.length, inner)
    // In the highest row where the label before it has ended.
    const free = ends.findIndex((end) => end < x)
    const row = free < 0 ? ends.length : free
    ends[row] = x + 8 + widthOf(label)
    return { label, x, row, epoch: event.epoch }
  })
  const height = ends.length * rowHeight + 4
  return (
    <svg
      className={`plot times ${classOf[size]}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {labels.map(({ label, x, row, epoch }) => (
        <g key={`${epoch} ${label}`}>
          <path className="event" d={`M${x} ${row * rowHeight + 3}V${height}`} />
          <text className="second" x={x + 4} y={row * rowHeight + 12}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}

const widthOf = (label: string) =>
  [...label].reduce((sum, char) => sum + (char > '\u1100' ? 2 : 1) * letter, 0)

/** The one scale below all strips. */
export function EpochAxis({ text, size, epochs }: Props) {
  const { width, inner } = plots[size]
  const first = epochs[0]
  const last = epochs.at(-1)
  if (!first || !last) return null
  const step = (at: number) => acrossOf(at - first.epoch, epochs.length, inner)
  const round = [300, 400, 500].filter((at) => at > first.epoch && at < last.epoch)
  const named = ({ epoch, start }: EpochFigures) => {
    const number = formatCount(epoch, text.locale)
    if (size === 'narrow') return number
    const date = formatDate(start, text.locale, 'medium')
    return text.t('historyPage.axis', { epoch: number, date })
  }
  return (
    <svg className={`plot times ${classOf[size]}`} viewBox={`0 0 ${width} 22`} aria-hidden="true">
      <path
        className="tick"
        d={[first.epoch, ...round, last.epoch].map((at) => `M${step(at)} 0v5`).join('')}
      />
      <text className="axis" x="0" y="18">
        {named(first)}
      </text>
      {round.map((at) => (
        <text key={at} className="axis" x={step(at)} y="18" textAnchor="middle">
          {formatCount(at, text.locale)}
        </text>
      ))}
      <text className="axis" x={inner} y="18" textAnchor="end">
        {named(last)}
      </text>
    </svg>
  )
}
