'use client'

import { formatCount } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import { OffScreenStrip } from '../figures/off-screen-strip.tsx'
import { useText } from '../site/text.tsx'

/** The answer in a line, while the parameters below it are moved on a narrow screen. */
export function LabStrip({ answer }: { answer: LabAnswer }) {
  const { t, locale } = useText()
  const { pools } = answer.publicSides.lose
  return (
    <OffScreenStrip>
      <span>
        <b>{formatCount(pools, locale)}</b> {t('lab.earnLess', { pools })}
      </span>
      <a href="#lab-preset">{t('strip.change')}</a>
    </OffScreenStrip>
  )
}
