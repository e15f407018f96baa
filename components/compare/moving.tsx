import { formatCount, formatDate, formatDateTime } from '../../lib/format/index.ts'
import type { Comparison } from '../../lib/outcomes/compare.ts'
import type { Text } from '../site/rich-text.tsx'

type Props = {
  readonly text: Text
  readonly comparison: Comparison
  readonly dated: boolean
}

/** What it costs to move from one pool to another, and when the new one pays. */
export function Moving({ text, comparison, dated }: Props) {
  const { t, locale } = text
  const timeline = comparison.pools[comparison.reference]?.outcome.timeline
  if (!timeline) return null
  const { earning, paid, oldPoolPays } = timeline
  const rows = [
    { what: t('compare.move.fee'), costs: t('compare.move.feeCosts') },
    { what: t('compare.move.deposit'), costs: t('compare.move.nothing') },
    {
      what: dated
        ? t('paid.oldPool', {
            epochs: oldPoolPays.map(({ earned }) => formatCount(earned, locale)).join(', '),
            date: formatDate(oldPoolPays.at(-1)?.paidAt ?? 0, locale, 'long'),
          })
        : t('paid.oldPoolUndated'),
      costs: t('compare.move.nothing'),
    },
    {
      what: dated
        ? t('compare.move.newPool', {
            epoch: formatCount(earning.epoch, locale),
            date: formatDateTime(paid.at, locale),
          })
        : t('compare.move.newPoolUndated'),
      costs: t('compare.move.gap'),
    },
  ]
  return (
    <section className="section" aria-labelledby="moving">
      <div>
        <h2 id="moving">{t('compare.move.title')}</h2>
        <p>{t('compare.move.lead')}</p>
      </div>
      <table className="statement">
        <caption className="unseen">{t('compare.move.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.move.what')}</th>
            <th scope="col">{t('compare.move.costs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, costs }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="words">{costs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
