import type { ReactNode } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/ada.tsx'
import { Fenced, Formula, Minus, Times } from '../math/mathml.tsx'
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
          <Mean t={text}>
            <mtext>{t('sum.poolRewardWord')}</mtext>
            <Fenced>
              <mi>b</mi>
            </Fenced>
            <Times />
            {share}
          </Mean>
        }
        result={<Ada text={text} amount={perEpoch.beforeFees} decimals={6} />}
      />
      <Line
        text={text}
        words={t('sum.feesCost')}
        maths={
          <Mean t={text}>
            {left}
            <Times />
            {share}
          </Mean>
        }
        result={<Ada text={text} amount={perEpoch.beforeFees - perEpoch.fixedCost} decimals={6} />}
      />
      <Line
        text={text}
        words={t('sum.feesMargin')}
        rule="memberReward · F7"
        maths={
          <Mean t={text}>
            {left}
            <Times />
            <Fenced>
              <mn>1</mn>
              <Minus />
              <mn>{formatPercent(pool.margin, locale, 2)}</mn>
            </Fenced>
            <Times />
            {share}
          </Mean>
        }
        result={<Ada text={text} amount={perEpoch.reward} decimals={6} />}
      />
    </ol>
  )
}

function Mean({ t: { t }, children }: { t: Text; children: ReactNode }) {
  return (
    <Formula>
      <munder>
        <mo>∑</mo>
        <mi>b</mi>
      </munder>
      <mtext>{t('sum.chanceWord')}</mtext>
      <Fenced>
        <mi>b</mi>
      </Fenced>
      <Times />
      {children}
    </Formula>
  )
}
