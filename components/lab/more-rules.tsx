'use client'

import { useState } from 'react'
import { costsWords, type LabText } from '../../lib/scenario/lab-words.ts'
import { LinearScale } from '../fields/linear-scale.tsx'
import { useText } from '../site/text.tsx'
import { LabNumberField, written } from './lab-number.tsx'
import { leverageScale, leverageStep, leverageText } from './lab-scales.ts'
import { ParameterField } from './parameter-field.tsx'
import type { LabControl } from './use-lab-form.ts'

/** Minimum margin, leverage, registered costs, fees, and the rules of proposals. */
export function MoreRules({ control }: { control: LabControl }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <details className="more-rules" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('lab.more')}</summary>
      {open && (
        <div className="stack">
          <Costs control={control} />
          <ParameterField control={control} field="minMargin" unit="%" />
          <Leverage control={control} />
          <ParameterField control={control} field="fees" unit={t('lab.unit.adaEpoch')} />
          <Proposals control={control} />
        </div>
      )}
    </details>
  )
}

function Costs({ control: { form, choose } }: { control: LabControl }) {
  const { t } = useText()
  return (
    <fieldset className="field">
      <legend>{t('lab.costs')}</legend>
      <div className="choices">
        {costsWords.map((word) => (
          <label key={word}>
            <input
              type="radio"
              name="lab-costs"
              checked={form.text.costs === word}
              onChange={() => choose({ costs: word })}
            />
            {t(`lab.costs.${word}`)}
          </label>
        ))}
      </div>
      <p className="hint">{t(`lab.costs.${form.scenario.rules.costs}.means`)}</p>
    </fieldset>
  )
}

function Leverage({ control }: { control: LabControl }) {
  const { t, locale } = useText()
  const value = control.form.text.leverage
  const name = t('lab.field.leverage')
  return (
    <LabNumberField
      {...{ control, field: 'leverage', label: name, unit: t('lab.unit.pledge') }}
      state={value === '' ? t('lab.off') : <span className="changed">{t('lab.changed')}</span>}
      hint={t('lab.leverageHint')}
    >
      <div className="needs-js">
        <LinearScale
          label={t('lab.scale', { name })}
          {...leverageScale}
          value={leverageStep(value)}
          spoken={value === '' ? t('lab.off') : written(value, locale)}
          mark={(step) => (step === leverageScale.to ? t('lab.off') : leverageText(step))}
          onChange={(step) => control.slide({ leverage: leverageText(step) })}
        />
      </div>
    </LabNumberField>
  )
}

/** Rules of proposals that are on, or can be switched on: each with its own figures. */
function Proposals({ control }: { control: LabControl }) {
  const { t } = useText()
  const { form, choose } = control
  const { text } = form
  const toggle = (on: boolean, name: string, changes: Partial<LabText>) => (
    <label className="switch">
      <input type="checkbox" checked={on} onChange={() => choose(changes)} />
      <span>{t(`lab.rule.${name}` as 'lab.rule.curve')}</span>
    </label>
  )
  return (
    <>
      {toggle(text.fullPot === '1', 'fullPot', { fullPot: text.fullPot === '1' ? '0' : '1' })}
      {toggle(text.blend !== '', 'blend', { blend: text.blend === '' ? '1' : '' })}
      {text.blend !== '' && (
        <LabNumberField
          small
          {...{ control, field: 'blend', label: t('lab.field.blend'), unit: '' }}
        />
      )}
      {toggle(text.root !== '', 'curve', { root: text.root === '' ? '3' : '' })}
      {text.root !== '' && (
        <>
          <LabNumberField
            small
            {...{ control, field: 'root', label: t('lab.field.root'), unit: '' }}
          />
          <LabNumberField
            small
            {...{ control, field: 'crossover', label: t('lab.field.crossover'), unit: '' }}
          />
        </>
      )}
      {toggle(text.ownLeast !== '', 'own', { ownLeast: text.ownLeast === '' ? '20' : '' })}
      {text.ownLeast !== '' && (
        <>
          <LabNumberField
            small
            {...{ control, field: 'ownLeast', label: t('lab.field.ownLeast'), unit: '%' }}
          />
          <LabNumberField
            small
            {...{ control, field: 'ownLeverage', label: t('lab.field.ownLeverage'), unit: '' }}
          />
        </>
      )}
    </>
  )
}
