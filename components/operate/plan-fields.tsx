'use client'

import { formatCompact, formatNumber } from '../../lib/format/index.ts'
import { adaText, networks } from '../../lib/rewards/index.ts'
import { registeredText } from '../../lib/scenario/operate-text.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'
import { CurrencyField } from './currency-field.tsx'
import { type LineScale, PlanField } from './plan-field.tsx'
import type { OperateControl } from './use-operate.ts'

type Props = { readonly control: OperateControl; readonly figures: NetworkFigures }

const costScale: LineScale = { from: 0, to: 500, step: 5, minor: 20, major: 100 }
const marginScale: LineScale = { from: 0, to: 10, step: 0.1, minor: 0.5, major: 5 }
const stakeScale = { from: 5, to: 8 }
const ownerScale = { from: 2, to: 8 }

/** What stands in the fields before anything is planned; the fees of a pool only thought of are those it is held against. */
export function nowTexts({ form }: OperateControl) {
  const { scenario, text } = form
  if (scenario.start !== null) return registeredText({ id: scenario.start, terms: scenario.now })
  return { ...text, fixedCost: text.nowFixedCost, margin: text.nowMargin }
}

/** The one fee that most plans are about: beside the answer on a phone too. */
export function FixedCostField({ control, figures }: Props) {
  const { t, locale } = useText()
  const { scenario } = control.form
  const least = adaText(scenario.minimum.cost ?? figures.parameters.minPoolCost)
  const lifted = scenario.minimum.binds === 'rewards'
  const words = { least: formatNumber(least, locale) }
  return (
    <PlanField
      control={control}
      name="fixedCost"
      unit={t('operate.unit.adaEpoch')}
      scale={costScale}
      now={nowTexts(control).fixedCost}
      refusedBelow={least}
      hint={
        least === '0'
          ? undefined
          : t(lifted ? 'operate.hint.lifted' : 'operate.hint.refused', words)
      }
    />
  )
}

/** The other terms of the pool, and what it costs to run. */
export function PlanFields({ control }: Props) {
  const { t } = useText()
  const now = nowTexts(control)
  return (
    <>
      <PlanField control={control} name="margin" unit="%" scale={marginScale} now={now.margin} />
      <PlanField
        control={control}
        name="poolStake"
        unit="₳"
        scale={stakeScale}
        now={control.form.scenario.start === null ? null : now.poolStake}
      />
      <PlanField
        control={control}
        name="pledge"
        unit="₳"
        scale={ownerScale}
        now={control.form.scenario.start === null ? null : now.pledge}
      />
      <PlanField
        control={control}
        name="ownerStake"
        unit="₳"
        scale={ownerScale}
        now={control.form.scenario.start === null ? null : now.ownerStake}
        hint={t('hint.ownerStake')}
      />
    </>
  )
}

const moneyScale = { from: 0, to: 4 }
const priceScale = { from: -2, to: 1 }

/** What running the pool costs, and what an ada is worth. */
export function CostFields({ control }: { control: OperateControl }) {
  const { t } = useText()
  const { currency } = control.form.text
  return (
    <>
      <PlanField
        control={control}
        name="costs"
        small
        unit={t('operate.unit.moneyMonth', { currency })}
        scale={moneyScale}
      />
      <PlanField
        control={control}
        name="price"
        small
        unit={currency}
        scale={priceScale}
        hint={t('hint.price')}
      />
    </>
  )
}

const growthScale: LineScale = { from: -50, to: 100, step: 5, minor: 10, major: 50 }
const memberScale = { from: 1, to: 7 }

/** What most plans leave alone. */
export function RareFields({ control, figures }: Props) {
  const { t, locale } = useText()
  const { scenario } = control.form
  const { epochsPerYear } = networks[figures.network]
  const years: LineScale = {
    ...{ from: epochsPerYear, to: 10 * epochsPerYear },
    ...{ step: epochsPerYear, minor: epochsPerYear, major: 3 * epochsPerYear },
  }
  const yearsAt = (epochs: number) =>
    t('horizon.years', { years: Math.round(epochs / epochsPerYear) })
  return (
    <div className="stack">
      <PlanField
        control={control}
        name="costsAda"
        small
        unit={t('operate.unit.adaMonth')}
        scale={{ from: 0, to: 4 }}
        hint={t('operate.hint.costsAda')}
      />
      <CurrencyField control={control} />
      <PlanField
        control={control}
        name="performance"
        small
        unit="%"
        scale={{ from: 50, to: 120, step: 1, minor: 5, major: 50 }}
        hint={t('hint.performance')}
      />
      <PlanField
        control={control}
        name="growth"
        small
        unit={t('operate.unit.percentYear')}
        scale={growthScale}
        hint={t('operate.hint.growth')}
      />
      <PlanField
        control={control}
        name="epochs"
        small
        decimals={false}
        unit={t('horizon.unit')}
        scale={years}
        mark={yearsAt}
        hint={t('operate.hint.epochs', { most: formatCompact(30 * epochsPerYear, locale, 4) })}
      />
      <PlanField
        control={control}
        name="memberStake"
        small
        unit="₳"
        scale={memberScale}
        hint={t('operate.hint.memberStake')}
      />
      {scenario.start === null && (
        <>
          <PlanField
            control={control}
            name="nowFixedCost"
            small
            unit={t('operate.unit.adaEpoch')}
            scale={costScale}
            hint={t('operate.hint.now')}
          />
          <PlanField control={control} name="nowMargin" small unit="%" scale={marginScale} />
        </>
      )}
    </div>
  )
}
