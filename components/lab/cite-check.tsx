'use client'

import { useMemo, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { CitationVerdict } from '../../lib/outcomes/citation.ts'
import type { Text } from '../site/rich-text.tsx'
import { useText } from '../site/text.tsx'
import type { LaterLine } from './later-line.ts'
import { LaterState } from './later-state.tsx'
import { useLaterAnswer } from './use-later-answer.ts'

type Props = { readonly line: LaterLine | null; readonly version: string }

/** Paste a citation: whether it is whole, and whether this page finds the same. */
export function CiteCheck({ line, version }: Props) {
  const text = useText()
  const { t } = text
  const [typed, setTyped] = useState('')
  const [pasted, setPasted] = useState('')
  const question = useMemo(
    () => (pasted === '' ? null : { text: pasted, version }),
    [pasted, version],
  )
  const live = useLaterAnswer(line, 'check', question)
  return (
    <form
      className="cite-check"
      onSubmit={(event) => {
        event.preventDefault()
        setPasted(typed.trim() === '' ? '' : typed)
      }}
    >
      <div className="field">
        <label htmlFor="lab-cite-check">{t('lab.cite.check')}</label>
        <textarea
          id="lab-cite-check"
          rows={5}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <button type="submit" className="button">
        {t('lab.cite.checkIt')}
      </button>
      {question && <LaterState answer={live} />}
      <p role="status" className="verdict">
        {question && live.answer && live.of === question ? verdictWords(text, live.answer) : ''}
      </p>
    </form>
  )
}

function verdictWords({ t, locale }: Text, verdict: CitationVerdict): string {
  switch (verdict.kind) {
    case 'same':
      return t('lab.cite.same', { epoch: formatCount(verdict.epoch, locale) })
    case 'unreadable':
      return t('lab.cite.unreadable')
    case 'altered':
      return t('lab.cite.altered')
    case 'other-data':
      return t('lab.cite.otherData', {
        epoch: verdict.dataEpoch.slice(0, 12),
        bundle: verdict.bundle.slice(0, 12),
      })
    case 'differs':
      return t('lab.cite.differs', {
        version: verdict.version.slice(0, 24),
        lines: verdict.lines.slice(0, 4).join(', ') || '–',
      })
  }
}
