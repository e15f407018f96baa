import {
  formatAda,
  formatChance,
  formatCount,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import type { DelegatorOutcome, Luck } from '../../lib/outcomes/types.ts'
import { ratio } from '../../lib/rewards/index.ts'
import { Equals, Fenced, Formula, Fraction, Minus, Times } from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Line } from './line.tsx'

type Props = { readonly text: Text; readonly outcome: DelegatorOutcome; readonly luck: Luck }

/** How likely each number of blocks is, and so how likely nothing. */
export function LuckLines({ text, outcome, luck }: Props) {
  const { t, locale } = text
  const { now, pool } = outcome
  if (!pool) return null
  const blocks = formatCount(now.totalBlocks, locale)
  // What the block model takes as the chance of a single block, performance counted in.
  const share = ratio(luck.expectedBlocks.n, luck.expectedBlocks.d * BigInt(now.totalBlocks))
  const power = (
    <msup>
      <Fenced>
        <mn>1</mn>
        <Minus />
        <mi>p</mi>
      </Fenced>
      <mrow>
        <mi>N</mi>
        <Minus />
        <mi>b</mi>
      </mrow>
    </msup>
  )
  return (
    <ol>
      <Line
        text={text}
        words={t('sum.luckShare')}
        maths={
          <Formula>
            <mi>p</mi>
            <Equals />
            <Fraction
              over={<mn>{formatAda(pool.poolStake, locale, { decimals: 0 })}</mn>}
              under={<mn>{formatAda(now.networkActiveStake, locale, { decimals: 0 })}</mn>}
            />
          </Formula>
        }
        result={formatPercent(share, locale, 5)}
      />
      <Line
        text={text}
        words={t('sum.luckBlocks', { blocks })}
        maths={
          <Formula>
            <mi>N</mi>
            <mi>p</mi>
            <Equals />
            <mn>{blocks}</mn>
            <Times />
            <mn>{formatPercent(share, locale, 5)}</mn>
          </Formula>
        }
        result={formatRational(luck.expectedBlocks, locale, 3)}
      />
      <Line
        text={text}
        words={t('sum.luckChance')}
        rule={t('sum.forecast')}
        maths={
          <Formula>
            <mtext>{t('sum.chanceWord')}</mtext>
            <Fenced>
              <mi>b</mi>
            </Fenced>
            <Equals />
            <Fraction
              over={
                <>
                  <mi>N</mi>
                  <mo>!</mo>
                </>
              }
              under={
                <>
                  <mi>b</mi>
                  <mo>!</mo>
                  <Fenced>
                    <mi>N</mi>
                    <Minus />
                    <mi>b</mi>
                  </Fenced>
                  <mo>!</mo>
                </>
              }
            />
            <msup>
              <mi>p</mi>
              <mi>b</mi>
            </msup>
            {power}
          </Formula>
        }
        result={t('sum.luckNone', { chance: formatChance(luck.chanceOfNoBlock, locale).percent })}
      />
      <Line
        text={text}
        words={t('sum.luckNothing')}
        maths={
          <Formula>
            <munder>
              <mo>∑</mo>
              <mrow>
                <mtext>{t('sum.poolRewardWord')}</mtext>
                <Fenced>
                  <mi>b</mi>
                </Fenced>
                <mo>≤</mo>
                <mn>{formatAda(pool.fixedCost, locale, { decimals: 0 })}</mn>
              </mrow>
            </munder>
            <mtext>{t('sum.chanceWord')}</mtext>
            <Fenced>
              <mi>b</mi>
            </Fenced>
          </Formula>
        }
        result={formatChance(luck.chanceOfNothing, locale).percent}
      />
    </ol>
  )
}
