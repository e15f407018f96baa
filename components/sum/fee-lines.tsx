import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/ada.tsx'
import { Fenced, Minus, Times } from '../math/mathml.tsx'
import { MeanOverBlocks } from '../math/mean-over-blocks.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Line } from './line.tsx'

type Props = { readonly text: Text; readonly outcome: DelegatorOutcome }

/** How the split of an epoch's reward is made: three means over the pool's blocks. */
export function FeeLines({ text, outcome }: Props) {
  const { t, locale } = text
  const { perEpoch, pool, stake } = outcome
  if (!pool) return null
  const share = (
    <mfrac>
      <mn>{formatAda(stake, locale, { decimals: 0 })}</mn>
      <mn>{formatAda(pool.poolStake, locale, { decimals: 0 })}</mn>
    </mfrac>
  )
  const left = (
    <Fenced>
      <mtext>{t('sum.poolRewardWord')}</mtext>
      <Fenced>
        <mi>b</mi>
      </Fenced>
      <Minus />
      <mn>{formatAda(pool.fixedCost, locale, { decimals: 0 })}</mn>
    </Fenced>
  )
  return (
    <ol>
      <Line
        text={text}
        words={t('sum.feesBefore')}
        maths={
          <MeanOverBlocks text={text}>
            <mtext>{t('sum.poolRewardWord')}</mtext>
            <Fenced>
              <mi>b</mi>
            </Fenced>
            <Times />
            {share}
          </MeanOverBlocks>
        }
        result={<Ada text={text} amount={perEpoch.beforeFees} decimals={6} />}
      />
      <Line
        text={text}
        words={t('sum.feesCost')}
        maths={
          <MeanOverBlocks text={text}>
            {left}
            <Times />
            {share}
          </MeanOverBlocks>
        }
        result={<Ada text={text} amount={perEpoch.beforeFees - perEpoch.fixedCost} decimals={6} />}
      />
      <Line
        text={text}
        words={t('sum.feesMargin')}
        rule="memberReward · F7"
        maths={
          <MeanOverBlocks text={text}>
            {left}
            <Times />
            <Fenced>
              <mn>1</mn>
              <Minus />
              <mn>{formatPercent(pool.margin, locale, 2)}</mn>
            </Fenced>
            <Times />
            {share}
          </MeanOverBlocks>
        }
        result={<Ada text={text} amount={perEpoch.reward} decimals={6} />}
      />
    </ol>
  )
}
