'use client'

import { memo } from 'react'
import { formatNumber } from '../../lib/format/index.ts'
import { adaText } from '../../lib/rewards/index.ts'
import { registeredText } from '../../lib/scenario/operate-text.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'
import { type LineScale, PlanField } from './plan-field.tsx'
import type { OperateControl } from './use-operate.ts'

type Props = { readonly control: OperateControl; readonly figures: NetworkFigures }

export const costScale: LineScale = { from: 0, to: 500, step: 5, minor: 20, major: 100 }
export const marginScale: LineScale = { from: 0, to: 10, step: 0.1, minor: 0.5, major: 5 }
const stakeScale = { from: 5, to: 8 }
const ownerScale = { from: 2, to: 8 }

/** What stands in the fields before anything is planned; the fees of a pool only thought of are those it is held against. */
export function nowTexts({ form }: OperateControl) {
  const { scenario, text } = form
  if (scenario.start !== null) return registeredText({ id: scenario.start, terms: scenario.now })
  return { ...text, fixedCost: text.nowFixedCost, margin: text.nowMargin }
}

/** The one fee that most plans are about: beside the answer on a phone too. */
export const FixedCostField = memo(function FixedCostField({ control, figures }: Props) {
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
})

/** The other terms of the pool, and what it costs to run. */
export const PlanFields = memo(function PlanFields({ control }: Pick<Props, 'control'>) {
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
})

const moneyScale = { from: 0, to: 4 }
const priceScale = { from: -2, to: 1 }

/** What running the pool costs, and what an ada is worth. */
export const CostFields = memo(function CostFields({ control }: Pick<Props, 'control'>) {
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
})
