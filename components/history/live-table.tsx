'use client'

import { type ReactNode, useCallback, useState } from 'react'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { useHistory } from './history-state.tsx'
import { ManyRows } from './many-rows.tsx'
import { SaveWhenReady } from './save-when-ready.tsx'
import { Trouble } from './trouble.tsx'
import { useEveryEpoch } from './use-every-epoch.ts'

type Props = {
  readonly count: number
  /** Where the history lies as JSON. */
  readonly json: string
  /** In the HTML: the newest rows. */
  readonly children: ReactNode
}

/** Every epoch as a row, and as files. */
export function LiveTable({ count, json, children }: Props) {
  const text = useText()
  const { t } = text
  const { loaded } = useHistory()
  const [all, setAll] = useState(false)
  const [saving, setSaving] = useState(false)
  const saved = useCallback(() => setSaving(false), [])
  const epochs = useEveryEpoch(all)
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button needs-js"
          aria-pressed={all}
          onClick={() => setAll((before) => !before)}
        >
          {t(all ? 'history.table.newest' : 'history.table.all', { count })}
        </button>
        <button type="button" className="button needs-js" onClick={() => setSaving(true)}>
          {t('history.csv')}
        </button>
        <a className="button" href={json} download="cardano-history.json">
          {t('history.json')}
        </a>
      </div>
      {saving && <SaveWhenReady kind="all" onDone={saved} />}
      <Trouble quiet />
      <Scroll label={t('history.table.caption')}>
        {all && epochs && loaded ? (
          <loaded.parts.EpochTable text={text}>
            <ManyRows text={text} rows={epochs} Row={loaded.parts.EpochRow} />
          </loaded.parts.EpochTable>
        ) : (
          children
        )}
      </Scroll>
    </>
  )
}
