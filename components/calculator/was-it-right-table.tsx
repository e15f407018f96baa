'use client'

import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Retrospect } from '../../lib/outcomes/retrospect.ts'
import { useText } from '../site/text.tsx'

/** A statement: what was said, what the question gives with what the epoch turned out to be, what the chain did. */
export function LookedBackTable({ looked }: { looked: Retrospect }) {
  const { t, locale } = useText()
  const { rows, said, saidInAll, came, difference, carried } = looked
  // A column of nothing but "unknown" is a sentence: the foot says it.
  const told = rows.some((row) => row.actual !== null)
  const unknown = <span className="unknown">{t('status.unknown')}</span>
  const ada = (amount: bigint | null, sign = false) =>
    amount === null ? unknown : formatAda(amount, locale, { decimals: 4, sign })
  return (
    <table className="statement">
      <caption className="unseen">{t('kept.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kept.epoch')}</th>
          <th scope="col">{t('kept.column.said')}</th>
          <th scope="col">{t(carried ? 'kept.column.carried' : 'kept.column.came')}</th>
          <th scope="col">{t('kept.column.difference')}</th>
          {told && <th scope="col">{t('kept.column.actual')}</th>}
          <th scope="col">{t('kept.column.paid')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.epoch}>
            <th scope="row">{formatCount(row.epoch, locale)}</th>
            <td>{ada(said)}</td>
            <td>{ada(row.came)}</td>
            <td>{ada(said === null ? null : row.came - said, true)}</td>
            {told && <td>{ada(row.actual)}</td>}
            <td>{row.paidShare === null ? unknown : formatPercent(row.paidShare, locale, 1)}</td>
          </tr>
        ))}
        <tr className="total">
          <th scope="row">{t('kept.total')}</th>
          <td>{ada(saidInAll)}</td>
          <td>{ada(came)}</td>
          <td>{ada(difference, true)}</td>
          {told && <td />}
          <td />
        </tr>
      </tbody>
    </table>
  )
}
