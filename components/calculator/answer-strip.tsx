'use client'

import { adaDecimals, formatAda } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import { OffScreenStrip } from '../figures/off-screen-strip.tsx'
import { useText } from '../site/text.tsx'

/** The answer in a line, at the bottom of a narrow screen. */
export function AnswerStrip({
  outcome,
  epochsPerYear,
}: {
  outcome: DelegatorOutcome
  epochsPerYear: number
}) {
  const { t, locale } = useText()
  const { reward, epochs } = outcome.horizon
  return (
    <OffScreenStrip>
      <span>
        <b>{formatAda(reward, locale, { decimals: adaDecimals('reward', reward) })} ₳</b>{' '}
        {t('answer.within', { horizon: horizonWords(t, epochs, epochsPerYear) })}
      </span>
      <a href="#stake">{t('strip.change')}</a>
    </OffScreenStrip>
  )
}
