'use client'

import { useText } from '../site/text.tsx'
import type { markOf } from './heat-values.ts'

/** What the frames mean. */
export function HeatKey() {
  const { t } = useText()
  return (
    <span className="heat-key">
      <span>
        <i className="frame-now" aria-hidden="true" /> {t('decide.now')}
      </span>
      <span>
        <i className="frame-plan" aria-hidden="true" /> {t('decide.plan')}
      </span>
      <span>{t('decide.keys')}</span>
    </span>
  )
}

/** The same in a table's row. */
export function Mark({ mark }: { readonly mark: ReturnType<typeof markOf> }) {
  const { t } = useText()
  if (mark === 'none') return null
  return <small className={`mark-${mark}`}>{t('decide.mark', { mark })}</small>
}
