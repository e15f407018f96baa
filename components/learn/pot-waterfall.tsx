import { formatAda, formatAdaCompact } from '../../lib/format/index.ts'
import type { PotFlow } from '../../lib/outcomes/learn.ts'
import { adaForPlot, type Lovelace } from '../../lib/rewards/index.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { traceOf } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'

/** One bar, and one row of the table. `from` and `to` in lovelace along the pot. */
type Bar = {
  readonly key: 'reserves' | 'fees' | 'treasury' | 'pot' | 'paidBar' | 'returned'
  readonly from: bigint
  readonly to: bigint
  /** With its sign: what is taken is below zero. */
  readonly amount: bigint
}

function barsOf({ fromReserves, fees, toTreasury, rewardPot, paid, returned }: PotFlow): Bar[] {
  const whole = fromReserves + fees
  return [
    { key: 'reserves', from: 0n, to: fromReserves, amount: fromReserves },
    { key: 'fees', from: fromReserves, to: whole, amount: fees },
    { key: 'treasury', from: rewardPot, to: whole, amount: -toTreasury },
    { key: 'pot', from: 0n, to: rewardPot, amount: rewardPot },
    { key: 'paidBar', from: 0n, to: paid, amount: paid },
    { key: 'returned', from: paid, to: rewardPot, amount: returned },
  ]
}

type Props = { readonly flow: PotFlow; readonly title: string; readonly foot: string }

/** From the reserves and the fees to what is paid: each bar starts where the last one ended. */
export function PotWaterfall({ flow, title, foot }: Props) {
  const { t } = useText()
  const bars = barsOf(flow)
  return (
    <ChartFrame
      title={title}
      unit={t('learn.pot.unit')}
      foot={foot}
      chart={
        <>
          <Drawing bars={bars} width={760} className="plot wide-only" />
          <Drawing bars={bars} width={328} className="plot narrow-only" />
        </>
      }
      table={<BarTable bars={bars} />}
    />
  )
}

const rowHeight = { wide: 38, narrow: 46 }

function Drawing({
  bars,
  width,
  className,
}: {
  bars: readonly Bar[]
  width: number
  className: string
}) {
  const { t, locale } = useText()
  const wide = width > 400
  const row = wide ? rowHeight.wide : rowHeight.narrow
  const start = wide ? 172 : 0
  const most = Math.max(...bars.map((bar) => adaForPlot(bar.to as Lovelace)), 1)
  const room = width - start - 76
  const x = (amount: bigint) => start + (adaForPlot(amount as Lovelace) / most) * room
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${bars.length * row}`}
      role="img"
      aria-label={t('learn.pot.alt')}
    >
      {bars.map((bar, i) => {
        const top = i * row + (wide ? 8 : 18)
        const [from, to] = [x(bar.from), x(bar.to)]
        const next = bars[i + 1]
        return (
          <g key={bar.key}>
            <text className="second" x="0" y={wide ? top + 15 : top - 5}>
              {t(`learn.pot.${bar.key}`)}
            </text>
            <rect
              className={`flow ${bar.key}`}
              x={from}
              y={top}
              width={Math.max(to - from, 1.5)}
              height="22"
            />
            {next && bar.key !== 'paidBar' && (
              <line
                className="hair"
                x1={joint(bar, x)}
                x2={joint(bar, x)}
                y1={top + 22}
                y2={top + row}
              />
            )}
            <text className="label" x={to + 7} y={top + 16}>
              {formatAdaCompact(bar.amount, locale)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Where the next bar takes up: at the end, or at the start of what was taken away. */
const joint = (bar: Bar, x: (amount: bigint) => number) =>
  x(bar.key === 'treasury' ? bar.from : bar.to)

function BarTable({ bars }: { bars: readonly Bar[] }) {
  const { t, locale } = useText()
  return (
    <table className="statement">
      <caption className="unseen">{t('learn.pot.alt')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('learn.pot.part')}</th>
          <th scope="col">₳</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} className={bar.key === 'pot' ? 'total' : undefined}>
            <th scope="row">{t(`learn.pot.${bar.key}`)}</th>
            <td {...traceOf('flow')}>{formatAda(bar.amount, locale, { decimals: 6 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
