'use client'

import { memo } from 'react'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import type { LabRow } from '../../lib/outcomes/lab-rows.ts'
import { DoneButton } from '../site/done-button.tsx'
import { LinkIcon, SaveIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { labLink } from './lab-form.ts'
import type { LabControl } from './use-lab-form.ts'

type Props = {
  /** What is in force when a button is pressed. */
  readonly current: LabControl['current']
  readonly start: LabControl['start']
  readonly answer: LabAnswer
  /** Null until the page is live. */
  readonly rows: (() => Promise<readonly LabRow[]>) | null
}

/** Back to today, the link, every pool as a file. Made in the browser, sent nowhere. */
export const LabButtons = memo(function LabButtons({ current, start, answer, rows }: Props) {
  const { t } = useText()
  const link = () => {
    const query = labLink(current()).toString()
    return window.location.origin + window.location.pathname + (query && `?${query}`)
  }
  const save = (as: 'csv' | 'json') => async () => {
    if (!rows) throw new Error('there are no rows yet')
    const [{ saveLab }, all] = await Promise.all([import('./lab-file.ts'), rows()])
    saveLab({ answer, rows: all, link: link() }, as)
  }
  return (
    <div className="buttons needs-js">
      <button type="button" className="button" onClick={() => start('today')}>
        {t('lab.backToToday')}
      </button>
      <DoneButton
        icon={<LinkIcon />}
        label={t('share.link')}
        done={t('share.linkDone')}
        act={() => navigator.clipboard.writeText(link())}
      />
      {(['csv', 'json'] as const).map((as) => (
        <DoneButton
          key={as}
          icon={<SaveIcon />}
          label={as.toUpperCase()}
          done={t('share.csvDone')}
          act={save(as)}
        />
      ))}
    </div>
  )
})
