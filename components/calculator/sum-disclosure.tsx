'use client'

import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'
import { useLater } from './use-later.ts'

const fetchLines = () => import('../sum/sum-lines.tsx').then((module) => module.SumLines)

type Props = {
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
  readonly figures: NetworkFigures
  readonly live: boolean
  readonly ahead: ReactNode
}

/** Show me the sum: in the HTML as it stands, live from when it is first opened. */
export function SumDisclosure({ outcome, name, figures, live, ahead }: Props) {
  const text = useText()
  const { t } = text
  const { part: Lines, failed, want } = useLater(fetchLines)
  const place = useRef<HTMLDetailsElement>(null)
  // It may have been opened in the HTML, before there was anybody to be told.
  useEffect(() => {
    if (place.current?.open) want()
  }, [want])

  return (
    <details
      ref={place}
      className="sum"
      onToggle={(event) => {
        if (event.currentTarget.open) want()
      }}
    >
      <summary onPointerEnter={want}>{t('sum.title')}</summary>
      {Lines && <Lines text={text} outcome={outcome} name={name} figures={figures} />}
      {!Lines && !live && ahead}
      {!Lines && live && <p className="foot">{t(failed ? 'later.failed' : 'later.loading')}</p>}
    </details>
  )
}
