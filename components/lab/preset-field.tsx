'use client'

import { presets } from '../../lib/rewards/index.ts'
import { UpDownIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { presetKey } from './preset-words.ts'
import type { LabControl } from './use-lab-form.ts'

/** What the rules start from; its status beneath, and the way to what its text leaves open. */
export function PresetField({ control }: { control: LabControl }) {
  const { t } = useText()
  const { text, notes } = control.form
  const note = notes.preset
  return (
    <div className="field preset" data-bad={note ? '' : undefined}>
      <label htmlFor="lab-preset">{t('lab.startFrom')}</label>
      <div className="box">
        <select
          id="lab-preset"
          value={text.preset}
          aria-describedby={note ? 'lab-preset-error' : 'lab-preset-status'}
          onChange={(event) => control.start(event.target.value)}
        >
          {presets.map(({ id }) => (
            <option key={id} value={id}>
              {t(presetKey(id, 'name'))}
            </option>
          ))}
        </select>
        <UpDownIcon />
      </div>
      {note && (
        <div className="message" id="lab-preset-error">
          {t('lab.unknownPreset', { read: note.read })}
        </div>
      )}
      <p className="hint" id="lab-preset-status">
        {t(presetKey(text.preset, 'status'))}{' '}
        <a href={`#proposal-${text.preset}`}>{t('lab.whatItSays')}</a>
      </p>
    </div>
  )
}
