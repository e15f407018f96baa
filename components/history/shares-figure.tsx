'use client'

import { type ReactNode, useState } from 'react'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { useText } from '../site/text.tsx'
import { useHistory } from './history-state.tsx'
import { SaveWhenReady } from './save-when-ready.tsx'
import { Trouble } from './trouble.tsx'
import { useEveryEpoch } from './use-every-epoch.ts'

type Props = {
  readonly title: string
  readonly unit: string
  readonly foot: string
  readonly chart: ReactNode
}

/** Where each pot went: the drawing of the HTML, its table once it is asked for, its file. */
export function SharesFigure({ title, unit, foot, chart }: Props) {
  const [saving, setSaving] = useState(false)
  return (
    <>
      <ChartFrame
        title={title}
        unit={unit}
        foot={foot}
        chart={chart}
        table={<PartsRows />}
        onDownload={() => setSaving(true)}
      />
      {saving && <SaveWhenReady kind="parts" onDone={() => setSaving(false)} />}
    </>
  )
}

function PartsRows() {
  const text = useText()
  const { loaded, failed } = useHistory()
  const epochs = useEveryEpoch(true)
  if (failed) return <Trouble />
  if (!loaded || !epochs) return <p className="foot">{text.t('later.loading')}</p>
  return <loaded.parts.PartsTable text={text} epochs={epochs} />
}
