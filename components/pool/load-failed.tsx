'use client'

import { useText } from '../site/text.tsx'

/** What did not come, what is still true, and one press to try again. */
export function LoadFailed({ retry }: { retry: () => void }) {
  const { t } = useText()
  return (
    <div className="opening pool-missing" role="alert">
      <h1>{t('view.failed.title')}</h1>
      <p>{t('view.failed.text')}</p>
      <button type="button" className="button" onClick={retry}>
        {t('pools.retry')}
      </button>
    </div>
  )
}
