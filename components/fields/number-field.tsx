'use client'

import type { ReactNode } from 'react'
import { describedBy, Field } from './field.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly unit: ReactNode
  readonly error?: ReactNode
  readonly hint?: ReactNode
  readonly state?: ReactNode
  readonly small?: boolean
  readonly decimals?: boolean
  readonly onType: (text: string) => void
  readonly onLeave: () => void
  /** Below the box: a scale. */
  readonly children?: ReactNode
}

/** A number in the reader's own writing. What is typed stays as typed, right or wrong. */
export function NumberField(props: Props) {
  const { id, label, value, unit, error, hint, state, small = false, decimals = true } = props
  return (
    <Field id={id} label={label} error={error} hint={hint} state={state}>
      <div className={small ? 'box small' : 'box'}>
        <input
          id={id}
          name={id}
          type="text"
          inputMode={decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, error, hint)}
          onChange={(event) => props.onType(event.target.value)}
          onBlur={props.onLeave}
        />
        <span className="mark" aria-hidden="true">
          {unit}
        </span>
      </div>
      {props.children}
    </Field>
  )
}
