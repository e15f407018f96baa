'use client'

import { memo } from 'react'
import { presets } from '../../lib/rewards/index.ts'
import { UpDownIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import type { LabNote } from './lab-form.ts'
import { presetKey } from './preset-words.ts'
import type { LabControl } from './use-lab-form.ts'

type Props = {
  /** Its id. */
  readonly preset: string
  readonly note: LabNote | null
  readonly start: LabControl['start']
}

/** What the rules start from; its status beneath, and the way to what its text leaves open. */
export const PresetField = memo(function PresetField({ preset, note, start }: Props) {
  const { t } = useText()
  return (
    <div className="field preset" data-bad={note ? '' : undefined}>
      <label htmlFor="lab-preset">{t('lab.startFrom')}</label>
      <div className="box">
        <select
          id="lab-preset"
          value={preset}
          aria-describedby={note ? 'lab-preset-error' : 'lab-preset-status'}
          onChange={(event) => start(event.target.value)}
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
        {t(presetKey(preset, 'status'))} <a href={`#proposal-${preset}`}>{t('lab.whatItSays')}</a>
      </p>
    </div>
  )
})
