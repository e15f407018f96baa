'use client'

import type { ReactNode } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import { saturationAt } from '../../lib/outcomes/saturation-at.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import { type NetworkFigures, type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { usePoolSearch } from '../fields/pool-search.tsx'
import { useClock } from '../live/use-clock.ts'
import type { Pools } from '../live/use-pools.ts'
import { OctagonIcon, UpDownIcon } from '../site/icons.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import type { FieldNote } from './form-state.ts'
import { noteWords } from './note-words.tsx'

type Props = {
  readonly label: string
  readonly pools: Pools
  readonly figures: NetworkFigures
  /** What is chosen; if no pool is, or it is not known yet, `name` and `facts` say what. */
  readonly pool: Pool | null
  readonly name: string
  readonly facts: string
  readonly note: FieldNote | undefined
  /** `pool1…` */
  readonly onPick: (id: string) => void
  /** What can be chosen without a search. */
  readonly children: ReactNode
}

/** Closed, it says which pool was chosen. Opened, it is a search over all staked pools. */
export function ChosenPool({
  label,
  pools,
  figures,
  pool,
  name,
  facts,
  note,
  onPick,
  children,
}: Props) {
  const { t, locale } = useText()
  const network = networks[figures.network]
  const now = useClock(network) ?? epochStart(network, figures.epoch)
  const { button, loading, picker, trouble } = usePoolSearch(pools, figures, (id, close) => {
    onPick(id)
    close()
  })

  return (
    <div className="field" data-bad={note ? '' : undefined}>
      <span className="label" id="pool-label">
        <span>{label}</span>
        <span className="state">
          {t('pools.count', { pools: formatCount(figures.poolCount, locale) })}
        </span>
      </span>
      {picker || (
        <button
          {...button}
          type="button"
          className="pick"
          aria-haspopup="listbox"
          aria-labelledby="pool-label pool-chosen pool-facts"
          aria-describedby={note && 'pool-error'}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') button.onClick()
          }}
        >
          <b id="pool-chosen">{pool ? <bdi>{poolLabel(pool)}</bdi> : name}</b>
          <span id="pool-facts">
            {loading
              ? t('pools.loading')
              : pool
                ? t('pools.facts', {
                    full: formatPercent(saturationAt(figures, pool, now), locale, 1),
                    cost: formatAda(pool.fixedCost, locale, { decimals: 0 }),
                    margin: formatPercent(pool.margin, locale, 1),
                  })
                : facts}
          </span>
          <UpDownIcon />
        </button>
      )}
      {trouble}
      {note && <PoolNote note={note} pools={pools} onPick={onPick} />}
      {children}
    </div>
  )
}

type NoteProps = { note: FieldNote; pools: Pools; onPick: Props['onPick'] }

/** An ambiguous ticker lists who shares it; each is one press away. */
function PoolNote({ note, pools, onPick }: NoteProps) {
  const { t, locale } = useText()
  return (
    <div className="message" id="pool-error">
      <OctagonIcon />
      <div>
        {noteWords(t, locale, note)}
        {note.code === 'unknown-pool' && ` ${t('pools.unknownHint')}`}
        {note.candidates && (
          <ul>
            {note.candidates.map((id) => {
              const pool = pools.list?.byId(id)
              return (
                <li key={id}>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => onPick(poolIdText(id))}
                  >
                    <bdi>{pool?.name ?? t('pools.noName')}</bdi> ·{' '}
                    <bdi>{poolIdText(id).slice(0, 12)}…</bdi>
                    {pool && ` · ${formatAda(pool.activeStake, locale, { decimals: 0 })} ₳`}
                  </button>
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </div>
  )
}
