'use client'

import { adaDecimals, formatAda } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import { SaidWhenStill } from '../live/said-when-still.tsx'
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
  const { reward, epochs } = outcome.horizon
  const sentence = t('answer.spoken', {
    reward: formatAda(reward, locale, { decimals: adaDecimals('reward', reward) }),
    horizon: horizonWords(t, epochs, epochsPerYear),
  })
  return <SaidWhenStill sentence={sentence} live={live} />
}
