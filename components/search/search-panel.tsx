'use client'

import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import { networks } from '../../lib/rewards/index.ts'
import { shownText } from '../../lib/scenario/fields.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { ListHead } from '../fields/list-head.tsx'
import { useOpenList } from '../fields/open-list.ts'
import { onRecentPools, recentPools } from '../live/recent-pools.ts'
import { clockOf } from '../live/use-clock.ts'
import { usePools } from '../live/use-pools.ts'
import { useText } from '../site/text.tsx'
import { RecentNote } from './recent-note.tsx'
import type { SearchFile } from './search-file.ts'
import { SearchRowWords } from './search-row-words.tsx'
import {
  type Found,
  mostPools,
  rowHref,
  rowKey,
  type SearchGroup,
  type SearchRow,
  searchRows,
} from './search-rows.ts'

type Props = {
  readonly file: SearchFile
  readonly typed: string
  readonly onClose: () => void
}

/** The field and what it finds. Rows are links: a press with a key held opens them as it does any link. */
export function SearchPanel({ file, typed: before, onClose }: Props) {
  const { t, locale } = useText()
  const [typed, setTyped] = useState(before)
  const [opener] = useState(() => document.activeElement)
  const pools = usePools(file.bundle, file.network)
  const { list, load } = pools
  useEffect(load, [load])
  const [now] = useState(() => clockOf(networks[file.network]))
  const recent = useSyncExternalStore(onRecentPools, recentPools)
  const found = useMemo(
    () => searchRows({ typed, list, recent, places: file.places }),
    [typed, list, recent, file],
  )

  /** Back to where the reader was when the search was opened. */
  const leave = () => {
    const place = opener === document.body ? document.querySelector(`[${shortcut}]`) : opener
    if (place instanceof HTMLElement) place.focus()
    onClose()
  }
  const field = useOpenList({
    id: 'search',
    items: found.rows,
    keyOf: rowKey,
    typed,
    onType: setTyped,
    onPick: (row, how) => {
      if (how === 'enter')
        document.getElementById(`search-item-${found.rows.indexOf(row)}`)?.click()
      else onClose()
    },
    onEscape: leave,
  })

  return (
    <div
      className="search pools"
      role="dialog"
      aria-label={t('search.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (document.hasFocus() && !currentTarget.contains(relatedTarget)) onClose()
      }}
    >
      <ListHead field={field} label={t('search.label')} onClose={leave} />
      <div className="list" {...field.menu}>
        {found.groups.map((group) => (
          <Group key={group.name} group={group}>
            {(row) => (
              <Row
                key={rowKey(row)}
                row={row}
                {...{ file, now }}
                figures={list?.snapshot ?? null}
                shared={row.kind === 'pool' && list !== null && list.sharesTicker(row.pool)}
                cell={field.row(row, found.rows.indexOf(row))}
              />
            )}
          </Group>
        ))}
      </div>
      {found.rows.length === 0 && pools.list && (
        <p className="hint">{t('search.none', { typed: shownText(typed) })}</p>
      )}
      {pools.failed && (
        <p className="message" role="alert">
          <span>
            {t('search.failedPools')}{' '}
            <button type="button" className="text-button" onClick={load}>
              {t('pools.retry')}
            </button>
          </span>
        </p>
      )}
      {typed.trim() === '' && <RecentNote />}
      <p className="hint keys">
        <span className="with-keys">{t('pools.keys')}</span>
        <span aria-live="polite">
          {pools.list || pools.failed ? countWords(t, locale, found.counts) : t('pools.loading')}
        </span>
      </p>
    </div>
  )
}

function countWords(t: Translator, locale: string, { pools, ...others }: Found['counts']): string {
  return t('search.counts', {
    ...others,
    more: pools > mostPools ? 'yes' : 'no',
    count: pools,
    pools: formatCount(pools, locale),
    shown: formatCount(mostPools, locale),
  })
}

/** What marks the button in the header that has the key. */
const shortcut = 'aria-keyshortcuts'

function Group({
  group,
  children,
}: {
  readonly group: SearchGroup
  readonly children: (row: SearchRow) => React.ReactNode
}) {
  const { t } = useText()
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a list box is no fieldset
    <div role="group" aria-labelledby={id}>
      <div className="group" id={id}>
        {t(`search.${group.name}`)}
      </div>
      {group.rows.map(children)}
    </div>
  )
}

type RowProps = {
  readonly row: SearchRow
  readonly file: SearchFile
  readonly figures: NetworkFigures | null
  readonly now: number
  readonly shared: boolean
  readonly cell: object
}

function Row({ row, file, figures, now, shared, cell }: RowProps) {
  return (
    <a {...cell} className="option" data-kind={row.kind} href={rowHref(row, file)} data-carry="">
      <SearchRowWords {...{ row, shared, figures, now }} epoch={file.epoch} />
    </a>
  )
}
