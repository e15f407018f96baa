import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Offer } from '../../lib/outcomes/offers.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'

/** The rows of the map that a page can hold; the list of pools shows all. */
const mostRows = 250

/** The twin: the same pools, those that pay most first. */
export function MapTable({ offers, tableLink }: { offers: readonly Offer[]; tableLink: string }) {
  const { t, locale } = useText()
  const rows = [...offers].sort((a, b) => a.rank - b.rank).slice(0, mostRows)
  return (
    <>
      <table className="statement">
        <caption className="unseen">{t('map.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field.pool')}</th>
            <th scope="col">{t('map.stake')}</th>
            <th scope="col">{t('map.ros')}</th>
            <th scope="col">{t('map.colour.fixed')}</th>
            <th scope="col">{t('map.colour.margin')}</th>
            <th scope="col">{t('map.colour.pledge')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pool, simplePerYear }) => (
            <tr key={pool.id}>
              <th scope="row">
                <a href={`${pagePath(locale, 'pool')}?id=${poolIdText(pool.id)}`} data-carry="">
                  <bdi>{offerName(pool)}</bdi>
                </a>
              </th>
              <td>{formatAda(pool.activeStake, locale, { decimals: 0 })}</td>
              <td>{formatPercent(simplePerYear, locale, 3)}</td>
              <td>{formatAda(pool.fixedCost, locale, { decimals: 0 })}</td>
              <td>{formatPercent(pool.margin, locale, 2)}</td>
              <td>{formatAda(pool.pledge, locale, { decimals: 0 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot">
        {t('map.rows', {
          shown: formatCount(rows.length, locale),
          all: formatCount(offers.length, locale),
        })}{' '}
        <a href={tableLink}>{t('map.toTable')}</a>
      </p>
    </>
  )
}

/** Ticker, else name, else the start of the id. */
export const offerName = ({ ticker, name, id }: Offer['pool']): string =>
  ticker ?? name ?? `${poolIdText(id).slice(0, 12)}…`
