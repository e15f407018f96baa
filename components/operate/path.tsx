import { formatAda, formatAdaCompact, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { GrowthPath, PathRow } from '../../lib/outcomes/operate-path.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { PathDrawing } from './path-drawing.tsx'

type Props = { readonly text: Text; readonly path: GrowthPath; readonly scenario: OperateScenario }

/** The income over the horizon, and when it covers the costs. */
export function pathFigure({ text, path, scenario }: Props) {
  const { t, locale } = text
  const { epochs, growth } = scenario
  return {
    title: t('operate.path.finding', {
      income: formatAdaCompact(path.income, locale, 4),
      epochs: formatCount(path.epochs, locale),
    }),
    unit: t('operate.path.unit', {
      growth: formatPercent(growth, locale, 1, { sign: true }),
      step: path.step,
    }),
    chart: <PathDrawing text={text} path={path} />,
    table: <PathTable text={text} rows={path.rows} />,
    foot: t('operate.path.foot', { epochs: formatCount(epochs, locale) }),
  }
}

/** The sentence on when the plan covers its costs. */
export function breakEvenWords(
  { t, locale }: Text,
  { breakEven, stoppedAt, profit, income }: GrowthPath,
): string[] {
  const stopped =
    stoppedAt === null ? [] : [t('operate.path.stopped', { epoch: formatCount(stoppedAt, locale) })]
  if (profit === income) return stopped
  const words =
    breakEven === null
      ? t('operate.path.unknown')
      : breakEven === 'from-the-start' || breakEven === 'never'
        ? t(`operate.path.${breakEven}`)
        : t('operate.path.from', { epoch: formatCount(breakEven, locale) })
  return [
    words,
    ...(profit === null
      ? []
      : [t('operate.path.total', { profit: formatAda(profit, locale, { decimals: 0 }) })]),
    ...stopped,
  ]
}

function PathTable({ text, rows }: { text: Text; rows: readonly PathRow[] }) {
  const { t, locale } = text
  const ada = (amount: bigint, decimals: number) => formatAda(amount, locale, { decimals })
  return (
    <table className="statement">
      <caption className="unseen">{t('operate.path.alt')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('operate.path.epoch')}</th>
          <th scope="col">{t('operate.path.stake')}</th>
          <th scope="col">{t('operate.row.income')}</th>
          <th scope="col">{t('operate.row.profit')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.epoch}>
            <th scope="row">{formatCount(row.epoch, locale)}</th>
            <td {...traceOf('path')}>{ada(row.poolStake, 0)}</td>
            <td {...traceOf('path')}>{ada(row.operator, 2)}</td>
            <td {...traceOf('path')}>
              {row.profit === null ? t('operate.unknown') : ada(row.profit, 2)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
