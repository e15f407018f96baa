'use client'

import { useEffect, useState } from 'react'
import { formatAda } from '../../lib/format/index.ts'
import type { Comparison } from '../../lib/outcomes/compare.ts'
import { useText } from '../site/text.tsx'
import { candidateLabel } from './pool-name.tsx'
import { differenceDecimals, percentOf } from './verdict.tsx'

/** Says the verdict to who listens, once it has stood still for half a second. */
export function VerdictSpoken({ comparison }: { comparison: Comparison }) {
  const text = useText()
  const { t, locale } = text
  const { pools, verdict } = comparison
  const [said, setSaid] = useState('')
  const candidates = pools.map(({ candidate }) => candidate)
  const sentence = verdict
    ? t('compare.spoken', {
        best: candidateLabel(text, candidates, verdict.best),
        reference: candidateLabel(text, candidates, verdict.than),
        amount: formatAda(verdict.perYear, locale, {
          decimals: differenceDecimals(verdict.perYear),
          sign: true,
        }),
        chance: percentOf(verdict.chance.more, locale),
      })
    : ''
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
