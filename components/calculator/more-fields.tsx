'use client'

import { currencies } from '../../lib/scenario/index.ts'
import { NumberField } from '../fields/number-field.tsx'
import { useText } from '../site/text.tsx'
import { fieldText } from './form-state.ts'
import { noteWords } from './note-words.tsx'
import type { ScenarioForm } from './use-scenario-form.ts'

const years = [1, 5, 10, 30]

/** For how long: an epoch, some years, or any number of epochs. */
export function HorizonField({
  form,
  epochsPerYear,
}: {
  form: ScenarioForm
  epochsPerYear: number
}) {
  const { t, locale } = useText()
  const { epochs } = form.state.scenario
  const note = form.state.notes.epochs
  const choices = [
    { epochs: 1, words: t('horizon.epochs', { epochs: 1 }) },
    ...years.map((n) => ({ epochs: n * epochsPerYear, words: t('horizon.years', { years: n }) })),
  ]
  return (
    <div className="stack">
      <fieldset className="field">
        <legend>{t('horizon.label')}</legend>
        <div className="choices">
          {choices.map((choice) => (
            <label key={choice.epochs}>
              <input
                type="radio"
                name="horizon"
                value={choice.epochs}
                checked={choice.epochs === epochs}
                onChange={() => form.choose('epochs', String(choice.epochs))}
              />
              {choice.words}
            </label>
          ))}
        </div>
      </fieldset>
      <NumberField
        id="epochs"
        small
        decimals={false}
        label={t('field.epochs')}
        unit={t('horizon.unit')}
        value={fieldText(form.state, 'epochs', locale)}
        hint={t('hint.epochs', { most: 30 * epochsPerYear })}
        error={note && noteWords(t, locale, note)}
        onType={(text) => form.type('epochs', text)}
        onLeave={() => form.leave('epochs')}
      />
    </div>
  )
}

export function CompoundSwitch({ form }: { form: ScenarioForm }) {
  const { t } = useText()
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={form.state.scenario.compound}
        onChange={(event) => form.choose('compound', event.target.checked ? '1' : '0')}
      />
      <span>
        {t('compound.label')}
        <small>{t('compound.hint')}</small>
      </span>
    </label>
  )
}

/** What most readers leave alone: missed blocks, and a price. */
export function RareFields({ form }: { form: ScenarioForm }) {
  const { t, locale } = useText()
  const { state } = form
  const { performance, price } = state.notes
  const open = state.text.performance !== '100' || state.text.price !== '' || performance || price
  return (
    <details open={open ? true : undefined}>
      <summary>{t('rare.title')}</summary>
      <div className="stack">
        {state.scenario.pool.kind !== 'average' && (
          <NumberField
            id="performance"
            small
            label={t('field.performance')}
            unit="%"
            value={fieldText(state, 'performance', locale)}
            hint={t('hint.performance')}
            error={performance && noteWords(t, locale, performance)}
            onType={(text) => form.type('performance', text)}
            onLeave={() => form.leave('performance')}
          />
        )}
        <NumberField
          id="price"
          small
          label={t('field.price')}
          unit={state.text.currency}
          value={fieldText(state, 'price', locale)}
          hint={t('hint.price')}
          error={price && noteWords(t, locale, price)}
          onType={(text) => form.type('price', text)}
          onLeave={() => form.leave('price')}
        />
        <div className="field">
          <label htmlFor="currency">{t('field.currency')}</label>
          <div className="box small">
            <select
              id="currency"
              value={state.text.currency}
              onChange={(event) => form.choose('currency', event.target.value)}
            >
              {currencies.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </select>
          </div>
        </div>
      </div>
    </details>
  )
}
