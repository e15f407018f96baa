import { formatCount } from '../../lib/format/index.ts'
import { figureOf } from '../../lib/outcomes/history-comparison.ts'
import type { HistoryEvent } from '../../lib/outcomes/history-events.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { Traced } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { figureIn, shortNames } from './figure-words.ts'
import { StripDrawing } from './strip-drawing.tsx'
import { type Strip, strips } from './strips.ts'
import { EpochAxis, EventLabels } from './time-drawing.tsx'

type Props = {
  readonly text: Text
  readonly epochs: readonly EpochFigures[]
  readonly events: readonly HistoryEvent[]
  /** The epoch under the cursor in the HTML. */
  readonly cursor: number
}

const sizes = ['wide', 'narrow'] as const

/** All strips over one axis of time. */
export function Panels({ text, epochs, events, cursor }: Props) {
  const first = epochs[0]?.epoch ?? 0
  return (
    <div className="strips chart">
      <svg className="hatch" aria-hidden="true" width="0" height="0">
        <pattern id="unknown" width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M-1 6L6-1M-1 1L1-1M4 6L6 4" />
        </pattern>
      </svg>
      <div className="row">
        <p className="foot unknown-key">
          <svg aria-hidden="true" viewBox="0 0 22 12" width="22" height="12">
            <rect className="unknown" width="22" height="12" />
          </svg>
          {text.t('historyPage.notKnown')}
        </p>
        <div>
          {sizes.map((size) => (
            <EventLabels key={size} text={text} size={size} epochs={epochs} events={events} />
          ))}
        </div>
      </div>
      {strips.map((strip) => (
        <div className="row" key={strip.title}>
          <Margin text={text} strip={strip} epochs={epochs} />
          <div>
            {sizes.map((size) => (
              <StripDrawing
                key={size}
                size={size}
                strip={strip}
                epochs={epochs}
                events={events.map(({ epoch }) => epoch - first)}
                cursor={cursor - first}
                locale={text.locale}
                name={text.t(strip.title)}
              />
            ))}
          </div>
        </div>
      ))}
      <div className="row">
        <p className="foot">{text.t('historyPage.axisName')}</p>
        <div>
          {sizes.map((size) => (
            <EpochAxis key={size} text={text} size={size} epochs={epochs} />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Beside its strip: the name, the newest value known and its epoch; a key where there are two lines. */
function Margin(props: { text: Text; strip: Strip; epochs: readonly EpochFigures[] }) {
  const { text, strip, epochs } = props
  const { t, locale } = text
  const newest = strip.lines.map(({ name, colour }) => {
    const known = epochs.findLast((figures) => figureOf(figures, name) !== null)
    const value = known ? figureIn(text, known, name) : t('status.unknown')
    const epoch = known ? formatCount(known.epoch, locale) : ''
    return { name, colour, value, epoch }
  })
  const [first] = newest
  return (
    <div>
      <h2>{t(strip.title)}</h2>
      <p className="value">
        <Traced trace={strip.trace}>
          <bdi>{first?.value}</bdi>
        </Traced>
      </p>
      {newest.length === 1 ? (
        <p className="foot">{t('historyPage.inEpoch', { epoch: first?.epoch ?? '' })}</p>
      ) : (
        <ul className="key foot">
          {newest.map(({ name, colour, value, epoch }) => (
            <li key={name}>
              <svg aria-hidden="true" viewBox="0 0 14 4" width="14" height="4">
                <path className={`line ${colour}`} d="M0 2H14" />
              </svg>
              {t('historyPage.keyLine', { name: t(shortNames[name]), value, epoch })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
