import type { ReactElement } from 'react'
import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { networks } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { Formula, Times } from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { AverageLines } from './average-lines.tsx'
import { Line } from './line.tsx'
import { PoolLines } from './pool-lines.tsx'
import { PotLines } from './pot-lines.tsx'

type Props = {
  readonly text: Text
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
}

const { epochsPerYear } = networks.mainnet

/** Every figure of the answer, worked out line by line with the numbers in. */
export function SumLines({ text, outcome, name }: Props) {
  const { t, locale } = text
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
        <Line
          words={t('sum.year', { epochs: epochsPerYear })}
          maths={
            <Formula>
              <mn>{epochsPerYear}</mn>
              <Times />
              <mn>{formatAda(outcome.perEpoch.reward, locale, { decimals: 6 })}</mn>
            </Formula>
          }
          result={<Ada amount={outcome.perYear} text={text} decimals={2} />}
        />
      </ol>
      <p className="foot">
        {t('sum.foot', { kind: pot.kind, epoch: formatCount(pot.epoch, locale) })}
      </p>
    </>
  )
}
