import type { ReactNode } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import { type EpochFigures, type PotParts, potParts } from '../../lib/outcomes/history-figures.ts'
import { ratio } from '../../lib/rewards/index.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

/** The chart's twin: where each epoch's pot went. Its rows are {@link PartsRow}. */
export function PartsTable({ text: { t }, children }: { text: Text; children: ReactNode }) {
  return (
    <table className="statement many">
      <caption className="unseen">{t('history.parts.caption')}</caption>
      <thead>
        <tr {...traceOf('pot')}>
          <th scope="col">{t('history.epochName')}</th>
          <th scope="col">{t('history.parts.pot')}</th>
          <th scope="col">{t('history.parts.treasury')}</th>
          <th scope="col">{t('history.parts.paid')}</th>
          <th scope="col">{t('history.parts.returned')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

export function PartsRow({ text, row }: { text: Text; row: EpochFigures }) {
  const { t, locale } = text
  const parts = potParts(row)
  return (
    <tr>
      <th scope="row">{formatCount(row.epoch, locale)}</th>
      {parts ? (
        <>
          <td>{formatAda(parts.pot, locale, { decimals: 0 })}</td>
          <Part locale={locale} parts={parts} name="treasury" />
          <Part locale={locale} parts={parts} name="paid" />
          <Part locale={locale} parts={parts} name="returned" />
        </>
      ) : (
        <td colSpan={4}>{t('status.unknown')}</td>
      )}
    </tr>
  )
}

type PartProps = {
  readonly locale: string
  readonly parts: PotParts
  readonly name: 'treasury' | 'paid' | 'returned'
}

function Part({ locale, parts, name }: PartProps) {
  return (
    <td>
      {formatAda(parts[name], locale, { decimals: 0 })}{' '}
      <small>{formatPercent(ratio(parts[name], parts.pot), locale, 1)}</small>
    </td>
  )
}
