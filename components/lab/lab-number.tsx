'use client'

import type { ReactNode } from 'react'
import { formatNumber } from '../../lib/format/index.ts'
import type { LabNumber } from '../../lib/scenario/lab-words.ts'
import { noteWords } from '../calculator/note-words.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { useText } from '../site/text.tsx'
import { type LabField, labFieldText } from './lab-form.ts'
import type { LabControl } from './use-lab-form.ts'

type Props = {
  readonly control: LabControl
  readonly field: LabField & LabNumber
  readonly label: string
  readonly unit: string
  readonly state?: ReactNode
  readonly hint?: ReactNode
  readonly small?: boolean
  readonly children?: ReactNode
}

/** A number of the question, with what is wrong with it. */
export function LabNumberField(props: Props) {
  const { control, field, label, unit, state, hint, small, children } = props
  const { t, locale } = useText()
  const { form, type, leave } = control
  const note = form.notes[field]
  return (
    <NumberField
      id={`lab-${field}`}
      {...{ label, unit, state, hint }}
      small={small ?? false}
      decimals={field !== 'k' && field !== 'root'}
      value={labFieldText(form, field, locale)}
      error={note && noteWords(t, locale, { ...note, field: fieldLike[field] ?? field })}
      onType={(text) => type(field, text)}
      onLeave={() => leave(field)}
    >
      {children}
    </NumberField>
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
