import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { type PotParts, potParts } from '../../lib/outcomes/history-figures.ts'
import { ratio } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'

type Props = { readonly text: Text; readonly epochs: readonly EpochFigures[] }

/** The chart's twin: where each epoch's pot went. */
export function PartsTable({ text, epochs }: Props) {
  const { t, locale } = text
  const part = (amount: bigint, { pot }: PotParts) => (
    <td>
      {formatAda(amount, locale, { decimals: 0 })}{' '}
      <small>{formatPercent(ratio(amount, pot), locale, 1)}</small>
    </td>
  )
  return (
    <table className="statement many">
      <caption className="unseen">{t('history.parts.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.epochName')}</th>
          <th scope="col">{t('history.parts.pot')}</th>
          <th scope="col">{t('history.parts.treasury')}</th>
          <th scope="col">{t('history.parts.paid')}</th>
          <th scope="col">{t('history.parts.returned')}</th>
        </tr>
      </thead>
      <tbody>
        {epochs.map((figures) => {
          const parts = potParts(figures)
          return (
            <tr key={figures.epoch}>
              <th scope="row">{formatCount(figures.epoch, locale)}</th>
              {parts ? (
                <>
                  <td>{formatAda(parts.pot, locale, { decimals: 0 })}</td>
                  {part(parts.treasury, parts)}
                  {part(parts.paid, parts)}
                  {part(parts.returned, parts)}
                </>
              ) : (
                <td colSpan={4}>{t('status.unknown')}</td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
