'use client'

import { useCallback } from 'react'
import type { NetworkName } from '../../lib/rewards/index.ts'
import { useLater } from '../live/use-later.ts'
import { OctagonIcon } from '../site/icons.tsx'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { ManyRows } from './many-rows.tsx'

/** A file with the hash it must have. */
export type CheckedFile = { readonly path: string; readonly integrity: string }

type Props = { readonly file: CheckedFile; readonly network: NetworkName; readonly count: number }

/** The table of all epochs, fetched when it is asked for. */
export function LiveBacktest({ file, network, count }: Props) {
  const text = useText()
  const { t } = text
  const fetchTable = useCallback(
    () => import('./load-backtest.ts').then((module) => module.loadBacktest(file, network)),
    [file, network],
  )
  const { part, failed, want } = useLater(fetchTable)
  if (part)
    return (
      <Scroll label={t('history.backtest.caption')}>
        <part.Table text={text}>
          <ManyRows text={text} rows={part.epochs} Row={part.Row} />
        </part.Table>
      </Scroll>
    )
  return (
    <>
      <div className="buttons needs-js">
        <button type="button" className="button" onClick={want}>
          {t('history.backtest.all', { count })}
        </button>
        <a className="button" href={file.path}>
          {t('history.json')}
        </a>
      </div>
      {failed && (
        <div className="message" role="alert">
          <OctagonIcon />
          <div>{t('history.backtest.failed')}</div>
        </div>
      )}
    </>
  )
}
