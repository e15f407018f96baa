'use client'

import { useCombobox } from 'downshift'
import { type ChangeEvent, useMemo, useState } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import { type Lovelace, type Rational, saturation } from '../../lib/rewards/index.ts'
import { type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import type { PoolList } from '../live/pool-list.ts'
import { SearchIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'

export type PickerProps = {
  readonly list: PoolList
  readonly totalStake: Lovelace
  readonly k: bigint
  /** `pool1…` */
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** Nobody reads further; the count above says how many there are. */
const mostShown = 60

/** The field with its list. Arrows move, Enter chooses, Escape closes. */
export function PoolPicker({ list, totalStake, k, onPick, onClose }: PickerProps) {
  const { t, locale } = useText()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => list.search(typed, list.count), [list, typed])
  const shown = useMemo(() => found.slice(0, mostShown), [found])

  const { getInputProps, getMenuProps, getItemProps, getLabelProps, highlightedIndex } =
    useCombobox({
      id: 'pools',
      items: [...shown],
      inputValue: typed,
      isOpen: true,
      defaultHighlightedIndex: 0,
      itemToString: (pool) => pool?.ticker ?? pool?.name ?? '',
      itemToKey: (pool) => pool?.id,
      onInputValueChange: ({ inputValue, type }) => {
        if (type === useCombobox.stateChangeTypes.InputChange) setTyped(inputValue)
      },
      onStateChange: ({ type, selectedItem }) => {
        const { ItemClick, InputKeyDownEnter, InputKeyDownEscape, InputBlur } =
          useCombobox.stateChangeTypes
        if ((type === ItemClick || type === InputKeyDownEnter) && selectedItem)
          onPick(poolIdText(selectedItem.id))
        else if (type === InputKeyDownEscape || type === InputBlur) onClose()
      },
    })
  const inputProps = getInputProps({
    // The field was opened by the reader's own press: focus belongs in it.
    autoFocus: true,
    autoComplete: 'off',
    spellCheck: false,
    // Set at once, not by way of the library's state: a controlled field must never lose a letter.
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value),
    onKeyDown: (event) => {
      if (event.key === 'Escape') onClose()
    },
  })

  const label = getLabelProps()

  return (
    <div className="pools">
      <label className="unseen" id={label.id} htmlFor={label.htmlFor}>
        {t('pools.search')}
      </label>
      <div className="box">
        <SearchIcon />
        <input {...inputProps} />
      </div>
      <div className="list" {...getMenuProps()}>
        {shown.map((pool, index) => (
          <div
            key={pool.id}
            className="option"
            {...getItemProps({ item: pool, index })}
            role="option"
            tabIndex={-1}
            aria-selected={index === highlightedIndex}
          >
            <Option
              pool={pool}
              shared={list.sharesTicker(pool)}
              full={saturation({ poolStake: pool.activeStake, totalStake, k })}
            />
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

function Option({ pool, shared, full }: { pool: Pool; shared: boolean; full: Rational }) {
  const { t, locale } = useText()
  return (
    <>
      <b>
        <bdi>{pool.ticker ?? '–'}</bdi>
      </b>
      <span className="quiet">
        <bdi>{pool.name ?? t('pools.noName')}</bdi>
        {(shared || pool.ticker === null) && (
          <small>
            <bdi>{shortId(pool)}</bdi>
          </small>
        )}
      </span>
      <span className="fees">
        {formatAda(pool.fixedCost, locale, { decimals: 0 })} ₳ +{' '}
        {formatPercent(pool.margin, locale, 1)}
      </span>
      <span className="full">{formatPercent(full, locale, 1)}</span>
    </>
  )
}

/** Both ends of the id: enough to tell pools of one ticker apart. */
function shortId(pool: Pool): string {
  const id = poolIdText(pool.id)
  return `${id.slice(0, 10)}…${id.slice(-4)}`
}
