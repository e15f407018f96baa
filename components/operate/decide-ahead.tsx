import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { feeFrontier } from '../../lib/outcomes/plan-frontier.ts'
import { feeGrid } from '../../lib/outcomes/plan-grid.ts'
import type { Text } from '../site/rich-text.tsx'
import { yearOf } from './heat-values.ts'
import { declaredText, marginText } from './plan-texts.ts'
import { UndatedEffect } from './undated-effect.tsx'

type Props = { readonly text: Text; readonly statement: OperateStatement }

/** In the HTML: some fees of the example worked out, and when new ones count, in epochs. */
export function DecideAhead({ text, statement }: Props) {
  const { t, locale } = text
  const { frame, costs } = statement
  const plans = { plan: statement.plan.pool, now: statement.now.pool }
  const { fees } = feeFrontier(frame, plans, feeGrid(frame, plans))
  return (
    <>
      <section className="section decide" aria-labelledby="fees-ahead">
        <div>
          <h2 id="fees-ahead">{t('decide.fees.title')}</h2>
          <p>{t('decide.fees.lead')}</p>
        </div>
        <div>
          <table className="statement grid-table">
            <caption className="unseen">{t('decide.frontier.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('decide.fees.row')}</th>
                <th scope="col">{t('decide.fees.column')}</th>
                <th scope="col">{t('decide.head.members')}</th>
                <th scope="col">{t('decide.head.income')}</th>
              </tr>
            </thead>
            <tbody>
              {fees.map(({ margin, fixedCost, brings }) => {
                const year = yearOf(brings, frame, costs?.perYear ?? null)
                return (
                  <tr key={`${fixedCost} ${margin.n}/${margin.d}`}>
                    <th scope="row">{marginText(margin, locale)}</th>
                    <td>{declaredText(fixedCost, locale)}</td>
                    <td>{formatPercent(year.members, locale, 3)}</td>
                    <td>{formatAda(year.operator, locale, { decimals: 0 })}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p className="foot">
            {t('decide.frontier.footAhead', { epoch: formatCount(frame.basis.epoch, locale) })}
          </p>
        </div>
      </section>
      <UndatedEffect text={text} />
    </>
  )
}
