'use client'

import { formatCount } from '../../lib/format/index.ts'
import { poolViewParams } from '../../lib/scenario/pool-view-query.ts'
import { type NetworkFigures, type PoolId, poolId } from '../../lib/snapshot/index.ts'
import { usePoolSearch } from '../fields/pool-search.tsx'
import type { Pools } from '../live/use-pools.ts'
import { SearchIcon } from '../site/icons.tsx'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly figures: NetworkFigures
  readonly pools: Pools
  readonly mine: PoolId | null
}

/** A search over all staked pools; the one that is chosen is opened. */
export function PoolFinder({ figures, pools, mine }: Props) {
  const { t, locale } = useText()
  const { button, loading, picker, trouble } = usePoolSearch(pools, figures, (id) => {
    const params = poolViewParams(poolId(id), mine, {})
    const stake = new URLSearchParams(window.location.search).get('stake')
    if (stake !== null) params.set('stake', stake)
    window.location.assign(`${pagePath(locale, 'pool')}?${params}`)
  })

  return (
    <div className="field finder needs-js">
      {picker || (
        <button {...button} type="button" className="pick">
          <b>{t('view.find')}</b>
          <span>
            {loading
              ? t('pools.loading')
              : t('view.findHint', { pools: formatCount(figures.poolCount, locale) })}
          </span>
          <SearchIcon />
        </button>
      )}
      {trouble}
    </div>
  )
}
