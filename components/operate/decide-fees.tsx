'use client'

import { useMemo } from 'react'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { DecideSection } from './decide-section.tsx'
import { FeeFrontier } from './fee-frontier.tsx'
import { FeeMap } from './fee-map.tsx'
import { useDecided } from './use-decided.ts'

/** Margin against fixed cost: both sides of every pair of fees, and which of them are worth having. */
export function DecideFees({ plan, now, frame, costsPerYear, onTake }: DecideProps) {
  const { t } = useText()
  const asked = useMemo(() => ({ frame, plans: { plan, now } }), [frame, plan, now])
  const { known, failed, retry } = useDecided('fees', asked)
  return (
    <DecideSection
      id="decide-fees"
      title={t('decide.fees.title')}
      lead={t('decide.fees.lead')}
      failed={failed}
      retry={retry}
    >
      {known && (
        <>
          <FeeMap
            grid={known.answer.grid}
            frame={known.asked.frame}
            costsPerYear={costsPerYear}
            onTake={onTake}
          />
          <FeeFrontier
            frontier={known.answer.frontier}
            frame={known.asked.frame}
            costsPerYear={costsPerYear}
          />
        </>
      )}
    </DecideSection>
  )
}
