'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { type Epoch, epoch } from '../../lib/rewards/index.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { useText } from '../site/text.tsx'
import { moveCursor, watchPointer } from './cursor.ts'
import { useHistory } from './history-state.tsx'
import { ManyRows } from './many-rows.tsx'
import { SaveWhenReady } from './save-when-ready.tsx'
import { Trouble } from './trouble.tsx'
import { useEveryEpoch } from './use-every-epoch.ts'

type Props = {
  /** In the HTML: of the standard epoch. */
  readonly ahead: { readonly title: string; readonly unit: string }
  readonly foot: string
  readonly chart: ReactNode
}

/** Where each pot went: the drawing of the HTML with the epoch under the cursor in its title, its table, its file. */
export function SharesFigure({ ahead, foot, chart }: Props) {
  const text = useText()
  const { range, query, loaded, want } = useHistory()
  const [saving, setSaving] = useState(false)
  const saved = useCallback(() => setSaving(false), [])
  const [hovered, setHovered] = useState<Epoch | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const { from, to } = range
  const shown = loaded ? (hovered ?? query.epoch) : range.standard.epoch
  useEffect(() => {
    if (place.current) moveCursor(place.current, (shown - from) / (to - from))
  }) // At every render: the drawing may have been away for the table.
  useEffect(() => {
    if (!place.current) return
    return watchPointer(place.current, {
      touched: want,
      over: (part) =>
        setHovered(part === null ? null : epoch(from + Math.round(part * (to - from)))),
    })
  }, [want, from, to])
  const words = loaded ? loaded.parts.partsWords(text, loaded.figuresAt(shown)) : ahead
  return (
    <div ref={place}>
      <ChartFrame
        title={words.title}
        unit={words.unit}
        foot={foot}
        chart={chart}
        table={<PartsRows />}
        onDownload={() => setSaving(true)}
      />
      {saving && <SaveWhenReady kind="parts" onDone={saved} />}
    </div>
  )
}

function PartsRows() {
  const text = useText()
  const { loaded, failed } = useHistory()
  const epochs = useEveryEpoch(true)
  if (failed) return <Trouble quiet />
  if (!loaded || !epochs) return <p className="foot">{text.t('later.loading')}</p>
  const { PartsRow, PartsTable } = loaded.parts
  return (
    <PartsTable text={text}>
      <ManyRows text={text} rows={epochs} Row={PartsRow} />
    </PartsTable>
  )
}
