'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'

type Props = {
  readonly title: ReactNode
  readonly unit: ReactNode
  readonly chart: ReactNode
  /** The twin: the same rows in the same order. */
  readonly table: ReactNode
  /** Source, epoch, caveat. */
  readonly foot: ReactNode
  readonly onDownload?: () => void
}

/** Finding, unit, plot, foot; chart and table are one switch apart. */
export function ChartFrame({ title, unit, chart, table, foot, onDownload }: Props) {
  const { t } = useText()
  const [asTable, setAsTable] = useState(false)
  const place = useRef<HTMLElement>(null)
  const pressed = useRef(false)
  // A long table and a chart differ in height: what was asked for stays in the window.
  useEffect(() => {
    if (pressed.current) place.current?.scrollIntoView({ block: 'nearest' })
    pressed.current = asTable || pressed.current
  }, [asTable])

  return (
    <figure className="chart" ref={place}>
      <figcaption>
        <b>{title}</b>
        <span>{unit}</span>
      </figcaption>
      {asTable ? <Scroll label={t('chart.table')}>{table}</Scroll> : chart}
      <div className="ends">
        <span>{foot}</span>
        <span className="needs-js">
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            {t('chart.chart')}
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            {t('chart.table')}
          </button>
          {onDownload && (
            <button type="button" onClick={onDownload}>
              {t('chart.download')}
            </button>
          )}
        </span>
      </div>
    </figure>
  )
}
