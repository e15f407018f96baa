'use client'

import { useState, useSyncExternalStore } from 'react'
import { forgetPools, onRecentPools, recentPools } from '../live/recent-pools.ts'
import { useText } from '../site/text.tsx'

const nobody: () => ReturnType<typeof recentPools> = () => none
const none: ReturnType<typeof recentPools> = []

/** Where the pools viewed last are kept, and how to be rid of them. Says so in place once they are gone. */
export function RecentNote() {
  const { t } = useText()
  const kept = useSyncExternalStore(onRecentPools, recentPools, nobody)
  const [cleared, setCleared] = useState(false)
  return (
    <p className="hint">
      {kept.length > 0 && (
        <>
          {t('search.kept')}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              forgetPools()
              setCleared(true)
            }}
          >
            {t('search.clear')}
          </button>
        </>
      )}
      <span role="status">{cleared && kept.length === 0 ? t('search.cleared') : ''}</span>
    </p>
  )
}
