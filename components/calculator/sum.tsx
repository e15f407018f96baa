import type { ReactElement, ReactNode } from 'react'
import { formatAda, formatCount, formatNumber, formatPercent } from '../../lib/format/index.ts'
import type { AverageSum, DelegatorOutcome, Sum } from '../../lib/outcomes/types.ts'
import { decimalText, type Rational } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/figure-text.tsx'
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
import { useText } from '../site/text.tsx'

type LineProps = { words: ReactNode; rule?: string; maths: ReactNode; result: ReactNode }

function Line({ words, rule, maths, result }: LineProps) {
  return (
    <li>
      <span className="words">
        {words}
        {rule && <small>{rule}</small>}
      </span>
      <span className="maths">{maths}</span>
      <span className="result">{result}</span>
    </li>
  )
}

/** The pot: the first lines of every sum. Symbols, then the same with the figures of the epoch. */
function PotLines({ pot }: { pot: Sum['pot'] }) {
  const { t, rich, locale } = useText()
  const ada = (amount: bigint) => <mn>{formatAda(amount, locale, { decimals: 0 })}</mn>
  const number = (value: Rational, decimals: number) => (
    <mn>{formatNumber(decimalText(value, decimals), locale)}</mn>
  )
  const epoch = formatCount(pot.epoch, locale)

  return (
    <>
      <Line
        words={t('sum.reserves', { epoch })}
        rule="ΔR1 · F1, F2"
        maths={
          <>
            <Formula>
              <Floor>
                <mi>η</mi>
                <mi>ρ</mi>
                <mtext>{t('sum.reservesWord')}</mtext>
              </Floor>
            </Formula>
            <Formula>
              <Floor>
                {number(pot.eta, 4)}
                <Times />
                {number(pot.rho, 4)}
                <Times />
                {ada(pot.reserves)}
              </Floor>
            </Formula>
          </>
        }
        result={<Ada amount={pot.deltaR1} locale={locale} decimals={6} />}
      />
      <Line
        words={t('sum.pot')}
        rule="ΔT1, R · F3"
        maths={
          <>
            <Formula>
              <mi>R</mi>
              <Equals />
              <mrow>
                <mi>ΔR1</mi>
                <Plus />
                <mtext>{t('sum.feesWord')}</mtext>
                <Minus />
                <Floor>
                  <mi>τ</mi>
                  <Fenced>
                    <mi>ΔR1</mi>
                    <Plus />
                    <mtext>{t('sum.feesWord')}</mtext>
                  </Fenced>
                </Floor>
              </mrow>
            </Formula>
            <Formula>
              {ada(pot.deltaR1)}
              <Plus />
              {ada(pot.fees)}
              <Minus />
              {ada(pot.deltaT1)}
            </Formula>
          </>
        }
        result={<Ada amount={pot.rewardPot} locale={locale} decimals={6} />}
      />
    </>
  )
}

function PoolLines({
  sum,
  outcome,
  name,
}: {
  sum: Sum
  outcome: DelegatorOutcome
  name: ReactElement
}) {
  const { t, rich, locale } = useText()
  const { pool } = outcome
  if (!pool) return null
  const ada = (amount: bigint, decimals = 2) => <mn>{formatAda(amount, locale, { decimals })}</mn>
  const { worked } = sum
  const blocks = formatCount(worked.blocks, locale)

  return (
    <>
      <Line
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
            <Formula>
              <mi>σ′</mi>
              <Equals />
              <Fraction over={ada(pool.poolStake, 0)} under={ada(sum.pot.totalStake, 0)} />
              <mo>,</mo>
              <mi>p′</mi>
              <Equals />
              <Fraction over={ada(pool.pledge, 0)} under={ada(sum.pot.totalStake, 0)} />
              <mo>,</mo>
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
        result={<Ada amount={sum.maxPool.result} locale={locale} decimals={6} />}
      />
      <Line
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
        result={<Ada amount={worked.poolReward} locale={locale} decimals={6} />}
      />
      <Line
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
        result={<Ada amount={worked.memberReward} locale={locale} decimals={6} />}
      />
      <Line
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
        result={<Ada amount={sum.mean.reward} locale={locale} decimals={6} />}
      />
    </>
  )
}

function AverageLines({ sum, outcome }: { sum: AverageSum; outcome: DelegatorOutcome }) {
  const { t, rich, locale } = useText()
  const ada = (amount: bigint, decimals: number) => (
    <mn>{formatAda(amount, locale, { decimals })}</mn>
  )
  return (
    <>
      <Line
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
        result={<Ada amount={sum.perMillion.reward} locale={locale} decimals={6} />}
      />
      <Line
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
        result={<Ada amount={sum.reward} locale={locale} decimals={6} />}
      />
    </>
  )
}

/** Every figure of the answer, worked out line by line with the numbers in. Open without script. */
export function SumOfIt({ outcome, name }: { outcome: DelegatorOutcome; name: ReactElement }) {
  const { t, rich, locale } = useText()
  const pot = outcome.sum?.pot ?? outcome.averageSum?.pot
  if (!pot) return null

  return (
    <details className="sum">
      <summary>{t('sum.title')}</summary>
      <ol>
        <PotLines pot={pot} />
        {outcome.sum && <PoolLines sum={outcome.sum} outcome={outcome} name={name} />}
        {outcome.averageSum && <AverageLines sum={outcome.averageSum} outcome={outcome} />}
        <Line
          words={t('sum.year')}
          maths={
            <Formula>
              <mn>73</mn>
              <Times />
              <mn>{formatAda(outcome.perEpoch.reward, locale, { decimals: 6 })}</mn>
            </Formula>
          }
          result={<Ada amount={outcome.perYear} locale={locale} decimals={2} />}
        />
      </ol>
      <p className="foot">
        {t('sum.foot', { kind: pot.kind, epoch: formatCount(pot.epoch, locale) })}
      </p>
    </details>
  )
}
