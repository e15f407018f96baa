'use client'

import { useState } from 'react'
import { formatCount, formatDate, formatDateTime } from '../../lib/format/index.ts'
import { type Timeline, timelineFrom } from '../../lib/outcomes/timeline.ts'
import { type Epoch, epochAt, epochStart, type Network } from '../../lib/rewards/index.ts'
import { LinearScale } from '../fields/linear-scale.tsx'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { traceOf } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'
import { EpochRuler } from './epoch-ruler.tsx'

type Props = {
  readonly network: Network
  readonly dataEpoch: Epoch
  /** The reader's clock; null in the HTML, where epochs are counted from the reader's own. */
  readonly clock: number | null
}

/** Two epochs of five days: over the boundary everything moves by an epoch. */
const days = 10

/** Move the day of the delegation, and see when it counts, earns and is paid. */
export function EpochDiagram({ network, dataEpoch, clock }: Props) {
  const { t, locale } = useText()
  const [chosen, setChosen] = useState<number | null>(null)
  const first = clock === null ? dataEpoch : epochAt(network, clock)
  const start = epochStart(network, first)
  const dayLong = network.epochSeconds / 5
  const today = clock === null ? 3 : Math.min(Math.floor((clock - start) / dayLong) + 1, days)
  const day = chosen ?? today
  const at = start + Math.floor((day - 0.5) * dayLong)
  const timeline = timelineFrom(network, at)
  const dated = clock !== null
  const name = (epoch: number) =>
    dated
      ? t('paid.epoch', { epoch: formatCount(epoch, locale) })
      : t('learn.time.relative', { after: epoch - first })
  // The day has a beginning and an end: whole days until the payment from each.
  const wait = Math.floor((timeline.paid.at - at) / dayLong)
  const steps = stepsOf(timeline)

  return (
    <ChartFrame
      title={
        dated
          ? t('learn.time.finding', {
              day: String(((day - 1) % 5) + 1),
              epoch: formatCount(timeline.delegatedIn.epoch, locale),
              earned: formatCount(timeline.earning.epoch, locale),
              paid: formatCount(timeline.paid.epoch, locale),
              ...{ least: String(wait), most: String(wait + 1) },
            })
          : t('learn.time.undated')
      }
      unit={t('learn.time.unit')}
      foot={t('learn.time.foot')}
      chart={
        <>
          <EpochRuler
            {...{ network, first, timeline, at, name }}
            date={dated ? (moment) => formatDate(moment, locale, 'short') : null}
          />
          <div className="needs-js day-scale">
            <LinearScale
              label={t('learn.time.scale')}
              {...{ from: 1, to: days, step: 1, major: 1, value: day }}
              spoken={t('learn.time.spoken', {
                day: String(((day - 1) % 5) + 1),
                epoch: formatCount(timeline.delegatedIn.epoch, locale),
              })}
              mark={(of) => String(((of - 1) % 5) + 1)}
              onChange={setChosen}
            />
          </div>
          <ol className="days narrow-only">
            {steps.map(({ key, epoch, at }) => (
              <li key={key}>
                <div>
                  <b>{t(`paid.${key}`)}</b>
                  <small>
                    {name(epoch)}
                    {dated && ` · ${formatDate(at, locale, 'long')}`}
                  </small>
                  <small>{t(`learn.time.${key}`)}</small>
                </div>
              </li>
            ))}
          </ol>
        </>
      }
      table={
        <table className="statement">
          <caption className="unseen">{t('learn.time.unit')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('learn.time.step')}</th>
              <th scope="col">{t('network.epoch')}</th>
              {dated && <th scope="col">{t('learn.time.date')}</th>}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ key, epoch, at }) => (
              <tr key={key}>
                <th scope="row">
                  {t(`paid.${key}`)}
                  <small>{t(`learn.time.${key}`)}</small>
                </th>
                <td {...traceOf('calendar')}>{name(epoch)}</td>
                {dated && <td {...traceOf('calendar')}>{formatDateTime(at, locale)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

/** In order: the same for the list and the table. */
function stepsOf({ delegatedIn, snapshot, earning, workedOut, paid }: Timeline) {
  return [
    { key: 'delegate', epoch: delegatedIn.epoch, at: delegatedIn.at },
    { key: 'snapshot', epoch: snapshot.epoch, at: snapshot.at },
    { key: 'earn', epoch: earning.epoch, at: earning.from },
    { key: 'work', epoch: workedOut.epoch, at: workedOut.at },
    { key: 'pay', epoch: paid.epoch, at: paid.at },
  ] as const
}
