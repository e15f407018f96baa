'use client'

import { currencies } from '../../lib/scenario/index.ts'
import { OctagonIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { operateNoteWords } from './note-words.ts'
import type { OperateControl } from './use-operate.ts'

/** The currency of costs and price. */
export function CurrencyField({ control }: { control: OperateControl }) {
  const { t, locale } = useText()
  const { text, notes } = control.form
  const note = notes.currency
  return (
    <div className="field" data-bad={note ? '' : undefined}>
      <label htmlFor="currency">{t('field.currency')}</label>
      <div className="box small">
        <select
          id="currency"
          value={text.currency}
          aria-describedby={note ? 'currency-error' : undefined}
          onChange={(event) => control.choose({ currency: event.target.value })}
        >
          {currencies.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </div>
      {note && (
        <div className="message" id="currency-error">
          <OctagonIcon />
          <div>{operateNoteWords(t, locale, note)}</div>
        </div>
      )}
    </div>
  )
}
