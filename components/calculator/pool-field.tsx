'use client'

import { type ReactNode, useRef, useState } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import { saturation } from '../../lib/rewards/index.ts'
import { type NetworkFigures, type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { useLater } from '../live/use-later.ts'
import type { Pools } from '../live/use-pools.ts'
import { UpDownIcon } from '../site/icons.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import type { FieldNote } from './form-state.ts'
import { noteWords } from './note-words.tsx'
import type { ScenarioForm } from './use-scenario-form.ts'

const fetchPicker = () => import('./pool-picker.tsx').then((module) => module.PoolPicker)

type Props = {
  readonly form: ScenarioForm
  readonly pools: Pools
  readonly pool: Pool | null
  readonly figures: NetworkFigures
  /** On a page that follows one pool only: what its choice without a pool is called, whose record `pool` then is. */
  readonly example?: string
}

/** Closed, it says what was chosen. Opened, it is a search over all staked pools, loaded then. */
export function PoolField({ form, pools, pool, figures, example }: Props) {
  const { t, locale } = useText()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { part: Picker, failed, want } = useLater(fetchPicker)
  const { state } = form
  const kind = state.scenario.pool.kind
  const note = state.notes.pool
  const shown = example && pool ? 'pool' : kind

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
    <div className="field" data-bad={note ? '' : undefined}>
      <span className="label" id="pool-label">
        <span>{t('field.pool')}</span>
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
            form.choose('pool', id)
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
          aria-labelledby="pool-label pool-chosen"
          aria-describedby={note ? 'pool-error' : undefined}
          aria-busy={open}
          onClick={show}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') show()
          }}
        >
          <b id="pool-chosen">
            <ChosenName kind={shown} pool={pool} />
          </b>
          <span>
            {open && pools.state !== 'failed' && !failed ? (
              t('pools.loading')
            ) : (
              <ChosenFacts {...{ kind: shown, pool, figures }} />
            )}
          </span>
          <UpDownIcon />
        </button>
      )}
      {open && (pools.state === 'failed' || failed) && <PickFailed retry={show} />}
      {note && <PoolNote note={note} pools={pools} form={form} />}
      <div className="text-buttons">
        <button
          type="button"
          className="text-button"
          aria-pressed={kind === 'average'}
          onClick={() => form.choose('pool', 'average')}
        >
          {example ?? t('pools.average')}
        </button>
        {!example && (
          <button
            type="button"
            className="text-button"
            aria-pressed={kind === 'own'}
            onClick={() => form.choose('pool', 'own')}
          >
            {t('pools.own')}
          </button>
        )}
      </div>
    </div>
  )
}

function ChosenName({ kind, pool }: { kind: string; pool: Pool | null }) {
  const { t } = useText()
  if (kind === 'average') return t('pools.average')
  if (kind === 'own') return t('pools.own')
  return pool ? <bdi>{poolLabel(pool)}</bdi> : t('pools.chosen')
}

type Chosen = { kind: string; pool: Pool | null; figures: NetworkFigures }

export function ChosenFacts({ kind, pool, figures }: Chosen): ReactNode {
  const { t, locale } = useText()
  if (kind === 'average') return t('pools.averageFacts')
  if (kind === 'own') return t('pools.ownFacts')
  if (!pool) return t('pools.loading')
  return t('pools.facts', {
    full: formatPercent(
      fullness(pool.activeStake, figures.pots.totalStake, figures.parameters.k),
      locale,
      1,
    ),
    cost: formatAda(pool.fixedCost, locale, { decimals: 0 }),
    margin: formatPercent(pool.margin, locale, 1),
  })
}

export const fullness = (poolStake: Lovelace, totalStake: Lovelace, k: bigint) =>
  saturation({ poolStake, totalStake, k })

export function PickFailed({ retry }: { retry: () => void }) {
  const { t } = useText()
  return (
    <div className="message" role="alert">
      <div>
        {t('pools.failed')}{' '}
        <button type="button" className="text-button" onClick={retry}>
          {t('pools.retry')}
        </button>
      </div>
    </div>
  )
}

type NoteProps = { note: FieldNote; pools: Pools; form: Pick<ScenarioForm, 'choose'> }

/** An ambiguous ticker lists who shares it; each is one press away. */
export function PoolNote({ note, pools, form }: NoteProps) {
  const { t, locale } = useText()
  return (
    <div className="message" id="pool-error">
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
                    onClick={() => form.choose('pool', poolIdText(id))}
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
