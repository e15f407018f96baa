'use client'

import { useText } from '../site/text.tsx'

/** A part that did not come: what still holds, and one press to try again. */
export function PartFailed({ text, retry }: { text: string; retry: () => void }) {
  const { t } = useText()
  return (
    <p className="message" role="alert">
      <span>
        {text}{' '}
        <button type="button" className="text-button" onClick={retry}>
          {t('pools.retry')}
        </button>
      </span>
    </p>
  )
}
