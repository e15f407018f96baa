'use client'

import { useRef, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { poolViewParams } from '../../lib/scenario/pool-view-query.ts'
import { type NetworkFigures, type PoolId, poolId } from '../../lib/snapshot/index.ts'
import { useLater } from '../live/use-later.ts'
import type { Pools } from '../live/use-pools.ts'
import { SearchIcon } from '../site/icons.tsx'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'

const fetchPicker = () =>
  import('../calculator/pool-picker.tsx').then((module) => module.PoolPicker)

type Props = {
  readonly figures: NetworkFigures
  readonly pools: Pools
  readonly mine: PoolId | null
}

/** A search over all staked pools; the one that is chosen is opened. */
export function PoolFinder({ figures, pools, mine }: Props) {
  const { t, locale } = useText()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { part: Picker, failed, want } = useLater(fetchPicker)
  const show = () => {
    pools.load()
    want()
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const stuck = open && (failed || pools.state === 'failed')

  return (
    <div className="field finder needs-js">
      {open && Picker && pools.list ? (
        <Picker
          list={pools.list}
          totalStake={figures.pots.totalStake}
          k={figures.parameters.k}
          onPick={(id) => {
            const params = poolViewParams(poolId(id), mine, {})
            const stake = new URLSearchParams(window.location.search).get('stake')
            if (stake !== null) params.set('stake', stake)
            window.location.assign(`${pagePath(locale, 'pool')}?${params}`)
          }}
          onClose={close}
        />
      ) : (
        <button ref={button} type="button" className="pick" aria-busy={open} onClick={show}>
          <b>{t('view.find')}</b>
          <span>
            {open && !stuck
              ? t('pools.loading')
              : t('view.findHint', { pools: formatCount(figures.poolCount, locale) })}
          </span>
          <SearchIcon />
        </button>
      )}
      {stuck && (
        <p className="message" role="alert">
          {t('pools.failed')}{' '}
          <button type="button" className="text-button" onClick={show}>
            {t('pools.retry')}
          </button>
        </p>
      )}
    </div>
  )
}
