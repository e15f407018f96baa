'use client'

import { formatCount, formatDate, formatDateTime } from '../../lib/format/index.ts'
import type { FeeChange } from '../../lib/outcomes/fee-change.ts'
import { epoch, epochStart, type Network } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'
import { feeChangeSteps, readersZone } from './fee-change-steps.ts'

type Props = { readonly change: FeeChange; readonly network: Network }

const width = 760
const inset = 6

/** Five ticks an epoch: ring where you act, bar where the new fees count, disc where money comes. */
export function FeeChangeDrawing({ change, network }: Props) {
  const text = useText()
  const { t, locale } = text
  const { sent, snapshot, applies, paid, adopted } = change
  const from = epochStart(network, sent.epoch)
  const drawn = paid.epoch - sent.epoch + 1
  const { epochSeconds } = network
  const x = (at: number) => inset + ((at - from) / (drawn * epochSeconds)) * (width - 2 * inset)
  const starts = Array.from({ length: drawn }, (_, i) => epoch(sent.epoch + i))
  const ticks = Array.from({ length: drawn * 5 + 1 }, (_, i) => from + (i * epochSeconds) / 5)
  const date = (at: number) => formatDate(at, locale, 'short')
  const utc = (at: number) => formatDateTime(at, locale, 'short')
  const you = x(sent.at)
  const steps = feeChangeSteps(text, change, readersZone())
  const spoken = steps
    .map(({ name, at, local }) =>
      t('takesEffect.step', {
        ...{ what: t(`takesEffect.${name}`), utc: formatDateTime(at, locale), local },
      }),
    )
    .join(' ')

  return (
    <figure className="chart wide-only">
      <svg
        className="plot"
        viewBox={`0 0 ${width} 190`}
        role="img"
        aria-label={`${t('takesEffect.alt')} ${spoken}`}
      >
        {ticks.map((at, i) => (
          <line
            key={at}
            className="tick"
            x1={x(at)}
            x2={x(at)}
            y1={i % 5 === 0 ? 30 : 38}
            y2="44"
          />
        ))}
        {starts.map((one) => {
          const at = epochStart(network, one)
          return (
            <g key={one}>
              <text x={x(at) + 4} y="22">
                {t('takesEffect.epoch', { epoch: formatCount(one, locale) })}
              </text>
              <text x={x(at)} y="66">
                {date(at)}
              </text>
            </g>
          )
        })}
        <rect
          className="mine"
          x={x(applies.from)}
          y="36"
          width={x(applies.to) - x(applies.from)}
          height="8"
        />
        <line className="base" x1={inset} x2={width - inset} y1="44" y2="44" />
        {/* Hangs deeper, so that it stays clear of a boundary close by. */}
        <Stop
          x={you}
          drop={46}
          name={t('takesEffect.sent')}
          at={t('takesEffect.today', { date: date(sent.at) })}
          yours
        />
        {adopted && (
          <Stop x={x(adopted.start)} name={t('takesEffect.adopted')} at={utc(adopted.start)} />
        )}
        <Stop x={x(snapshot.start)} name={t('takesEffect.snapshot')} at={utc(snapshot.start)} />
        <Stop
          x={x(applies.from)}
          name={t('takesEffect.applies')}
          at={t('takesEffect.days', { from: date(applies.from), to: date(applies.to) })}
        />
        <Stop x={x(paid.start)} name={t('takesEffect.paid')} at={utc(paid.start)} yours paid />
        <circle className="ring" cx={you} cy="44" r="6" />
        <circle className="mine" cx={x(paid.start)} cy="44" r="6" />
      </svg>
    </figure>
  )
}

type StopProps = {
  readonly x: number
  readonly name: string
  readonly at: string
  readonly drop?: number
  readonly yours?: boolean
  readonly paid?: boolean
}

function Stop({ x, name, at, drop = 0, yours = false, paid = false }: StopProps) {
  return (
    <>
      <line
        className={yours ? 'stem yours' : 'stem'}
        x1={x}
        x2={x}
        y1={drop ? 52 : 74}
        y2={84 + drop}
      />
      <text className={paid ? 'label mine' : 'label'} x={x} y={100 + drop}>
        {name}
      </text>
      <text x={x} y={117 + drop}>
        {at}
      </text>
    </>
  )
}
