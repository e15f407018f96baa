'use client'

import { formatAda, formatPercent } from '../../lib/format/index.ts'
import { workedOperator } from '../../lib/outcomes/learn.ts'
import { Ada } from '../figures/ada.tsx'
import { Fenced, Floor, Formula, Fraction, Minus, Plus, Times } from '../math/mathml.tsx'
import { Line } from '../sum/line.tsx'
import { SplitBars } from './split-bars.tsx'
import { Step, StepSum } from './step.tsx'
import type { Story } from './story.ts'

/** Step 4: the operator takes the fixed cost, the margin and the owners' share. */
export function OperatorStep(story: Story) {
  const { text, outcome, pool, name } = story
  const { t, rich, locale } = text
  const { fixedCost, margin } = outcome.perEpoch
  const taken = fixedCost + margin
  return (
    <Step
      number={4}
      title={t('learn.operator.title')}
      trace="fees"
      figure={<Ada text={text} amount={-taken} decimals={4} />}
      note={rich('learn.operator.note', { pool: name })}
    >
      <div className="prose">
        <p>
          {rich('learn.operator.text', {
            pool: name,
            cost: <Ada text={text} amount={pool.fixedCost} decimals={0} />,
            margin: formatPercent(pool.margin, locale, 2),
          })}
        </p>
        <p>{rich('learn.operator.small', {})}</p>
      </div>
      <SplitBars {...story} />
      <StepSum title={t('learn.sum', { rules: 'F6' })}>
        <OperatorLine {...story} />
      </StepSum>
    </Step>
  )
}

/** Rule 4.7 with the figures of the worked count of blocks. */
function OperatorLine({ text, outcome, pool, sum, ownerStake }: Story) {
  const { t, locale } = text
  const operator = workedOperator(outcome, ownerStake)
  if (operator === null) return null
  const ada = (amount: bigint, decimals = 2) => <mn>{formatAda(amount, locale, { decimals })}</mn>
  const margin = <mn>{formatPercent(pool.margin, locale, 2)}</mn>
  return (
    <Line
      text={text}
      words={t('learn.operator.line', { blocks: sum.worked.blocks })}
      rule="leaderReward · F6"
      maths={
        <Formula>
          {ada(pool.fixedCost, 0)}
          <Plus />
          <Floor>
            <Fenced>
              {ada(sum.worked.poolReward)}
              <Minus />
              {ada(pool.fixedCost, 0)}
            </Fenced>
            <Times />
            <Fenced>
              {margin}
              <Plus />
              <Fenced>
                <mn>1</mn>
                <Minus />
                {margin}
              </Fenced>
              <Times />
              <Fraction over={ada(ownerStake, 0)} under={ada(pool.poolStake, 0)} />
            </Fenced>
          </Floor>
        </Formula>
      }
      result={<Ada amount={operator} text={text} decimals={6} />}
    />
  )
}
