'use client'

import { useCombobox } from 'downshift'
import { useMemo, useState } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import { type Lovelace, saturation } from '../../lib/rewards/index.ts'
import { type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { SearchIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import type { PoolList } from './pool-list.ts'

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
    placeholder: '',
    onKeyDown: (event) => {
      if (event.key === 'Escape') onClose()
    },
  })

  return (
    <div className="pools">
      <label className="unseen" {...getLabelProps()}>
        {t('pools.search')}
      </label>
      <div className="box">
        <SearchIcon />
        <input {...inputProps} />
      </div>
      <ul {...getMenuProps()}>
        {shown.map((pool, index) => (
          <li
            key={pool.id}
            {...getItemProps({ item: pool, index })}
            aria-selected={index === highlightedIndex}
          >
            <Option pool={pool} full={saturation({ poolStake: pool.activeStake, totalStake, k })} />
          </li>
        ))}
      </ul>
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

function Option({ pool, full }: { pool: Pool; full: { n: bigint; d: bigint } }) {
  const { t, locale } = useText()
  return (
    <>
      <b>
        <bdi>{pool.ticker ?? '–'}</bdi>
      </b>
      <span className="quiet">
        <bdi>{pool.name ?? t('pools.noName')}</bdi>{' '}
        <small className="foot">
          <bdi>{poolIdText(pool.id).slice(0, 12)}…</bdi>
        </small>
      </span>
      <span className="fees">
        {formatAda(pool.fixedCost, locale, { decimals: 0 })} ₳ +{' '}
        {formatPercent(pool.margin, locale, 1)}
      </span>
      <span className="full">{formatPercent(full, locale, 1)}</span>
    </>
  )
}
