import { formatAda, formatCount, formatPercent, formatRational } from '../../lib/format/index.ts'
import type { HistorySum } from '../../lib/outcomes/history-sum.ts'
import { networks } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { Equals, Fenced, Floor, Formula, Fraction, Minus, Plus, Times } from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Line } from '../sum/line.tsx'
import { PotLines } from '../sum/pot-lines.tsx'
import { missingFigures } from './missing-figures.ts'

type Props = { readonly text: Text; readonly sum: HistorySum }

/** One epoch from its reserves to its pools: what the rules make of it, then what the chain paid. */
export function EpochLines({ text, sum }: Props) {
  const { t } = text
  return (
    <div className="sum epoch-sum">
      {sum.potLines ? (
        <ol>
          <BlocksLine text={text} sum={sum} />
          <PotLines text={text} pot={sum.potLines} />
          <CeilingLines text={text} ceiling={sum.ceiling} rewardPot={sum.potLines.rewardPot} />
          <PaidLines text={text} sum={sum} />
        </ol>
      ) : (
        <p>{t('history.sum.unknown', { missing: missingFigures(text, sum) })}</p>
      )}
      <p className="foot">{t('history.sum.foot')}</p>
    </div>
  )
}

/** F1 and η. From d = 4/5 on no block counts. */
function BlocksLine({ text, sum: { row, pot } }: Props) {
  const { t, locale } = text
  const { decentralisation: d, poolBlocks } = row
  if (!pot || d === null || poolBlocks === null) return null
  const { activeSlotCoefficient: f, slotsPerEpoch } = networks.mainnet
  const expected = formatCount(pot.expectedBlocks, locale)
  const federated = d.n * 5n >= d.d * 4n
  return (
    <Line
      text={text}
      words={federated ? t('history.sum.federated') : t('history.sum.blocks')}
      rule="η · F1"
      maths={
        <>
          <Formula>
            <Floor>
              <Fenced>
                <mn>1</mn>
                <Minus />
                <mn>{formatRational(d, locale, 2)}</mn>
              </Fenced>
              <Times />
              <mn>{formatRational(f, locale, 2)}</mn>
              <Times />
              <mn>{formatCount(slotsPerEpoch, locale)}</mn>
            </Floor>
            <Equals />
            <mn>{expected}</mn>
          </Formula>
          {!federated && (
            <Formula>
              <mi>η</mi>
              <Equals />
              <Fraction
                over={<mn>{formatCount(poolBlocks, locale)}</mn>}
                under={<mn>{expected}</mn>}
              />
            </Formula>
          )}
        </>
      }
      result={<bdi>{formatRational(pot.eta, locale, 4)}</bdi>}
    />
  )
}

/** From R to a pool: what a full one may claim. */
function CeilingLines(props: { text: Text; ceiling: HistorySum['ceiling']; rewardPot: bigint }) {
  const { text, ceiling, rewardPot } = props
  if (!ceiling) return null
  const { t, locale } = text
  const { k, a0, totalStake, saturationPoint, withoutPledge, allPledged } = ceiling
  const ada = (amount: bigint) => <mn>{formatAda(amount, locale, { decimals: 0 })}</mn>
  const count = <mn>{formatCount(k, locale)}</mn>
  return (
    <>
      <Line
        text={text}
        words={t('history.sum.full')}
        rule="T ÷ k"
        maths={
          <Formula>
            <Fraction over={ada(totalStake)} under={count} />
          </Formula>
        }
        result={<Ada amount={saturationPoint} text={text} decimals={0} />}
      />
      <Line
        text={text}
        words={t('history.sum.ceiling', {
          pledged: formatAda(allPledged, locale, { decimals: 0 }),
        })}
        rule="F4"
        maths={
          <Formula>
            <Floor>
              <Fraction
                over={ada(rewardPot)}
                under={
                  <>
                    <mn>1</mn>
                    <Plus />
                    <mn>{formatRational(a0, locale, 1)}</mn>
                  </>
                }
              />
              <Times />
              <Fraction over={<mn>1</mn>} under={count} />
            </Floor>
          </Formula>
        }
        result={<Ada amount={withoutPledge} text={text} decimals={6} />}
      />
    </>
  )
}

/** What the chain paid beside R, and what went back. */
function PaidLines({ text, sum }: Props) {
  const { t, locale } = text
  const { row, pot, paid, unpaid, paidShare } = sum
  const unknown = <span>{t('status.unknown')}</span>
  const ada = (amount: bigint) => <mn>{formatAda(amount, locale, { decimals: 0 })}</mn>
  const { poolFees, delegatorRewards } = row
  return (
    <>
      <Line
        text={text}
        words={
          paidShare === null
            ? t('history.sum.paidUnknown')
            : t('history.sum.paid', { share: formatPercent(paidShare, locale, 2) })
        }
        rule={t('history.sum.chain')}
        maths={
          poolFees !== null &&
          delegatorRewards !== null && (
            <>
              <Formula>
                <mtext>{`${t('history.sum.operators')}\u00a0`}</mtext>
                {ada(poolFees)}
              </Formula>
              <Formula>
                <mtext>{`+ ${t('history.sum.members')}\u00a0`}</mtext>
                {ada(delegatorRewards)}
              </Formula>
            </>
          )
        }
        result={paid === null ? unknown : <Ada amount={paid} text={text} decimals={6} />}
      />
      <Line
        text={text}
        words={t('history.sum.returned')}
        rule="ΔR2"
        maths={
          pot &&
          paid !== null && (
            <Formula>
              <mi>R</mi>
              <Minus />
              <mtext>{t('history.sum.paidWord')}</mtext>
              <Equals />
              {ada(pot.rewardPot)}
              <Minus />
              {ada(paid)}
            </Formula>
          )
        }
        result={unpaid === null ? unknown : <Ada amount={unpaid} text={text} decimals={6} />}
      />
    </>
  )
}
