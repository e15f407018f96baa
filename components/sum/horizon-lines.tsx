import { adaDecimals, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/ada.tsx'
import { horizonWords } from '../figures/horizon-words.ts'
import { Formula, Fraction, Times } from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Line } from './line.tsx'

type Props = {
  readonly text: Text
  readonly outcome: DelegatorOutcome
  readonly epochsPerYear: number
}

/** From an epoch to a year, to the horizon, to the return on stake: the headline. */
export function HorizonLines({ text, outcome, epochsPerYear }: Props) {
  const { t, locale } = text
  const { horizon, now, stake } = outcome
  const ada = (amount: bigint, decimals: number) => (
    <mn>{formatAda(amount, locale, { decimals })}</mn>
  )
  const decimals = adaDecimals('reward', horizon.reward)
  return (
    <>
      <Line
        text={text}
        words={t('sum.year', { epochs: epochsPerYear })}
        maths={
          <Formula>
            <mn>{epochsPerYear}</mn>
            <Times />
            {ada(outcome.perEpoch.reward, 6)}
          </Formula>
        }
        result={<Ada amount={outcome.perYear} text={text} decimals={2} />}
      />
      <Line
        text={text}
        words={t('sum.horizon', { horizon: horizonWords(t, horizon.epochs, epochsPerYear) })}
        rule={t('sum.forecast')}
        maths={
          <Formula>
            <munderover>
              <mo>∑</mo>
              <mrow>
                <mi>e</mi>
                <mo>=</mo>
                <mn>{formatCount(now.epoch, locale)}</mn>
              </mrow>
              <mn>{formatCount(now.epoch + horizon.epochs - 1, locale)}</mn>
            </munderover>
            <mtext>{t('sum.rateWord')}</mtext>
            <mrow>
              <mo>(</mo>
              <mi>e</mi>
              <mo>)</mo>
            </mrow>
            <Times />
            <mtext>{t('sum.stakeWord')}</mtext>
            <mrow>
              <mo>(</mo>
              <mi>e</mi>
              <mo>)</mo>
            </mrow>
          </Formula>
        }
        result={<Ada amount={horizon.reward} text={text} decimals={decimals} />}
      />
      <Line
        text={text}
        words={t('sum.ros')}
        maths={
          <Formula>
            <Fraction over={ada(horizon.reward, decimals)} under={ada(stake, 0)} />
          </Formula>
        }
        result={formatPercent(outcome.ros.overHorizon, locale, 3)}
      />
    </>
  )
}
