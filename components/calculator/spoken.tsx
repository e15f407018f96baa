'use client'

import { useEffect, useState } from 'react'
import { adaDecimals, formatAda } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import { useText } from '../site/text.tsx'

/** Says the answer to who listens, once it has stood still for half a second. */
export function Spoken({
  outcome,
  live,
  epochsPerYear,
}: {
  outcome: DelegatorOutcome
  live: boolean
  epochsPerYear: number
}) {
  const { t, locale } = useText()
  const [said, setSaid] = useState('')
  const { reward, epochs } = outcome.horizon
  const sentence = t('answer.spoken', {
    reward: formatAda(reward, locale, { decimals: adaDecimals('reward', reward) }),
    horizon: horizonWords(t, epochs, epochsPerYear),
  })
  useEffect(() => {
    if (!live) return
    const timer = setTimeout(() => setSaid(sentence), 500)
    return () => clearTimeout(timer)
  }, [sentence, live])
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  )
}
