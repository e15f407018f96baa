'use client'

import { memo, useRef, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { NetworkFigures, PartRef, Pool } from '../../lib/snapshot/index.ts'
import { useLater } from '../live/use-later.ts'
import { usePools } from '../live/use-pools.ts'
import { SearchIcon } from '../site/icons.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import type { LabNote } from './lab-form.ts'
import type { LabControl } from './use-lab-form.ts'

const fetchPicker = () =>
  import('../calculator/pool-picker.tsx').then((module) => module.PoolPicker)

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
  const [open, setOpen] = useState(false)
  const pools = usePools(bundle, figures.network)
  const button = useRef<HTMLButtonElement>(null)
  const { part: Picker, failed, want } = useLater(fetchPicker)
  const show = () => {
    pools.load()
    want()
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    // The button is back in the page only after the picker has gone.
    requestAnimationFrame(() => button.current?.focus())
  }
  const stuck = open && (failed || pools.state === 'failed')
  return (
    <div className="field needs-js" data-bad={note ? '' : undefined}>
      <span className="label" id="lab-mine-label">
        <span>{t('lab.mine')}</span>
      </span>
      {open && Picker && pools.list ? (
        <Picker
          list={pools.list}
          totalStake={figures.pots.totalStake}
          k={figures.parameters.k}
          onPick={(id) => {
            choose({ pool: id })
            close()
          }}
          onClose={close}
        />
      ) : (
        <button
          ref={button}
          type="button"
          className="pick"
          aria-haspopup="listbox"
          aria-labelledby="lab-mine-label lab-mine-chosen"
          aria-busy={open}
          onClick={show}
        >
          <b id="lab-mine-chosen">
            {mine ? <bdi>{poolLabel(mine)}</bdi> : t(asked ? 'pools.chosen' : 'lab.mineNone')}
          </b>
          <span>
            {open && !stuck
              ? t('pools.loading')
              : t('view.findHint', { pools: formatCount(figures.poolCount, locale) })}
          </span>
          <SearchIcon />
        </button>
      )}
      {note && <p className="message">{t('lab.unknownPool', { read: note.read })}</p>}
      {stuck && (
        <p className="message" role="alert">
          {t('pools.failed')}{' '}
          <button type="button" className="text-button" onClick={show}>
            {t('pools.retry')}
          </button>
        </p>
      )}
      {asked && (
        <button type="button" className="text-button" onClick={() => choose({ pool: '' })}>
          {t('lab.mineForget')}
        </button>
      )}
    </div>
  )
})
