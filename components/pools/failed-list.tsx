'use client'

import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { Offers } from '../../lib/outcomes/offers.ts'
import { useText } from '../site/text.tsx'

/** The list did not come: what still holds, and one press to try again. */
export function FailedList({ ahead, retry }: { ahead: Offers; retry: () => void }) {
  const { t, locale } = useText()
  return (
    <div role="alert" className="summary">
      <p>
        {t('offers.failed', {
          stake: formatAda(ahead.stake, locale, { decimals: 0 }),
          epoch: formatCount(ahead.dataEpoch, locale),
        })}
      </p>
      <button type="button" className="button" onClick={retry}>
        {t('pools.retry')}
      </button>
    </div>
  )
}
