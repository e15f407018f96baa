'use client'

import type { ReactElement } from 'react'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { useText } from '../site/text.tsx'
import { FeeSplit } from './fee-split.tsx'
import { Joining } from './joining.tsx'
import { LuckFigure } from './luck-figure.tsx'
import { Projection } from './projection-figure.tsx'
import { PaymentTimeline } from './timeline.tsx'

export type DetailsProps = {
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
  readonly now: number
  readonly epochsPerYear: number
  readonly compound: boolean
  readonly onDownload: () => void
}

/** Everything below the answer, live. Loaded when the reader comes near it. */
export function Details({ outcome, name, now, epochsPerYear, compound, onDownload }: DetailsProps) {
  const text = useText()
  return (
    <>
      <FeeSplit text={text} outcome={outcome} name={name} />
      {outcome.luck && <LuckFigure outcome={outcome} luck={outcome.luck} name={name} />}
      <Joining outcome={outcome} name={name} />
      <PaymentTimeline timeline={outcome.timeline} now={now} />
      <Projection
        outcome={outcome}
        epochsPerYear={epochsPerYear}
        compound={compound}
        onDownload={onDownload}
      />
    </>
  )
}
