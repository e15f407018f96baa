import type { ReactNode } from 'react'
import { formatAda, formatAdaCompact, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { FeeStep, TypicalAccount } from '../../lib/outcomes/operate-members.ts'
import type { OperateParts } from '../../lib/outcomes/operate-parts.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { type Lovelace, sub } from '../../lib/rewards/index.ts'
import { DistributionDrawing, type ReturnMark } from '../figures/distribution-drawing.tsx'
import { DistributionTable } from '../figures/distribution-table.tsx'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

type Props = {
  readonly text: Text
  readonly statement: OperateStatement
}

/** Where now and the plan stand among what all stake earns. */
export function returnMarks({ t, locale }: Text, { now, plan }: OperateStatement): ReturnMark[] {
  const mark = (kind: 'now' | 'plan', { returns }: typeof now): ReturnMark => ({
    key: kind,
    at: returns.simplePerYear,
    kind: kind === 'plan' ? 'you' : 'ink',
    words: t(`operate.mark.${kind}`, { rate: formatPercent(returns.simplePerYear, locale, 2) }),
  })
  return [mark('now', now), mark('plan', plan)]
}

/** What a figure of the delegators' side says: title, unit, drawing, table and foot, however they are framed. */
export function membersFigure(
  text: Text,
  statement: OperateStatement,
  standing: OperateParts['standing'],
) {
  const { t, locale } = text
  const { now, plan } = statement
  const points = sub(plan.returns.simplePerYear, now.returns.simplePerYear)
  const marks = returnMarks(text, statement)
  const { distribution } = standing
  const shown = { text, distribution, marks }
  const way = points.n === 0n ? 'same' : points.n < 0n ? 'less' : 'more'
  return {
    title: t(`operate.members.${way}`, {
      points: formatPercent(
        points.n < 0n ? { n: -points.n, d: points.d } : points,
        locale,
        2,
      ).replace(/[\s ]*%/, ''),
    }),
    unit: t('operate.members.unit'),
    chart: <DistributionDrawing {...shown} />,
    table: <DistributionTable {...shown} />,
    foot: t('operate.members.foot', {
      pools: formatCount(distribution.pools, locale),
      epoch: formatCount(statement.dataEpoch, locale),
      at: formatCount(statement.basis.epoch, locale),
    }),
  }
}

/** The same figure where nothing is live: its table opens by itself. */
export function StillFigure({
  text,
  ...figure
}: { text: Text } & ReturnType<typeof membersFigure>) {
  return (
    <figure className="chart">
      <figcaption>
        <b>{figure.title}</b>
        <span>{figure.unit}</span>
      </figcaption>
      {figure.chart}
      <div className="ends">
        <span>{figure.foot}</span>
      </div>
      <details>
        <summary>{text.t('chart.table')}</summary>
        {figure.table}
      </details>
    </figure>
  )
}

type YearsProps = Props & {
  readonly members: OperateParts['members']
  readonly accounts: readonly TypicalAccount[]
  /** The delegator that the reader asked for. */
  readonly asked: Lovelace
  /** Of the sizes of accounts. */
  readonly walletsEpoch: number
}

/** A year of a small, a middle and a large account, and of the one that was asked for. */
export function MemberYears({ text, members, accounts, asked, walletsEpoch }: YearsProps) {
  const { t, locale } = text
  const ada = (amount: bigint, sign = false) => formatAda(amount, locale, { decimals: 2, sign })
  const rows: { key: string; name: ReactNode; stake: Lovelace }[] = [
    ...accounts.map(({ size, stake, least, below }) => ({
      ...{ key: size, stake },
      name: t(`operate.account.${size}`, {
        from: formatAdaCompact(least, locale),
        to: formatAdaCompact(below, locale),
      }),
    })),
    { key: 'asked', name: t('operate.account.asked'), stake: asked },
  ]
  return (
    <>
      <table className="statement">
        <caption>{t('operate.years.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('operate.years.account')}</th>
            <th scope="col">{t('operate.years.stake')}</th>
            <th scope="col">{t('operate.now')}</th>
            <th scope="col" className="planned">
              {t('operate.plan')}
            </th>
            <th scope="col">{t('operate.years.change')}</th>
            <th scope="col">{t('operate.years.fees')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, stake }, i) => {
            const year = members.years[i]
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{formatAda(stake, locale, { decimals: 0 })}</td>
                {year ? (
                  <>
                    <td {...traceOf('member')}>{ada(year.now.reward)}</td>
                    <td {...traceOf('member')} className="planned">
                      {ada(year.plan.reward)}
                    </td>
                    <td {...traceOf('member')}>{ada(year.plan.reward - year.now.reward, true)}</td>
                    <td {...traceOf('member')}>{ada(year.plan.fees)}</td>
                  </>
                ) : (
                  <td colSpan={4} className="words">
                    {t('operate.years.noRoom')}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="foot">
        {t('operate.years.foot', { epoch: formatCount(walletsEpoch, locale) })}
      </p>
    </>
  )
}

/** What another ada of fixed cost, or another point of margin, does to both sides. */
export function FeeSteps({ text, steps }: { text: Text; steps: OperateParts['members']['steps'] }) {
  const { t, locale } = text
  const size = (amount: bigint) => (amount < 0n ? -amount : amount)
  const words = ({ operator, members, perThousand }: FeeStep) => ({
    operator: formatAda(operator, locale, { decimals: 0 }),
    members: formatAda(size(members), locale, { decimals: 0 }),
    each: formatAda(size(perThousand), locale, { decimals: 3 }),
  })
  return (
    <ul className="steps">
      <li {...traceOf('step')}>{t('operate.step.fixedCost', words(steps.fixedCost))}</li>
      <li {...traceOf('step')}>{t('operate.step.margin', words(steps.margin))}</li>
    </ul>
  )
}
