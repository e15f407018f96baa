import type { ReactElement } from 'react'
import { formatAda, formatCount, formatNumber, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome, Sum } from '../../lib/outcomes/types.ts'
import { decimalText } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import {
  Equals,
  Fenced,
  Floor,
  Formula,
  Fraction,
  Minus,
  Plus,
  Sub,
  Times,
} from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Capped } from './capped.tsx'
import { Line } from './line.tsx'

type Props = {
  readonly text: Text
  readonly sum: Sum
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
}

/** From the pool's ceiling to the mean over its blocks. */
export function PoolLines({ text, sum, outcome, name }: Props) {
  const { t, rich, locale } = text
  const { pool } = outcome
  if (!pool) return null
  const ada = (amount: bigint, decimals = 2) => <mn>{formatAda(amount, locale, { decimals })}</mn>
  const { worked } = sum
  const blocks = formatCount(worked.blocks, locale)

  return (
    <>
      <Line
        text={text}
        words={rich('sum.maxPool', { pool: name })}
        rule="maxPool · F4"
        maths={
          <>
            <Formula>
              <Floor>
                <Fraction
                  over={<mi>R</mi>}
                  under={
                    <>
                      <mn>1</mn>
                      <Plus />
                      <Sub of="a" at="0" />
                    </>
                  }
                />
                <Fenced>
                  <mi>σ′</mi>
                  <Plus />
                  <mi>p′</mi>
                  <Sub of="a" at="0" />
                  <Fraction
                    over={
                      <>
                        <mi>σ′</mi>
                        <Minus />
                        <mi>p′</mi>
                        <Fraction
                          over={
                            <>
                              <Sub of="z" at="0" />
                              <Minus />
                              <mi>σ′</mi>
                            </>
                          }
                          under={<Sub of="z" at="0" />}
                        />
                      </>
                    }
                    under={<Sub of="z" at="0" />}
                  />
                </Fenced>
              </Floor>
            </Formula>
            <Capped name="σ′" over={ada(pool.poolStake, 0)} under={ada(sum.pot.totalStake, 0)} />
            <Capped name="p′" over={ada(pool.pledge, 0)} under={ada(sum.pot.totalStake, 0)} />
            <Formula>
              <Sub of="z" at="0" />
              <Equals />
              <Fraction over={<mn>1</mn>} under={<mn>{sum.maxPool.k.toString()}</mn>} />
              <mo>,</mo>
              <Sub of="a" at="0" />
              <Equals />
              <mn>{formatNumber(decimalText(sum.maxPool.a0, 4), locale)}</mn>
            </Formula>
          </>
        }
        result={<Ada amount={sum.maxPool.result} text={text} decimals={6} />}
      />
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
      <Line
        text={text}
        words={t('sum.mean')}
        rule={t('sum.forecast')}
        maths={
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
            <mtext>{t('sum.rewardWord')}</mtext>
            <Fenced>
              <mi>b</mi>
            </Fenced>
          </Formula>
        }
        result={<Ada amount={sum.mean.reward} text={text} decimals={6} />}
      />
    </>
  )
}
