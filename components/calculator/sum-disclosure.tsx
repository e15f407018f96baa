'use client'

import { lazy, type ReactElement, useEffect, useRef } from 'react'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { useLater } from '../live/use-later.ts'
import { InHtml } from '../site/in-html.tsx'
import { useText } from '../site/text.tsx'

const fetchLines = () => import('../sum/sum-lines.tsx').then((module) => module.SumLines)

/** The same for the build, which waits for it. */
const LinesAhead = lazy(() => fetchLines().then((Lines) => ({ default: Lines })))

type Props = {
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
  readonly figures: NetworkFigures
  readonly live: boolean
}

/** Show me the sum: in the HTML as it stands, live from when it is first opened. */
export function SumDisclosure({ outcome, name, figures, live }: Props) {
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
      {!Lines && !live && (
        <InHtml>{() => <LinesAhead {...{ text, outcome, name, figures }} />}</InHtml>
      )}
      {!Lines && live && <p className="foot">{t(failed ? 'later.failed' : 'later.loading')}</p>}
    </details>
  )
}
