import { formatCompact, formatCount } from '../../lib/format/index.ts'
import type { GrowthPath } from '../../lib/outcomes/operate-path.ts'
import { ratioForPlot } from '../../lib/rewards/index.ts'
import { niceStep } from '../figures/nice-step.ts'
import type { Text } from '../site/rich-text.tsx'

type Props = { readonly text: Text; readonly path: GrowthPath }

/** Income, and profit where costs are known, epoch by epoch. Drawn twice, not one scaled. */
export function PathDrawing(props: Props) {
  return (
    <>
      <Drawing {...props} width={760} className="plot path wide-only" />
      <Drawing {...props} width={328} className="plot path narrow-only" />
    </>
  )
}

const top = 14
const base = 204

function Drawing({
  text: { t, locale },
  path,
  width,
  className,
}: Props & { width: number; className: string }) {
  const { rows } = path
  const income = rows.map(({ operator }) => inAda(operator))
  const profits = rows.flatMap(({ profit }) => (profit === null ? [] : [inAda(profit)]))
  const shown = path.profit !== null && path.profit !== path.income
  const most = Math.max(...income, 1)
  const least = Math.min(0, ...(shown ? profits : []))
  const step = niceStep(most - least, 4)
  const lines = Array.from(
    { length: Math.floor(most / step) - Math.ceil(least / step) + 1 },
    (_, i) => (Math.ceil(least / step) + i) * step,
  )
  const y = (value: number) => base - ((value - least) / (most - least)) * (base - top)
  const x = (i: number) => (rows.length === 1 ? width / 2 : (i / (rows.length - 1)) * width)
  const line = (values: readonly number[]) =>
    values
      .map((value, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('')
  const ends = [0, Math.floor((rows.length - 1) / 2), rows.length - 1]
  const labelled = shown ? profits : income
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${base + 26}`}
      role="img"
      aria-label={t('operate.path.alt')}
    >
      {lines.map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? 'base' : 'hair'}
            x1="0"
            x2={width}
            y1={y(value)}
            y2={y(value)}
          />
          <text className="axis" x="0" y={y(value) - 4}>
            {formatCompact(Math.round(value), locale)} ₳
          </text>
        </g>
      ))}
      <path className={shown ? 'income' : 'yours'} d={line(income)} />
      {shown && <path className="yours" d={line(profits)} />}
      {shown && (
        <text className="label" x={width} y={y(income.at(-1) ?? 0) - 7} textAnchor="end">
          {t('operate.row.income')}
        </text>
      )}
      <text className="label you" x={width} y={y(labelled.at(-1) ?? 0) + 18} textAnchor="end">
        {t(shown ? 'operate.row.profit' : 'operate.row.income')}
      </text>
      {[...new Set(ends)].map((i) => (
        <text
          key={i}
          x={x(i)}
          y={base + 22}
          textAnchor={i === 0 ? 'start' : i === rows.length - 1 ? 'end' : 'middle'}
        >
          {t('operate.path.tick', { epoch: formatCount(rows[i]?.epoch ?? 0, locale) })}
        </text>
      ))}
    </svg>
  )
}

/** For pixels; below zero too. */
const inAda = (amount: bigint): number => ratioForPlot({ n: amount, d: 1_000_000n })
