import type { ReactNode } from 'react'
import { OctagonIcon } from '../site/icons.tsx'

type Props = {
  readonly id: string
  readonly label: ReactNode
  /** At the end of the label's line: "changed", a range. */
  readonly state?: ReactNode
  readonly error?: ReactNode
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** Label, control, message. The message is the control's description: see {@link describedBy}. */
export function Field({ id, label, state, error, hint, children }: Props) {
  return (
    <div className="field" data-bad={error ? '' : undefined}>
      <label htmlFor={id}>
        <span>{label}</span>
        {state && <span className="state">{state}</span>}
      </label>
      {children}
      {error && (
        <div className="message" id={`${id}-error`}>
          <OctagonIcon />
          <div>{error}</div>
        </div>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** The ids that a control of a {@link Field} names as its description. */
export function describedBy(id: string, error: unknown, hint: unknown): string | undefined {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
