'use client'

import { useMemo, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { networks } from '../../lib/rewards/index.ts'
import { type NetworkFigures, poolIdText } from '../../lib/snapshot/index.ts'
import type { PoolList } from '../live/pool-list.ts'
import { clockOf } from '../live/use-clock.ts'
import { PoolRow } from '../search/pool-row.tsx'
import { useText } from '../site/text.tsx'
import { ListHead } from './list-head.tsx'
import { useOpenList } from './open-list.ts'

type Props = {
  readonly list: PoolList
  readonly figures: NetworkFigures
  /** `pool1…` */
  readonly onPick: (id: string) => void
  readonly onClose: () => void
  /** The reader has gone on to something else, and the focus with them. */
  readonly onLeave: () => void
}

/** Nobody reads further; the count above says how many there are. */
const mostShown = 60

/** The field with its list. Arrows move, Enter chooses, Escape closes. */
export function PoolPicker({ list, figures, onPick, onClose, onLeave }: Props) {
  const { t, locale } = useText()
  const [typed, setTyped] = useState('')
  const [now] = useState(() => clockOf(networks[figures.network]))
  const found = useMemo(() => list.search(typed, list.count), [list, typed])
  const shown = useMemo(() => found.slice(0, mostShown), [found])

  const field = useOpenList({
    id: 'pools',
    items: shown,
    keyOf: (pool) => pool.id,
    typed,
    onType: setTyped,
    onPick: (pool) => onPick(poolIdText(pool.id)),
    onEscape: onClose,
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and the button in it
    <div
      className="pools"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (document.hasFocus() && !currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      <ListHead field={field} label={t('pools.search')} onClose={onClose} />
      <div className="list" {...field.menu}>
        {shown.map((pool, index) => (
          <div key={pool.id} className="option" {...field.row(pool, index)}>
            <PoolRow {...{ pool, figures, now }} shared={list.sharesTicker(pool)} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">{t('pools.none', { typed })}</p>}
      <p className="hint keys">
        <span className="with-keys">{t('pools.keys')}</span>
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
