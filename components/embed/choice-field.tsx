'use client'

type Props<Value extends string> = {
  readonly name: string
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly words: string }[]
  readonly onChoose: (value: Value) => void
  readonly hint?: string
  readonly disabled?: boolean
}

/** A few choices side by side, one of them chosen. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { name, label, value, choices, onChoose, hint, disabled = false } = props
  const described = hint ? `${name}-hint` : undefined
  return (
    <fieldset className="field" disabled={disabled} aria-describedby={described}>
      <legend>{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.words}
          </label>
        ))}
      </div>
      {hint && (
        <p className="hint" id={described}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
