'use client'

import type { ReactNode } from 'react'
import { formatNumber } from '../../lib/format/index.ts'
import type { LabNumber } from '../../lib/scenario/lab-words.ts'
import { noteWords } from '../calculator/note-words.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { useText } from '../site/text.tsx'
import { type LabField, type LabNote, labFieldText } from './lab-form.ts'
import type { LabControl } from './use-lab-form.ts'

/** What a field does; each stays the same function. */
export type LabActs = Pick<LabControl, 'slide' | 'type' | 'leave'>

type Look = {
  readonly field: LabField & LabNumber
  readonly label: string
  readonly unit: string
  readonly state?: ReactNode
  readonly hint?: ReactNode
  readonly small?: boolean
  readonly children?: ReactNode
}

type BoxProps = Look &
  Pick<LabActs, 'type' | 'leave'> & {
    /** What stands in the box. */
    readonly shown: string
    readonly note: LabNote | null
  }

/** A number of the question, with what is wrong with it. */
export function NumberBox(props: BoxProps) {
  const { field, label, unit, state, hint, small = false, shown, note, type, leave } = props
  const { t, locale } = useText()
  return (
    <NumberField
      id={`lab-${field}`}
      {...{ label, unit, state, hint, small }}
      decimals={field !== 'k' && field !== 'root'}
      value={shown}
      error={note && noteWords(t, locale, { ...note, field: fieldLike[field] ?? field })}
      onType={(text) => type(field, text)}
      onLeave={() => leave(field)}
    >
      {props.children}
    </NumberField>
  )
}

/** The same of the form that is at hand. */
export function LabNumberField({ control, ...look }: Look & { readonly control: LabControl }) {
  const { locale } = useText()
  const { form, type, leave } = control
  return (
    <NumberBox
      {...look}
      {...{ type, leave }}
      shown={labFieldText(form, look.field, locale)}
      note={form.notes[look.field] ?? null}
    />
  )
}

/** Whose words of the calculator fit: ada, percent, or neither. */
const fieldLike: Partial<Record<LabField, string>> = {
  ...{ minCost: 'fixedCost', fees: 'fixedCost', running: 'fixedCost', spending: 'fixedCost' },
  ...{ rho: 'margin', tau: 'margin', minMargin: 'margin', ownLeast: 'margin', feeGrowth: 'margin' },
}

/** A canonical text as the locale writes it. */
export const written = (text: string, locale: string): string =>
  text === '' ? '' : formatNumber(text, locale)
