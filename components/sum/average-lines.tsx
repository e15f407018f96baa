import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { AverageSum, DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/ada.tsx'
import { Formula, Fraction, Times } from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Line } from './line.tsx'

type Props = {
  readonly text: Text
  readonly sum: AverageSum
  readonly outcome: DelegatorOutcome
}

/** The mean over all public pools, and the reader's part of it. */
export function AverageLines({ text, sum, outcome }: Props) {
  const { t, locale } = text
  const ada = (amount: bigint, decimals: number) => (
    <mn>{formatAda(amount, locale, { decimals })}</mn>
  )
  return (
    <>
      <Line
        text={text}
        words={t('sum.perMillion', { pools: sum.pools })}
        rule={t('sum.forecast')}
        maths={
          <Formula>
            <Fraction
              over={
                <>
                  <mo>∑</mo>
                  <mtext>{t('sum.stakeWord')}</mtext>
                  <Times />
                  <mtext>{t('sum.rewardWord')}</mtext>
                </>
              }
              under={
                <>
                  <mo>∑</mo>
                  <mtext>{t('sum.stakeWord')}</mtext>
                </>
              }
            />
          </Formula>
        }
        result={<Ada amount={sum.perMillion.reward} text={text} decimals={6} />}
      />
      <Line
        text={text}
        words={t('sum.yourPart')}
        maths={
          <Formula>
            {ada(sum.perMillion.reward, 6)}
            <Times />
            <Fraction
              over={ada(outcome.stake, 0)}
              under={<mn>{formatCount(1_000_000, locale)}</mn>}
            />
          </Formula>
        }
        result={<Ada amount={sum.reward} text={text} decimals={6} />}
      />
    </>
  )
}
