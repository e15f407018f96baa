'use client'

import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Frontier } from '../../lib/outcomes/plan-frontier.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { Mark } from './heat-key.tsx'
import { markOf, yearOf } from './heat-values.ts'
import { declaredText, marginText } from './plan-texts.ts'

type Props = Pick<DecideProps, 'frame' | 'costsPerYear'> & { readonly frontier: Frontier }

/** Where nothing is better for both: as a line of exchange, and as rows. */
export function FeeFrontier({ frontier, frame, costsPerYear }: Props) {
  const { t, rich, locale } = useText()
  const { allowed, efficient, fees, memberStake } = frontier
  const whole = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  return (
    <div className="frontier">
      <h3>{t('decide.frontier.title')}</h3>
      <p>
        {rich('decide.frontier.count', {
          efficient: formatCount(efficient, locale),
          allowed: formatCount(allowed, locale),
          all: efficient === allowed ? 'yes' : 'no',
        })}{' '}
        {memberStake > 0n &&
          rich('decide.frontier.rate', {
            members: whole(memberStake),
            // A tenth of a point of a return a year is a thousandth of the stake that earns it.
            point: formatAda(memberStake / 1_000n, locale),
          })}
      </p>
      <Scroll label={t('decide.frontier.caption')}>
        <table className="statement grid-table">
          <caption className="unseen">{t('decide.frontier.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('decide.fees.row')}</th>
              <th scope="col">{t('decide.fees.column')}</th>
              <th scope="col">{t('decide.head.members')}</th>
              <th scope="col">
                {t(costsPerYear === null ? 'decide.head.income' : 'decide.head.profit')}
                <small>{t('decide.head.band')}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {fees.map((one) => {
              const { margin, fixedCost, brings, year } = one
              const { operator, members } = yearOf(brings, frame, costsPerYear)
              const mark = markOf(one)
              return (
                <tr key={`${fixedCost} ${margin.n}/${margin.d}`}>
                  <th scope="row">
                    {marginText(margin, locale)}
                    <Mark mark={mark} />
                  </th>
                  <td>{declaredText(fixedCost, locale)}</td>
                  <td>{formatPercent(members, locale, 3)}</td>
                  <td>
                    {whole(operator)}
                    <small>{t('decide.range', bandOf(year, costsPerYear, whole))}</small>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="foot">{t('decide.frontier.foot')}</p>
    </div>
  )
}

function bandOf(
  { low, high }: { readonly low: Lovelace; readonly high: Lovelace },
  costsPerYear: Lovelace | null,
  write: (amount: bigint) => string,
) {
  const costs = costsPerYear ?? 0n
  return { low: write(low - costs), high: write(high - costs) }
}
