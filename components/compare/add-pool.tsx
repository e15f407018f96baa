'use client'

import { formatCount } from '../../lib/format/index.ts'
import { mostCompared } from '../../lib/scenario/compare-query.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { usePoolSearch } from '../fields/pool-search.tsx'
import type { Pools } from '../live/use-pools.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly pools: Pools
  readonly figures: NetworkFigures
  /** How many are compared already. */
  readonly count: number
  readonly onPick: (id: string) => void
  readonly onOwn: () => void
}

/** One press opens the search over all staked pools; another makes a pool that is only thought of. */
export function AddPool({ pools, figures, count, onPick, onOwn }: Props) {
  const { t, locale } = useText()
  const { button, picker, trouble } = usePoolSearch(pools, figures, (id, close) => {
    onPick(id)
    close()
  })
  const full = count >= mostCompared

  return (
    <div className="field">
      <span className="label">
        <span>{t('compare.add')}</span>
        <span className="state">
          {t('pools.count', { pools: formatCount(figures.poolCount, locale) })}
        </span>
      </span>
      {picker || (
        <div className="buttons">
          <button
            {...button}
            id="compare-add"
            type="button"
            className="button"
            aria-haspopup="listbox"
            aria-describedby={full ? 'compare-full' : undefined}
            disabled={full}
          >
            {t('compare.addPool')}
          </button>
          <button
            type="button"
            className="button"
            aria-describedby={full ? 'compare-full' : undefined}
            disabled={full}
            onClick={onOwn}
          >
            {t('compare.addOwn')}
          </button>
        </div>
      )}
      {full && (
        <p className="hint" id="compare-full">
          {t('compare.full', { most: mostCompared })}
        </p>
      )}
      {trouble}
    </div>
  )
}
