'use client'

import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { PlanFrame } from '../../lib/outcomes/plan-frame.ts'
import type { FrontierFees } from '../../lib/outcomes/plan-frontier.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'
import { Mark } from './heat-key.tsx'
import { markOf, yearOf } from './heat-values.ts'
import { declaredText, marginText } from './plan-texts.ts'

type Props = {
  readonly fees: readonly FrontierFees[]
  readonly frame: PlanFrame
  readonly costsPerYear: Lovelace | null
}

/** The drawing's points in order, with what luck makes of them. */
export function FrontierTable({ fees, frame, costsPerYear }: Props) {
  const { t, locale } = useText()
  const whole = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  const costs = costsPerYear ?? 0n
  return (
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
          return (
            <tr key={`${fixedCost} ${margin.n}/${margin.d}`}>
              <th scope="row">
                {marginText(margin, locale)}
                <Mark mark={markOf(one)} />
              </th>
              <td>{declaredText(fixedCost, locale)}</td>
              <td>{formatPercent(members, locale, 3)}</td>
              <td>
                {whole(operator)}
                <small>
                  {t('decide.range', {
                    low: whole(year.low - costs),
                    high: whole(year.high - costs),
                  })}
                </small>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
