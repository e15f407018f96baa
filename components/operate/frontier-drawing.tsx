'use client'

import { formatCompact, formatPercent } from '../../lib/format/index.ts'
import type { PlanFrame } from '../../lib/outcomes/plan-frame.ts'
import type { FrontierFees } from '../../lib/outcomes/plan-frontier.ts'
import { type Lovelace, lovelacePerAda, ratio, ratioForPlot } from '../../lib/rewards/index.ts'
import { niceSteps } from '../figures/nice-step.ts'
import { useText } from '../site/text.tsx'
import { markOf, yearOf } from './heat-values.ts'

type Props = {
  /** The best for members first. */
  readonly fees: readonly FrontierFees[]
  readonly frame: PlanFrame
  readonly costsPerYear: Lovelace | null
}

/** The operator's year by the members' return: what one side gains the other loses. Drawn twice, not one scaled. */
export function FrontierDrawing(props: Props) {
  return (
    <>
      <Drawing {...props} width={760} className="plot frontier-plot wide-only" />
      <Drawing {...props} width={328} className="plot frontier-plot narrow-only" />
    </>
  )
}

const top = 24
const base = 210

type DrawingProps = Props & { readonly width: number; readonly className: string }

function Drawing({ fees, frame, costsPerYear, width, className }: DrawingProps) {
  const { t, locale } = useText()
  const points = fees.map((one) => {
    const { operator, members } = yearOf(one.brings, frame, costsPerYear)
    return {
      key: `${one.fixedCost} ${one.margin.n}/${one.margin.d}`,
      rate: ratioForPlot(members),
      ada: ratioForPlot({ n: operator, d: lovelacePerAda }),
      mark: markOf(one),
    }
  })
  const mostRate = Math.max(1e-4, ...points.map(({ rate }) => rate)) * 1.08
  const most = Math.max(1, ...points.map(({ ada }) => ada)) * 1.1
  const least = Math.min(0, ...points.map(({ ada }) => ada)) * 1.1
  const x = (rate: number) => (rate / mostRate) * width
  const y = (ada: number) => base - ((ada - least) / (most - least)) * (base - top)
  const line = points.map(({ rate, ada }) => `${x(rate).toFixed(1)} ${y(ada).toFixed(1)}`)
  const rates = niceSteps(mostRate, width < 400 ? 4 : 8)
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${base + 30}`}
      role="img"
      aria-label={t('decide.frontier.alt')}
    >
      {niceSteps(most, 5).map((tick) => (
        <g key={tick}>
          <line className="hair" x1="0" x2={width} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x="0" y={y(tick) - 5}>
            {formatCompact(Math.round(tick), locale)} ₳
          </text>
        </g>
      ))}
      <line className="base" x1="0" x2={width} y1={y(0)} y2={y(0)} />
      {[0, ...rates].map((tick) => (
        <g key={tick}>
          <line className="tick" x1={x(tick)} x2={x(tick)} y1={base} y2={base + 5} />
          <text x={x(tick)} y={base + 22} textAnchor={anchorOf(x(tick), width)}>
            {formatPercent(ratio(BigInt(Math.round(tick * 1e6)), 1_000_000n), locale, 2)}
          </text>
        </g>
      ))}
      {line.length > 1 && <path className="exchange" d={`M${line.join('L')}`} />}
      {points.map(({ key, rate, ada, mark }) => (
        <g key={key} className={mark === 'plan' || mark === 'both' ? 'yours' : undefined}>
          <circle
            className={mark === 'none' ? 'fee' : `fee ${mark}`}
            cx={x(rate)}
            cy={y(ada)}
            r={mark === 'none' ? 3.5 : 6}
          />
          {mark !== 'none' && (
            <text
              className={mark === 'now' ? 'label' : 'label mine'}
              x={x(rate) - 10}
              y={y(ada) + 18}
              textAnchor="end"
            >
              {t('decide.mark', { mark })}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

const anchorOf = (x: number, width: number) =>
  x < 12 ? 'start' : x > width - 18 ? 'end' : 'middle'
