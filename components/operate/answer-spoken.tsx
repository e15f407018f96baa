'use client'

import { useEffect, useState } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { useText } from '../site/text.tsx'
import { answerFigures } from './answer-figures.ts'

/** Says the answer to who listens, once it has stood still for half a second. */
export function AnswerSpoken({ statement }: { statement: OperateStatement }) {
  const { t, locale } = useText()
  const [said, setSaid] = useState('')
  const { kind, perEpoch } = answerFigures(statement)
  const sentence = t('operate.spoken', {
    kind,
    amount: formatAda(perEpoch, locale, { decimals: 2 }),
    rate: formatPercent(statement.plan.returns.simplePerYear, locale, 2),
  })
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), 500)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  )
}
