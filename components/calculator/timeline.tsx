import { formatCount, formatDate, formatDateTime } from '../../lib/format/index.ts'
import type { Timeline } from '../../lib/outcomes/types.ts'
import { useText } from '../site/text.tsx'

type Props = { readonly timeline: Timeline; readonly now: number }

/** Snapshot, active, earned, worked out, spendable: five ticks an epoch, and what the old pool still pays. */
export function PaymentTimeline({ timeline, now }: Props) {
  const { t, locale } = useText()
  return (
    <section className="section" aria-labelledby="paid">
      <div>
        <h2 id="paid">{t('paid.title')}</h2>
        <p>{t('paid.lead')}</p>
      </div>
      <div>
        <Ruler timeline={timeline} now={now} />
        <Days timeline={timeline} now={now} />
        <p className="foot">
          {t('paid.oldPool', {
            epochs: timeline.oldPoolPays.map((p) => formatCount(p.earned, locale)).join(', '),
            date: formatDate(timeline.oldPoolPays.at(-1)?.paidAt ?? 0, locale, 'long'),
          })}
        </p>
      </div>
    </section>
  )
}

const day = 86_400

/** Drawn at 1 px an hour or so; its text twin is the list, which a narrow screen shows instead. */
function Ruler({ timeline, now }: { timeline: Timeline; now: number }) {
  const { t, locale } = useText()
  const from = timeline.snapshot.at - (timeline.workedOut.at - timeline.earning.from)
  const span = timeline.paid.at + 4.6 * day - from
  const width = 760
  const x = (at: number) => 4 + ((at - from) / span) * (width - 8)
  const epochs = [
    from,
    timeline.snapshot.at,
    timeline.earning.from,
    timeline.workedOut.at,
    timeline.paid.at,
  ]
  const ticks = Array.from({ length: Math.floor(span / day) + 1 }, (_, i) => from + i * day)
  const date = (at: number) => formatDate(at, locale, 'short')
  const you = Math.max(x(now), 4)

  return (
    <figure className="chart wide-only">
      <svg className="plot" viewBox={`0 0 ${width} 184`} role="img" aria-label={t('paid.alt')}>
        {ticks.map((at, i) => (
          <line
            key={at}
            className="tick"
            x1={x(at)}
            x2={x(at)}
            y1={i % 5 === 0 ? 56 : 64}
            y2="70"
          />
        ))}
        {/* Under the dates, whose halo parts its stem where the two meet. */}
        <Stop
          x={you}
          name={t('paid.delegate')}
          at={t('paid.today', { date: date(now) })}
          yours
          low
        />
        {epochs.map((at, i) => (
          <g key={at}>
            <text x={x(at) + 4} y="48">
              {t('paid.epoch', { epoch: formatCount(timeline.delegatedIn.epoch + i, locale) })}
            </text>
            <text className="axis" x={x(at)} y="88">
              {date(at)}
            </text>
          </g>
        ))}
        <rect
          className="mine"
          x={x(timeline.earning.from)}
          y="62"
          width={x(timeline.earning.to) - x(timeline.earning.from)}
          height="8"
        />
        <line className="base" x1="4" x2={width - 4} y1="70" y2="70" />
        <Stop
          x={x(timeline.snapshot.at)}
          name={t('paid.snapshot')}
          at={utc(timeline.snapshot.at, locale)}
        />
        <Stop x={x(timeline.earning.from)} name={t('paid.earn')} at={t('paid.fiveDays')} />
        <Stop x={x(timeline.workedOut.at)} name={t('paid.work')} at={t('paid.byLedger')} />
        <Stop
          x={x(timeline.paid.at)}
          name={t('paid.pay')}
          at={utc(timeline.paid.at, locale)}
          yours
          paid
        />
        <circle className="ring" cx={you} cy="70" r="6" />
        <circle className="mine" cx={x(timeline.paid.at)} cy="70" r="6" />
      </svg>
    </figure>
  )
}

const utc = (at: number, locale: string) => formatDateTime(at, locale, 'short')

type StopProps = {
  x: number
  name: string
  at: string
  yours?: boolean
  paid?: boolean
  low?: boolean
}

/** `low` hangs deeper, so that an action just before a snapshot does not cover its label. */
function Stop({ x, name, at, yours = false, paid = false, low = false }: StopProps) {
  const drop = low ? 44 : 0
  return (
    <>
      <line
        className={yours ? 'stem yours' : 'stem'}
        x1={x}
        x2={x}
        y1={low ? 76 : 94}
        y2={102 + drop}
      />
      <text className={paid ? 'label mine' : 'label'} y={117 + drop} x={x}>
        {name}
      </text>
      <text y={134 + drop} x={x}>
        {at}
      </text>
    </>
  )
}

function Days({ timeline, now }: { timeline: Timeline; now: number }) {
  const { t, locale } = useText()
  const { delegatedIn, snapshot, earning, workedOut, paid } = timeline
  const epoch = (value: number) => formatCount(value, locale)
  const steps = [
    { key: 'delegate', at: formatDate(now, locale, 'long'), epoch: delegatedIn.epoch },
    { key: 'snapshot', at: formatDateTime(snapshot.at, locale), epoch: delegatedIn.epoch },
    { key: 'earn', at: formatDate(earning.from, locale, 'long'), epoch: earning.epoch },
    { key: 'work', at: formatDate(workedOut.at, locale, 'long'), epoch: workedOut.epoch },
    { key: 'pay', at: formatDateTime(paid.at, locale), epoch: paid.epoch },
  ] as const
  return (
    <ol className="days narrow-only">
      {steps.map((step) => (
        <li key={step.key}>
          <div>
            <b>{t('paid.step', { date: step.at, what: t(`paid.${step.key}`) })}</b>
            <small>{t(`paid.detail.${step.key}`, { epoch: epoch(step.epoch) })}</small>
          </div>
        </li>
      ))}
    </ol>
  )
}
