import { adaDecimals, formatAda, formatCount } from '../../lib/format/index.ts'
import type { ProjectionRow } from '../../lib/outcomes/types.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

type Props = {
  readonly text: Text
  readonly rows: readonly ProjectionRow[]
  /** Whether these are all points of the chart, or some. */
  readonly all?: boolean
}

/** The chart's twin: the same rows in the same order. */
export function ProjectionTable({ text, rows, all = false }: Props) {
  const { t, locale } = text
  // One number of decimals a column: what the largest amount in it, the last, deserves.
  const last = rows.at(-1)
  const rewardDecimals = adaDecimals('reward', last?.reward ?? 0n)
  const holdingDecimals = adaDecimals('reward', last?.holding ?? 0n)
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: rewardDecimals })
  const banded = rows.some((row) => row.low !== null)
  return (
    <table className="statement ahead">
      <caption className="unseen">{t(all ? 'ahead.captionAll' : 'ahead.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ahead.after')}</th>
          <th scope="col">{t('ahead.average')}</th>
          {banded && <th scope="col">{t('ahead.low')}</th>}
          {banded && <th scope="col">{t('ahead.high')}</th>}
          <th scope="col">{t('ahead.paid')}</th>
          <th scope="col">{t('ahead.holding')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.epochs}>
            <th scope="row">
              {t('ahead.epochs', { epochs: row.epochs, n: formatCount(row.epochs, locale) })}
            </th>
            <td {...traceOf('projection')}>{ada(row.reward)}</td>
            {banded && <td {...traceOf('projection')}>{row.low !== null && ada(row.low)}</td>}
            {banded && <td {...traceOf('projection')}>{row.high !== null && ada(row.high)}</td>}
            <td {...traceOf('projection')}>{ada(row.paid)}</td>
            <td {...traceOf('projection')}>
              {formatAda(row.holding, locale, { decimals: holdingDecimals })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
