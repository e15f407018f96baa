import type { ReactElement } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { networks } from '../../lib/rewards/index.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { AverageLines } from './average-lines.tsx'
import { HorizonLines } from './horizon-lines.tsx'
import { Inputs } from './inputs.tsx'
import { PoolLines } from './pool-lines.tsx'
import { PotLines } from './pot-lines.tsx'

type Props = {
  readonly text: Text
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
  readonly figures: NetworkFigures
}

/** Every figure of the answer, worked out line by line with the numbers in. */
export function SumLines({ text, outcome, name, figures }: Props) {
  const { t, locale } = text
  const { epochsPerYear } = networks[figures.network]
  const pot = outcome.sum?.pot ?? outcome.averageSum?.pot
  if (!pot) return null

  return (
    <>
      <ol>
        <PotLines text={text} pot={pot} />
        {outcome.sum && <PoolLines text={text} sum={outcome.sum} outcome={outcome} name={name} />}
        {outcome.averageSum && (
          <AverageLines text={text} sum={outcome.averageSum} outcome={outcome} />
        )}
        <HorizonLines text={text} outcome={outcome} epochsPerYear={epochsPerYear} />
      </ol>
      <p className="foot">
        {t('sum.foot', { kind: pot.kind, epoch: formatCount(pot.epoch, locale) })}
      </p>
      <Inputs text={text} outcome={outcome} figures={figures} />
    </>
  )
}
