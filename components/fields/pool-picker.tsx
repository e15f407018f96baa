'use client'

import { useMemo, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { type NetworkFigures, poolIdText } from '../../lib/snapshot/index.ts'
import type { PoolList } from '../live/pool-list.ts'
import { PoolRow } from '../search/pool-row.tsx'
import { SearchIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { useOpenList } from './open-list.ts'

type Props = {
  readonly list: PoolList
  readonly figures: NetworkFigures
  /** `pool1…` */
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** Nobody reads further; the count above says how many there are. */
const mostShown = 60

/** The field with its list. Arrows move, Enter chooses, Escape closes. */
export function PoolPicker({ list, figures, onPick, onClose }: Props) {
  const { t, locale } = useText()
  const [typed, setTyped] = useState('')
  const [now] = useState(() => Math.floor(Date.now() / 1000))
  const found = useMemo(() => list.search(typed, list.count), [list, typed])
  const shown = useMemo(() => found.slice(0, mostShown), [found])

  const { label, input, menu, row } = useOpenList({
    id: 'pools',
    items: shown,
    keyOf: (pool) => pool.id,
    typed,
    onType: setTyped,
    onPick: (pool) => onPick(poolIdText(pool.id)),
    onEscape: onClose,
    onBlur: onClose,
  })

  return (
    <div className="pools">
      <label className="unseen" id={label.id} htmlFor={label.htmlFor}>
        {t('pools.search')}
      </label>
      <div className="box">
        <SearchIcon />
        <input {...input} />
      </div>
      <div className="list" {...menu}>
        {shown.map((pool, index) => (
          <div key={pool.id} className="option" {...row(pool, index)}>
            <PoolRow {...{ pool, figures, now }} shared={list.sharesTicker(pool)} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">{t('pools.none', { typed })}</p>}
      <p className="hint keys">
        <span>{t('pools.keys')}</span>
        <span aria-live="polite">
          {t('pools.found', {
            shown: formatCount(shown.length, locale),
            found: formatCount(found.length, locale),
          })}
        </span>
      </p>
    </div>
  )
}
