import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { Ada } from '../figures/ada.tsx'
import { Fenced, Formula, Minus, Plus, Times } from '../math/mathml.tsx'
import { MeanOverBlocks } from '../math/mean-over-blocks.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Fold } from '../sum/fold.tsx'
import { Line } from '../sum/line.tsx'

type Props = { readonly text: Text; readonly statement: OperateStatement }

/** How the plan's income of an epoch comes about: means over the pool's blocks, to the lovelace. */
export function OperateSum({ text, statement }: Props) {
  const { t, locale } = text
  const { plan } = statement
  const { fees, pool, operator } = plan
  const ada = (amount: bigint, decimals = 0) => (
    <mn>{formatAda(amount, locale, { decimals: amount % 1_000_000n === 0n ? 0 : decimals })}</mn>
  )
  const cost = ada(fees.fixedCost, 2)
  const reward = (
    <>
      <mtext>{t('sum.poolRewardWord')}</mtext>
      <Fenced>
        <mi>b</mi>
      </Fenced>
    </>
  )
  const left = (
    <>
      <mtext>{t('operate.sum.more')}</mtext>
      <Fenced>
        <mn>0</mn>
        <mo>,</mo>
        {reward}
        <Minus />
        {cost}
      </Fenced>
    </>
  )
  const margin = <mn>{formatPercent(fees.margin, locale, 2)}</mn>
  const result = (amount: bigint) => <Ada text={text} amount={amount} decimals={6} />
  return (
    <Fold text={text}>
      <ol>
        <Line
          text={text}
          words={t('operate.sum.reward')}
          rule="poolReward · F4, F5"
          maths={<MeanOverBlocks text={text}>{reward}</MeanOverBlocks>}
          result={result(plan.poolReward)}
        />
        <Line
          text={text}
          words={t('operate.sum.fixedCost')}
          maths={
            <MeanOverBlocks text={text}>
              <mtext>{t('operate.sum.less')}</mtext>
              <Fenced>
                {reward}
                <mo>,</mo>
                {cost}
              </Fenced>
            </MeanOverBlocks>
          }
          result={result(operator.fixedCost)}
        />
        <Line
          text={text}
          words={t('operate.sum.margin')}
          maths={
            <MeanOverBlocks text={text}>
              {left}
              <Times />
              {margin}
            </MeanOverBlocks>
          }
          result={result(operator.margin)}
        />
        <Line
          text={text}
          words={t('operate.sum.owners')}
          maths={
            <MeanOverBlocks text={text}>
              {left}
              <Times />
              <Fenced>
                <mn>1</mn>
                <Minus />
                {margin}
              </Fenced>
              <Times />
              <mfrac>
                {ada(pool.ownerStake)}
                {ada(pool.poolStake)}
              </mfrac>
            </MeanOverBlocks>
          }
          result={result(operator.owners)}
        />
        <Line
          text={text}
          words={t('operate.sum.income')}
          rule="operatorReward · F6"
          maths={
            <Formula>
              {ada(operator.fixedCost, 6)}
              <Plus />
              {ada(operator.margin, 6)}
              <Plus />
              {ada(operator.owners, 6)}
            </Formula>
          }
          result={result(operator.total)}
        />
      </ol>
      <p className="foot">{t('operate.sum.foot')}</p>
    </Fold>
  )
}
