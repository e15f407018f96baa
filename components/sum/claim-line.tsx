import { formatAda, formatNumber } from '../../lib/format/index.ts'
import { decimalText } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { Equals, Fenced, Floor, Formula, Fraction, Minus, Plus, Sub } from '../math/mathml.tsx'
import { Capped } from './capped.tsx'
import { Line } from './line.tsx'
import type { PoolLineProps } from './pool-lines.tsx'

/** The most the pool can claim: rules 4.2 and 4.3. */
export function ClaimLine({ text, sum, outcome, name }: PoolLineProps) {
  const { rich, locale } = text
  const { pool } = outcome
  if (!pool) return null
  const ada = (amount: bigint) => <mn>{formatAda(amount, locale, { decimals: 0 })}</mn>
  return (
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
          <Capped name="σ′" over={ada(pool.poolStake)} under={ada(sum.pot.totalStake)} />
          <Capped name="p′" over={ada(pool.pledge)} under={ada(sum.pot.totalStake)} />
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
  )
}
