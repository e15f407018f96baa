'use client'

import { useRef, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { mostCompared } from '../../lib/scenario/compare-query.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { useLater } from '../live/use-later.ts'
import type { Pools } from '../live/use-pools.ts'
import { useText } from '../site/text.tsx'

const fetchPicker = () =>
  import('../calculator/pool-picker.tsx').then((module) => module.PoolPicker)

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
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { part: Picker, failed, want } = useLater(fetchPicker)
  const full = count >= mostCompared

  const close = () => {
    setOpen(false)
    // The button is back in the page only after the picker has gone.
    requestAnimationFrame(() => button.current?.focus())
  }
  const show = () => {
    pools.load()
    want()
    setOpen(true)
  }

  return (
    <div className="field">
      <span className="label">
        <span>{t('compare.add')}</span>
        <span className="state">
          {t('pools.count', { pools: formatCount(figures.poolCount, locale) })}
        </span>
      </span>
      {open && Picker && pools.list ? (
        <Picker
          list={pools.list}
          totalStake={figures.pots.totalStake}
          k={figures.parameters.k}
          onPick={(id) => {
            onPick(id)
            close()
          }}
          onClose={close}
        />
      ) : (
        <div className="buttons">
          <button
            ref={button}
            id="compare-add"
            type="button"
            className="button"
            aria-haspopup="listbox"
            aria-busy={open}
            aria-describedby={full ? 'compare-full' : undefined}
            disabled={full}
            onClick={show}
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
      {open && (pools.state === 'failed' || failed) && (
        <div className="message" role="alert">
          <div>
            {t('pools.failed')}{' '}
            <button type="button" className="text-button" onClick={show}>
              {t('pools.retry')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
