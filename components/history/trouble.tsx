'use client'

import { formatCount } from '../../lib/format/index.ts'
import { OctagonIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { useHistory } from './history-state.tsx'

/** What failed, what is still true, and once more. @param quiet where another place of the page says it aloud. */
export function Trouble({ quiet = false }: { readonly quiet?: boolean }) {
  const { t, locale } = useText()
  const { failed, range, want } = useHistory()
  if (!failed) return null
  return (
    <div className="message" role={quiet ? undefined : 'alert'}>
      <OctagonIcon />
      <div>
        {t('history.failed', { epoch: formatCount(range.standard.epoch, locale) })}{' '}
        <button type="button" className="text-button" onClick={want}>
          {t('history.again')}
        </button>
      </div>
    </div>
  )
}
