import type { ReactElement } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { adaForPlot, type Lovelace } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { FeeLines } from '../sum/fee-lines.tsx'
import { Fold } from '../sum/fold.tsx'

type Props = {
  readonly text: Text
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
}

/** What the fees take from the reader, and what they would take at the costs under discussion. */
export function FeeSplit({ text, outcome, name }: Props) {
  const { t, rich, locale } = text
  const { perEpoch, feesPerYear, pool } = outcome
  const cost = pool ? formatAda(pool.fixedCost, locale, { decimals: 0 }) : null
  const margin = pool ? formatPercent(pool.margin, locale, 2) : null

  return (
    <section className="section" aria-labelledby="fees">
      <div>
        <h2 id="fees">{t('fees.title')}</h2>
        <p>{rich(`fees.lead.${outcome.basis}`, { pool: name })}</p>
      </div>
      <div>
        <SplitBar outcome={outcome} />
        <table className="statement">
          <caption className="unseen">{t('fees.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fees.head')}</th>
              <th scope="col">{t('fees.perEpoch')}</th>
              <th scope="col">{t('fees.perYear')}</th>
            </tr>
          </thead>
          <tbody>
            <Row
              text={text}
              label={t('fees.before')}
              epoch={perEpoch.beforeFees}
              year={feesPerYear.beforeFees}
            />
            <Row
              text={text}
              swatch="cost"
              label={cost ? t('fees.cost', { cost }) : t('fees.costAverage')}
              epoch={-perEpoch.fixedCost}
              year={-feesPerYear.fixedCost}
            />
            <Row
              text={text}
              swatch="margin"
              label={margin ? t('fees.margin', { margin }) : t('fees.marginAverage')}
              epoch={-perEpoch.margin}
              year={-feesPerYear.margin}
            />
            <Row
              text={text}
              swatch="mine"
              total
              label={t('fees.you')}
              epoch={perEpoch.reward}
              year={feesPerYear.reward}
            />
          </tbody>
        </table>
        {outcome.pool && (
          <Fold text={text}>
            <FeeLines text={text} outcome={outcome} />
          </Fold>
        )}
        <OtherCosts text={text} outcome={outcome} />
      </div>
    </section>
  )
}

type RowProps = {
  text: Text
  label: string
  epoch: bigint
  year: bigint
  swatch?: 'cost' | 'margin' | 'mine'
  total?: boolean
}

function Row({ text, label, epoch, year, swatch, total = false }: RowProps) {
  const { locale } = text
  return (
    <tr className={total ? 'total mine' : undefined}>
      <th scope="row">
        <span className={swatch ? `swatch ${swatch}` : 'swatch'} />
        {label}
      </th>
      <td {...traceOf('fees')}>{formatAda(epoch, locale, { decimals: 4 })}</td>
      <td {...traceOf('fees')}>{formatAda(year, locale, { decimals: 2 })}</td>
    </tr>
  )
}

/** The same split drawn to scale. The table below says it in figures. */
function SplitBar({ outcome }: { outcome: DelegatorOutcome }) {
  const { reward, fixedCost, margin, beforeFees } = outcome.perEpoch
  const whole = adaForPlot(beforeFees)
  if (whole === 0) return null
  const part = (amount: Lovelace) => (adaForPlot(amount) / whole) * 760
  const mine = part(reward)
  const cost = part(fixedCost)
  return (
    <svg className="split plot" viewBox="0 0 760 28" preserveAspectRatio="none" aria-hidden="true">
      <rect className="mine" width={mine} height="28" />
      <rect className="cost" x={mine} width={cost} height="28" />
      <rect className="margin" x={mine + cost} width={part(margin)} height="28" />
    </svg>
  )
}

function OtherCosts({ text, outcome }: { text: Text; outcome: DelegatorOutcome }) {
  const { t, locale } = text
  const own = outcome.pool?.fixedCost
  return (
    <table className="statement gap">
      <caption>{t('costs.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('costs.cost')}</th>
          <th scope="col">{t('costs.taken')}</th>
          <th scope="col">{t('costs.left')}</th>
        </tr>
      </thead>
      <tbody>
        {outcome.otherFixedCosts.map((row) => (
          <tr key={row.fixedCost.toString()} className={row.fixedCost === own ? 'now' : undefined}>
            <th scope="row">
              <Ada amount={row.fixedCost} text={text} decimals={0} />
              {row.fixedCost === own && ` · ${t('costs.now')}`}
            </th>
            <td {...traceOf('costs')}>{formatAda(-row.taken, locale, { decimals: 2 })}</td>
            <td {...traceOf('costs')}>{formatAda(row.perYear, locale, { decimals: 2 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
