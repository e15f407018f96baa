'use client'

import { useState } from 'react'
import { columnsText, offerColumns } from '../../lib/scenario/index.ts'
import { noteWords } from '../calculator/note-words.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SearchIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { FilterFields } from './filter-fields.tsx'
import { badFilter, fieldText, filtersOn, type NumberName } from './pools-form.ts'
import type { PoolsFormControl } from './use-pools-form.ts'

/** Stake and search; filters and columns behind one press each. Filters are open where one cannot be read. */
export function Controls({ control }: { control: PoolsFormControl }) {
  const { t } = useText()
  const { form, ready, choose, search, leave } = control
  const on = filtersOn(form)
  const [opened, setOpened] = useState(false)
  const { columns } = form.query
  return (
    <fieldset className="pools-controls" disabled={!ready} aria-label={t('offers.controls')}>
      <OfferNumber control={control} field="stake" label={t('field.stake')} unit="₳" />
      <div className="field find">
        <label htmlFor="find">{t('offers.find')}</label>
        <div className="box small">
          <SearchIcon />
          <input
            id="find"
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            value={form.typed.find ?? form.text.find}
            onChange={(event) => search(event.target.value)}
            onBlur={() => leave('find')}
          />
        </div>
      </div>
      <details
        className="panel"
        open={opened || badFilter(form)}
        onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
      >
        <summary>{on === 0 ? t('offers.filters') : t('offers.filtersOn', { count: on })}</summary>
        <FilterFields control={control} />
      </details>
      <details className="panel">
        <summary>{t('offers.columns')}</summary>
        <div className="checks">
          {offerColumns.map((column) => (
            <label className="switch" key={column}>
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={({ target }) => {
                  const others = columns.filter((one) => one !== column)
                  choose({ columns: columnsText(target.checked ? [...others, column] : others) })
                }}
              />
              <span>{t(`offers.head.${column}`)}</span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  )
}

type NumberProps = {
  readonly control: PoolsFormControl
  readonly field: NumberName
  readonly label: string
  readonly unit: string
}

/** A number of the question, with what is wrong with it. */
export function OfferNumber({ control, field, label, unit }: NumberProps) {
  const { t, locale } = useText()
  const { form, type, leave } = control
  const note = form.notes[field]
  return (
    <NumberField
      small
      id={field}
      label={label}
      unit={unit}
      value={fieldText(form, field, locale)}
      error={
        note &&
        noteWords(t, locale, { ...note, field: fieldLike[field] ?? field }, 'error.notFiltered')
      }
      onType={(text) => type(field, text)}
      onLeave={() => leave(field)}
    />
  )
}

/** Whose words of the calculator fit: ada, percent, or neither. */
const fieldLike: Partial<Record<NumberName, string>> = {
  maxFixed: 'fixedCost',
  maxMargin: 'margin',
  minFull: 'margin',
  maxFull: 'margin',
}
