'use client'

import { useEffect, useState } from 'react'
import { adaDecimals, formatAda } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import { useText } from '../site/text.tsx'

/** On a narrow screen the answer stays in sight: a strip repeats it once it is scrolled off. */
export function AnswerStrip({
  outcome,
  epochsPerYear,
}: {
  outcome: DelegatorOutcome
  epochsPerYear: number
}) {
  const { t, locale } = useText()
  const [off, setOff] = useState(false)

  useEffect(() => {
    const answer = document.querySelector('#answer .big')
    if (!answer) return
    const observer = new IntersectionObserver(([entry]) => {
      setOff(entry !== undefined && !entry.isIntersecting)
    })
    observer.observe(answer)
    return () => observer.disconnect()
  }, [])

  if (!off) return null
  const { reward, epochs } = outcome.horizon
  return (
    <div className="strip">
      <span>
        <b>{formatAda(reward, locale, { decimals: adaDecimals('reward', reward) })} ₳</b>{' '}
        {t('answer.within', { horizon: horizonWords(t, epochs, epochsPerYear) })}
      </span>
      <a href="#stake">{t('strip.change')}</a>
    </div>
  )
}
