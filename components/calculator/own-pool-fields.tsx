'use client'

import { NumberField } from '../fields/number-field.tsx'
import { useText } from '../site/text.tsx'
import { fieldText } from './form-state.ts'
import { noteWords } from './note-words.tsx'
import type { ScenarioForm } from './use-scenario-form.ts'

const fields = [
  { name: 'poolStake', unit: '₳' },
  { name: 'pledge', unit: '₳' },
  { name: 'ownerStake', unit: '₳' },
  { name: 'fixedCost', unit: '₳' },
  { name: 'margin', unit: '%' },
] as const

/** A pool that is only thought of: its stake, pledge, fees and what its owners hold. */
export function OwnPoolFields({ form }: { form: ScenarioForm }) {
  const { t, locale } = useText()
  return (
    <fieldset className="stack">
      <legend className="unseen">{t('pools.own')}</legend>
      {fields.map(({ name, unit }) => {
        const note = form.state.notes[name]
        return (
          <NumberField
            key={name}
            id={name}
            small
            label={t(`field.${name}`)}
            unit={unit}
            value={fieldText(form.state, name, locale)}
            hint={t(`hint.${name}`)}
            error={note && noteWords(t, locale, note)}
            onType={(text) => form.type(name, text)}
            onLeave={() => form.leave(name)}
          />
        )
      })}
    </fieldset>
  )
}
