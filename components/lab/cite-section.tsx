'use client'

import { useEffect, useState } from 'react'
import type { CitationLine } from '../../lib/outcomes/citation.ts'
import { HistorySection } from '../history/section.tsx'
import { useSeen } from '../live/use-seen.ts'
import { DoneButton } from '../site/done-button.tsx'
import { CopyIcon } from '../site/icons.tsx'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { CiteCheck } from './cite-check.tsx'
import { labLink } from './lab-form.ts'
import type { LaterLine } from './later-line.ts'
import { LaterState } from './later-state.tsx'
import type { LabControl } from './use-lab-form.ts'
import { useLaterAnswer } from './use-later-answer.ts'
import { useQuestion } from './use-question.ts'

type Props = {
  readonly line: LaterLine | null
  readonly control: LabControl
  readonly version: string
}

/** The question, the data and the answer as a text that anybody can check, and a place to check one. */
export function CiteSection({ line, control, version }: Props) {
  const { t } = useText()
  const query = labLink(control.form).toString()
  const question = useQuestion({ query, version }, query)
  const { place: root, seen } = useSeen()
  const live = useLaterAnswer(line, 'cite', seen ? question : null)
  const [place, setPlace] = useState('')
  useEffect(() => setPlace(window.location.origin + window.location.pathname), [])
  const text = live.answer && live.of ? citationText(live.answer, place, live.of.query) : null
  return (
    <HistorySection id="cite" title={t('lab.cite.head')} lead={t('lab.cite.lead')}>
      <div className="later lab" ref={root}>
        <LaterState answer={live} />
        {text !== null && (
          <>
            <Scroll label={t('lab.cite.text')}>
              <pre className="citation">{text}</pre>
            </Scroll>
            <div className="buttons">
              <DoneButton
                icon={<CopyIcon />}
                label={t('lab.cite.copy')}
                done={t('lab.cite.copied')}
                act={() => navigator.clipboard.writeText(text)}
              />
            </div>
          </>
        )}
        <CiteCheck {...{ line, version }} />
      </div>
    </HistorySection>
  )
}

function citationText(lines: readonly CitationLine[], place: string, query: string): string {
  const link = place + (query && `?${query}`)
  return [...lines, ['link', link] as const].map(([name, value]) => `${name}: ${value}`).join('\n')
}
