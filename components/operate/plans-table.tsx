'use client'

import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import type { PlanSummary } from './operate-channel.ts'
import type { SavedPlan } from './saved-plans.ts'

type Props = {
  readonly plans: readonly SavedPlan[]
  readonly scenarios: readonly OperateScenario[]
  readonly summaries: readonly (PlanSummary | null)[]
}

/** Up to four plans side by side. */
export function PlansTable({ plans, scenarios, summaries }: Props) {
  const { t, locale } = useText()
  const ada = (amount: bigint | null | undefined, decimals: number) =>
    amount == null ? t('operate.unknown') : formatAda(amount, locale, { decimals })
  const rows: readonly [string, (scenario: OperateScenario, of: PlanSummary | null) => string][] = [
    [t('operate.field.fixedCost'), ({ plan }) => ada(plan.fixedCost, 0)],
    [t('operate.field.margin'), ({ plan }) => formatPercent(plan.margin, locale, 2)],
    [t('operate.field.poolStake'), ({ plan }) => ada(plan.poolStake, 0)],
    [t('operate.field.pledge'), ({ plan }) => ada(plan.pledge, 0)],
    [t('operate.saved.income'), (_, of) => ada(of?.perEpoch.income, 2)],
    [t('operate.saved.profit'), (_, of) => ada(of?.perYear.profit, 0)],
    [
      t('returns.rate'),
      (_, of) => (of ? formatPercent(of.simplePerYear, locale, 3) : t('operate.unknown')),
    ],
    [
      t('operate.cell.rank'),
      (_, of) => (of ? formatCount(of.standing.rank, locale) : t('operate.unknown')),
    ],
    [
      t('operate.saved.full'),
      (_, of) => (of ? formatPercent(of.saturation, locale, 1) : t('operate.unknown')),
    ],
  ]
  return (
    <Scroll label={t('operate.saved.caption')} className="scroll gap">
      <table className="statement">
        <caption className="unseen">{t('operate.saved.caption')}</caption>
        <thead>
          <tr>
            <td />
            {plans.map(({ name, query }) => (
              <th key={query} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {scenarios.map((scenario, i) => (
                <td key={plans[i]?.query}>{of(scenario, summaries[i] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
