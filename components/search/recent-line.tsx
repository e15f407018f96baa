'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { type Pool, type PoolId, poolIdText } from '../../lib/snapshot/index.ts'
import { onRecentPools, recentPools } from '../live/recent-pools.ts'
import { pagePath } from '../site/paths.ts'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import { shortId } from './pool-row.tsx'
import { RecentNote } from './recent-note.tsx'

const nobody: readonly PoolId[] = []

/** The pools viewed last, in a line, where all others are listed; nothing if there are none. */
export function RecentLine({ offers }: { offers: readonly { pool: Pool }[] }) {
  const { t, locale } = useText()
  const recent = useSyncExternalStore(onRecentPools, recentPools, () => nobody)
  const byId = useMemo(() => new Map(offers.map(({ pool }) => [pool.id, pool])), [offers])
  return (
    <div className="recent">
      {recent.length > 0 && (
        <nav aria-label={t('search.recent')}>
          <span aria-hidden="true">{t('search.recent')}</span>
          <ul>
            {recent.map((id) => {
              const pool = byId.get(id)
              return (
                <li key={id}>
                  <a href={`${pagePath(locale, 'pool')}?id=${poolIdText(id)}`} data-carry="">
                    <bdi>{pool ? poolLabel(pool) : shortId(poolIdText(id))}</bdi>
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
      )}
      <RecentNote />
    </div>
  )
}
