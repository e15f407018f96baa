'use client'

import type { ReactElement, ReactNode } from 'react'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { useText } from '../site/text.tsx'
import { useLater } from './use-later.ts'

const fetchLines = () => import('../sum/sum-lines.tsx').then((module) => module.SumLines)

/** Show me the sum: in the HTML as it stands, live from when it is first opened. */
export function SumDisclosure({
  outcome,
  name,
  live,
  ahead,
}: {
  outcome: DelegatorOutcome
  name: ReactElement
  live: boolean
  ahead: ReactNode
}) {
  const text = useText()
  const { t } = text
  const { part: Lines, failed, want } = useLater(fetchLines)
  return (
    <details
      className="sum"
      onToggle={(event) => {
        if (event.currentTarget.open) want()
      }}
    >
      <summary onPointerEnter={want}>{t('sum.title')}</summary>
      {Lines && <Lines text={text} outcome={outcome} name={name} />}
      {!Lines && !live && ahead}
      {!Lines && live && <p className="foot">{t(failed ? 'later.failed' : 'later.loading')}</p>}
    </details>
  )
}
