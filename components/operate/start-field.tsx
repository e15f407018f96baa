'use client'

import { useRef, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { NetworkFigures, Pool } from '../../lib/snapshot/index.ts'
import { ChosenFacts, PickFailed, PoolNote } from '../calculator/pool-field.tsx'
import { useLater } from '../live/use-later.ts'
import type { Pools } from '../live/use-pools.ts'
import { UpDownIcon } from '../site/icons.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import type { OperateControl } from './use-operate.ts'

const fetchPicker = () =>
  import('../calculator/pool-picker.tsx').then((module) => module.PoolPicker)

type Props = {
  readonly control: OperateControl
  readonly pools: Pools
  readonly pool: Pool | null
  readonly figures: NetworkFigures
}

/** Which pool the plan starts from: a search over all staked pools, or nothing. */
export function StartField({ control, pools, pool, figures }: Props) {
  const { t, locale } = useText()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { part: Picker, failed, want } = useLater(fetchPicker)
  const note = control.form.notes.pool

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
  const stuck = open && (pools.state === 'failed' || failed)

  return (
    <div className="field" data-bad={note ? '' : undefined}>
      <span className="label" id="pool-label">
        <span>{t('operate.field.pool')}</span>
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
            control.start(id)
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
          <b id="pool-chosen">{pool ? <bdi>{poolLabel(pool)}</bdi> : t('operate.newPool')}</b>
          <span>
            {open && !stuck ? (
              t('pools.loading')
            ) : pool ? (
              <ChosenFacts kind="pool" pool={pool} figures={figures} />
            ) : (
              t('operate.newPoolFacts')
            )}
          </span>
          <UpDownIcon />
        </button>
      )}
      {stuck && <PickFailed retry={show} />}
      {note && (
        <PoolNote note={note} pools={pools} form={{ choose: (_, id) => control.start(id) }} />
      )}
      {pool && (
        <div className="text-buttons">
          <button type="button" className="text-button" onClick={() => control.start('')}>
            {t('operate.fromNothing')}
          </button>
        </div>
      )}
    </div>
  )
}
