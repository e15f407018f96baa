'use client'

import { memo } from 'react'
import { formatAdaCompact, formatCompact, formatCount, formatFiat } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import { type ParametersToday, rulesText } from '../../lib/scenario/lab-text.ts'
import type { LabScenario } from '../../lib/scenario/lab-words.ts'
import { LinearScale } from '../fields/linear-scale.tsx'
import { HistorySection } from '../history/section.tsx'
import { useText } from '../site/text.tsx'
import { LabList } from './lab-list.tsx'
import { LabNetwork, LabReturns } from './lab-network.tsx'
import { LabNumberField, written } from './lab-number.tsx'
import { LabPot } from './lab-pot-drawing.tsx'
import { parameterScales, stepAt, textAt } from './lab-scales.ts'
import { rulesName } from './preset-words.ts'
import type { LabControl } from './use-lab-form.ts'

type Props = {
  readonly answer: LabAnswer
  /** For the fields that stand here; of the form only they are read. */
  readonly page: LabControl
  readonly today: ParametersToday
  readonly show: LabScenario['show']
  readonly choose: LabControl['choose']
  readonly sort: LabScenario['sort']
  readonly onFrom: ((from: number) => void) | null
}

/** Below the answer: the pot, the pools one by one, returns, operators. */
export const LabSections = memo(function LabSections(props: Props) {
  const { answer, page: control, today, sort, show, choose, onFrom } = props
  const { t, locale } = useText()
  const name = rulesName(t, rulesText(answer.rules), today)
  return (
    <>
      <HistorySection
        id="pot"
        title={t('lab.pot.title')}
        lead={t('lab.pot.lead', {
          pot: formatAdaCompact(answer.before.rewardPot, locale, 5),
          epoch: formatCount(answer.epoch, locale),
        })}
      >
        <LabPot answer={answer} name={name} />
      </HistorySection>
      <HistorySection id="pools-changed" title={t('lab.list.title')} lead={t('lab.list.lead')}>
        <LabList {...{ answer, name, onFrom, choose, show, sort }} />
      </HistorySection>
      <HistorySection id="returns" title={t('lab.returns.head')} lead={t('lab.returns.lead')}>
        <LabReturns answer={answer} name={name} />
      </HistorySection>
      <HistorySection id="operators" title={t('lab.network.title')} lead={t('lab.network.lead')}>
        <fieldset className="pair lab-pair" disabled={!control.ready}>
          <LabNumberField
            small
            {...{ control, field: 'running' }}
            label={t('lab.field.running')}
            unit={t('lab.unit.adaMonth')}
            hint={<Running control={control} />}
          >
            <PageScale control={control} field="running" unit={t('lab.unit.adaMonth')} />
          </LabNumberField>
          <LabNumberField
            small
            {...{ control, field: 'price' }}
            label={t('lab.field.price')}
            unit={control.form.text.currency}
          >
            <PageScale control={control} field="price" unit={control.form.text.currency} />
          </LabNumberField>
        </fieldset>
        <LabNetwork answer={answer} name={name} />
        <p className="foot">{t('lab.network.foot')}</p>
      </HistorySection>
    </>
  )
})

type ScaleProps = {
  readonly control: LabControl
  readonly field: 'running' | 'price'
  readonly unit: string
}

/** The ruled scale of a figure that is no rule. */
function PageScale({ control, field, unit }: ScaleProps) {
  const { t, locale } = useText()
  const value = control.form.text[field]
  const scale = parameterScales[field]
  return (
    <div className="needs-js">
      <LinearScale
        label={t('lab.scale', { name: t(`lab.field.${field}`) })}
        {...scale}
        value={stepAt(scale, value)}
        spoken={value === '' ? t('lab.off') : `${written(value, locale)} ${unit}`}
        mark={(step) => formatCompact(Number(textAt(scale, step)), locale)}
        onChange={(step) => control.slide({ [field]: textAt(scale, step) })}
      />
    </div>
  )
}

/** What the costs are in money, and where the first figure comes from. */
function Running({ control }: { control: LabControl }) {
  const { t, locale } = useText()
  const { scenario, today, text } = control.form
  const { price, runningCosts } = scenario
  return (
    <>
      {price &&
        `${formatFiat({ n: price.amount.n * runningCosts, d: price.amount.d * 1_000_000n }, price.currency, locale)} · `}
      {t('lab.runningSource', {
        cost: written(String(today.minPoolCost / 1_000_000n), locale),
        changed: text.running === '1034' ? 'no' : 'yes',
      })}
    </>
  )
}
