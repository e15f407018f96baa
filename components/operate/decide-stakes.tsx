'use client'

import { useMemo } from 'react'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { DecideSection } from './decide-section.tsx'
import { StakeMap } from './stake-map.tsx'
import { useDecided } from './use-decided.ts'

/** Pledge against stake: what a larger pool brings both sides, and what a pledge adds. */
export function DecideStakes({ plan, now, frame, costsPerYear, onTake }: DecideProps) {
  const { t } = useText()
  const asked = useMemo(() => ({ frame, plans: { plan, now } }), [frame, plan, now])
  const { known, failed, retry } = useDecided('stakes', asked)
  return (
    <DecideSection
      id="decide-stakes"
      title={t('decide.stakes.title')}
      lead={t('decide.stakes.lead')}
      failed={failed}
      retry={retry}
    >
      {known && (
        <StakeMap
          grid={known.answer}
          plan={known.asked.plans.plan}
          frame={known.asked.frame}
          costsPerYear={costsPerYear}
          onTake={onTake}
        />
      )}
    </DecideSection>
  )
}
