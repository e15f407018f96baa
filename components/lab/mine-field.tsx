'use client'

import { memo } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { NetworkFigures, PartRef, Pool } from '../../lib/snapshot/index.ts'
import { usePoolSearch } from '../fields/pool-search.tsx'
import { usePools } from '../live/use-pools.ts'
import { OctagonIcon, SearchIcon } from '../site/icons.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import type { LabNote } from './lab-form.ts'
import type { LabControl } from './use-lab-form.ts'

type Props = {
  /** Whether a pool is followed already. */
  readonly asked: boolean
  readonly note: LabNote | null
  readonly choose: LabControl['choose']
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  /** The reader's pool, once it is known. */
  readonly mine: Pick<Pool, 'id' | 'ticker' | 'name'> | null
}

/** Which pool is followed through the change. */
export const MineField = memo(function MineField(props: Props) {
  const { asked, note, choose, figures, bundle, mine } = props
  const { t, locale } = useText()
  const pools = usePools(bundle, figures.network)
  const { button, loading, picker, trouble } = usePoolSearch(pools, figures, (id, close) => {
    choose({ pool: id })
    close()
  })
  return (
    <div className="field needs-js" data-bad={note ? '' : undefined}>
      <span className="label" id="lab-mine-label">
        <span>{t('lab.mine')}</span>
      </span>
      {picker || (
        <button
          {...button}
          type="button"
          className="pick"
          aria-haspopup="listbox"
          aria-labelledby="lab-mine-label lab-mine-chosen lab-mine-facts"
          aria-describedby={note ? 'lab-mine-error' : undefined}
        >
          <b id="lab-mine-chosen">
            {mine ? <bdi>{poolLabel(mine)}</bdi> : t(asked ? 'pools.chosen' : 'lab.mineNone')}
          </b>
          <span id="lab-mine-facts">
            {loading
              ? t('pools.loading')
              : t('view.findHint', { pools: formatCount(figures.poolCount, locale) })}
          </span>
          <SearchIcon />
        </button>
      )}
      {note && (
        <p className="message" id="lab-mine-error">
          <OctagonIcon />
          <span>{t('lab.unknownPool', { read: note.read })}</span>
        </p>
      )}
      {trouble}
      {asked && (
        <button type="button" className="text-button" onClick={() => choose({ pool: '' })}>
          {t('lab.mineForget')}
        </button>
      )}
    </div>
  )
})
