'use client'

import { type ReactNode, useCallback } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { epochAt, type NetworkName, networks } from '../../lib/rewards/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import { useClock } from '../live/use-clock.ts'
import { useLater } from '../live/use-later.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly bundle: PartRef
  readonly network: NetworkName
  /** In the HTML: the data epoch's own pot. */
  readonly children: ReactNode
}

/** The parts of a pot: in the HTML those of the data epoch; asked for, the forecast of the reader's own. */
export function LivePotUse({ bundle, network, children }: Props) {
  const text = useText()
  const { t, locale } = text
  const now = useClock(networks[network])
  const fetchUse = useCallback(
    () =>
      now === null
        ? Promise.reject(new Error('No clock yet.'))
        : import('./load-pot-use.ts').then((module) => module.loadPotUse(bundle, network, now)),
    [bundle, network, now],
  )
  const { part, failed, want } = useLater(fetchUse)
  if (part) return <part.Table text={text} answer={part.answer} />
  const today = now === null ? null : epochAt(networks[network], now)
  return (
    <>
      {children}
      {today !== null && (
        <div className="buttons">
          <button type="button" className="button" onClick={want}>
            {t('history.use.forecast', { epoch: formatCount(today, locale) })}
          </button>
        </div>
      )}
      {failed && (
        <p className="foot" role="alert">
          {t('history.use.failed')}
        </p>
      )}
    </>
  )
}
