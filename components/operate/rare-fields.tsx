'use client'

import { memo, useState } from 'react'
import { formatCompact } from '../../lib/format/index.ts'
import { networks } from '../../lib/rewards/index.ts'
import type { OperateField } from '../../lib/scenario/operate-words.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'
import { CurrencyField } from './currency-field.tsx'
import { type LineScale, PlanField } from './plan-field.tsx'
import { costScale, marginScale } from './plan-fields.tsx'
import type { OperateControl } from './use-operate.ts'

type Props = { readonly control: OperateControl; readonly figures: NetworkFigures }

const rare: readonly OperateField[] = [
  'costsAda',
  'currency',
  'performance',
  'growth',
  'epochs',
  'memberStake',
  'nowFixedCost',
  'nowMargin',
]

/** What most plans leave alone: drawn when opened, and open where something in it cannot be read. */
export const RareFields = memo(function RareFields(props: Props) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  const open = opened || rare.some((field) => props.control.form.notes[field])
  return (
    <details
      className="needs-js"
      open={open}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{t('operate.form.rare')}</summary>
      {open && <Fields {...props} />}
    </details>
  )
})

const growthScale: LineScale = { from: -50, to: 100, step: 5, minor: 10, major: 50 }
const memberScale = { from: 1, to: 7 }

function Fields({ control, figures }: Props) {
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
