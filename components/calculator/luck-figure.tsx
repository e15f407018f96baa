import type { ReactElement } from 'react'
import {
  adaDecimals,
  formatAda,
  formatChance,
  formatCount,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import type { BlockRow, DelegatorOutcome, Luck } from '../../lib/outcomes/types.ts'
import { ratioForPlot } from '../../lib/rewards/index.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { traceOf } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'
import { Fold } from '../sum/fold.tsx'
import { LuckLines } from '../sum/luck-lines.tsx'

type Props = {
  readonly outcome: DelegatorOutcome
  readonly luck: Luck
  readonly name: ReactElement
}

/** Chance of each number of blocks, and what it pays: drawn and listed from the same rows. */
export function LuckFigure({ outcome, luck, name }: Props) {
  const text = useText()
  const { t } = text

  return (
    <section className="section" aria-labelledby="luck">
      <div>
        <h2 id="luck">{t('luck.title')}</h2>
        <p>{t('luck.lead')}</p>
        <p>{t('luck.dry', { median: luck.drySpell.median, ninetieth: luck.drySpell.ninetieth })}</p>
      </div>
      <div>
        <BlockFigure outcome={outcome} luck={luck} name={name} />
        <Fold text={text}>
          <LuckLines text={text} outcome={outcome} luck={luck} />
        </Fold>
      </div>
    </section>
  )
}

/** The bars and their table. */
export function BlockFigure({ outcome, luck, name }: Props) {
  const { t, rich, locale } = useText()
  const blocks = formatRational(luck.expectedBlocks, locale, 1)
  const none = formatChance(luck.chanceOfNothing, locale)
  return (
    <ChartFrame
      title={rich('luck.finding', {
        pool: name,
        blocks,
        chance: none.percent,
      })}
      unit={t('luck.unit')}
      foot={t('luck.foot', {
        blocks: formatCount(outcome.now.totalBlocks, locale),
        epoch: formatCount(outcome.now.epoch, locale),
      })}
      chart={<Bars rows={luck.rows} />}
      table={<BlockTable rows={luck.rows} />}
    />
  )
}

function useBlockLabel() {
  const { t, locale } = useText()
  return (row: BlockRow) => {
    const from = formatCount(row.blocks, locale)
    const to = formatCount(row.to, locale)
    if (row.orMore) return t('luck.orMore', { from })
    if (row.orFewer) return t('luck.orFewer', { to })
    return row.to === row.blocks ? from : t('luck.range', { from, to })
  }
}

function Bars({ rows }: { rows: readonly BlockRow[] }) {
  const { t } = useText()
  return (
    <>
      <BarPlot rows={rows} width={760} className="plot wide-only" title={t('luck.alt')} />
      <BarPlot rows={rows} width={328} className="plot narrow-only" title={t('luck.alt')} />
    </>
  )
}

/** Two drawings, not one scaled: bars grow from the base line, the mulberry ones pay. */
function BarPlot({
  rows,
  width,
  className,
  title,
}: {
  rows: readonly BlockRow[]
  width: number
  className: string
  title: string
}) {
  const { locale } = useText()
  const label = useBlockLabel()
  const most = Math.max(...rows.map((row) => ratioForPlot(row.chance)), 0.01)
  const step = [0.05, 0.1, 0.2, 0.25, 0.5].find((s) => most / s <= 4) ?? 0.5
  const lines = Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step)
  const base = 166
  const y = (chance: number) => base - (chance / most) * 136
  const column = width / rows.length
  // Labels thin out before they touch: a figure is seven units wide.
  const longest = Math.max(...rows.map((row) => label(row).length))
  const every = Math.ceil(Math.max(width < 400 ? 34 : 44, longest * 7 + 6) / column)

  return (
    <svg className={className} viewBox={`0 0 ${width} 206`} role="img" aria-label={title}>
      {lines.map((line) => (
        <g key={line}>
          <line className="hair" x1="0" x2={width} y1={y(line)} y2={y(line)} />
          <text className="axis" x="0" y={y(line) - 4}>
            {formatPercent({ n: BigInt(Math.round(line * 100)), d: 100n }, locale, 0)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const top = y(ratioForPlot(row.chance))
        const x = i * column + column * 0.18
        const middle = (i + 0.5) * column
        return (
          <g key={row.blocks}>
            <rect
              className={row.reward === 0n ? 'nothing' : 'mine'}
              x={x}
              y={top}
              width={column * 0.64}
              height={Math.max(base - top, 0.5)}
            />
            {i % every === 0 && (
              <>
                <text className="second" x={middle} y="184" textAnchor="middle">
                  {label(row)}
                </text>
                <text x={middle} y="202" textAnchor="middle">
                  {shortAda(row.reward, locale)}
                </text>
              </>
            )}
          </g>
        )
      })}
      <line className="base" x1="0" x2={width} y1={base} y2={base} />
    </svg>
  )
}

const shortAda = (amount: bigint, locale: string) =>
  formatAda(amount, locale, {
    decimals: amount === 0n ? 0 : amount >= 100_000_000n ? 0 : amount >= 1_000_000n ? 1 : 3,
  })

function BlockTable({ rows }: { rows: readonly BlockRow[] }) {
  const { t, locale } = useText()
  const label = useBlockLabel()
  return (
    <table className="statement">
      <caption className="unseen">{t('luck.alt')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('luck.blocks')}</th>
          <th scope="col">{t('luck.chance')}</th>
          <th scope="col">{t('luck.pays')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.blocks}>
            <th scope="row">{label(row)}</th>
            <td {...traceOf('luck')}>{formatChance(row.chance, locale).percent}</td>
            <td {...traceOf('luck')}>
              {formatAda(row.reward, locale, { decimals: adaDecimals('epoch', row.reward) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
