import type { ReactElement } from 'react'
import { formatAda, formatCount, formatNumber, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome, Sum } from '../../lib/outcomes/types.ts'
import { decimalText } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { Fenced, Floor, Formula, Fraction, Minus, Times } from '../math/mathml.tsx'
import { MeanOverBlocks } from '../math/mean-over-blocks.tsx'
import type { Text } from '../site/rich-text.tsx'
import { ClaimLine } from './claim-line.tsx'
import { Line } from './line.tsx'

export type PoolLineProps = {
  readonly text: Text
  readonly sum: Sum
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
}

/** From the pool's ceiling to the mean over its blocks. */
export function PoolLines(props: PoolLineProps) {
  return (
    <>
      <ClaimLine {...props} />
      <BlocksLine {...props} />
      <MemberLine {...props} />
      <MeanLine {...props} />
    </>
  )
}

/** What one count of blocks brings the pool: rules 4.5 and 4.6. */
export function BlocksLine({ text, sum, outcome }: PoolLineProps) {
  const { t, locale } = text
  const { pool } = outcome
  if (!pool) return null
  const { worked } = sum
  const ada = adaIn(locale)
  const blocks = formatCount(worked.blocks, locale)
  return (
    <Line
      text={text}
      words={t('sum.blocks', {
        blocks: worked.blocks,
        expected: formatNumber(
          decimalText(outcome.luck?.expectedBlocks ?? { n: 0n, d: 1n }, 1),
          locale,
        ),
      })}
      rule="poolReward · F5"
      maths={
        <Formula>
          <Floor>
            <Fraction
              over={
                <>
                  <mn>{blocks}</mn>
                  <mo>/</mo>
                  <mn>{formatCount(sum.pot.totalBlocks, locale)}</mn>
                </>
              }
              under={
                <>
                  {ada(pool.poolStake, 0)}
                  <mo>/</mo>
                  {ada(sum.pot.networkActiveStake, 0)}
                </>
              }
            />
            <Times />
            {ada(sum.maxPool.result)}
          </Floor>
        </Formula>
      }
      result={<Ada amount={worked.poolReward} text={text} decimals={6} />}
    />
  )
}

/** What it brings the reader: rule 4.8. */
export function MemberLine({ text, sum, outcome }: PoolLineProps) {
  const { t, locale } = text
  const { pool } = outcome
  if (!pool) return null
  const { worked } = sum
  const ada = adaIn(locale)
  return (
    <Line
      text={text}
      words={t('sum.member')}
      rule="memberReward · F7"
      maths={
        <Formula>
          <Floor>
            <Fenced>
              {ada(worked.poolReward)}
              <Minus />
              {ada(pool.fixedCost, 0)}
            </Fenced>
            <Times />
            <Fenced>
              <mn>1</mn>
              <Minus />
              <mn>{formatPercent(pool.margin, locale, 2)}</mn>
            </Fenced>
            <Times />
            <Fraction over={ada(outcome.stake, 0)} under={ada(pool.poolStake, 0)} />
          </Floor>
        </Formula>
      }
      result={<Ada amount={worked.memberReward} text={text} decimals={6} />}
    />
  )
}

/** The mean over all counts. */
export function MeanLine({ text, sum }: PoolLineProps) {
  const { t } = text
  return (
    <Line
      text={text}
      words={t('sum.mean')}
      rule={t('sum.forecast')}
      maths={
        <MeanOverBlocks text={text}>
          <mtext>{t('sum.rewardWord')}</mtext>
          <Fenced>
            <mi>b</mi>
          </Fenced>
        </MeanOverBlocks>
      }
      result={<Ada amount={sum.mean.reward} text={text} decimals={6} />}
    />
  )
}

const adaIn =
  (locale: string) =>
  (amount: bigint, decimals = 2) => <mn>{formatAda(amount, locale, { decimals })}</mn>
