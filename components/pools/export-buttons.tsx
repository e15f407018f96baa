'use client'

import { useState } from 'react'
import { SaveIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import type { Selection } from './export.ts'

/** Takes the list along, as it stands. The writer is fetched when it is wanted. */
export function ExportButtons({ selection }: { selection: () => Selection | null }) {
  const { t } = useText()
  const [failed, setFailed] = useState(false)
  const save = (as: 'csv' | 'json') => {
    setFailed(false)
    import('./export.ts').then(
      ({ downloadSelection }) => {
        const chosen = selection()
        if (chosen) downloadSelection(chosen, as)
      },
      (error: unknown) => {
        console.warn(error)
        setFailed(true)
      },
    )
  }
  return (
    <div className="buttons needs-js">
      <button type="button" className="button" onClick={() => save('csv')}>
        <SaveIcon />
        CSV
      </button>
      <button type="button" className="button" onClick={() => save('json')}>
        <SaveIcon />
        JSON
      </button>
      {failed && <p role="alert">{t('offers.exportFailed')}</p>}
    </div>
  )
}
