'use client'

import { memo } from 'react'
import {
  adaDecimals,
  formatAda,
  formatAdaColumn,
  formatCount,
  formatFiat,
  formatPercent,
} from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import { ratio } from '../../lib/rewards/index.ts'
import type { LabScenario } from '../../lib/scenario/lab-words.ts'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly answer: LabAnswer
  /** What the rules are called. */
  readonly name: string
  readonly price: LabScenario['price']
}

/** How many pools' members earn less; what they hold; who earns more; four figures beneath. */
export const LabHeadline = memo(function LabHeadline({ answer, name, price }: Props) {
  const { t, rich, locale } = useText()
  const { publicSides: sides, operatorSides: operators } = answer
  const stake = (amount: bigint) => `${formatAdaColumn(amount, locale)}\u00a0₳`
  const pools = (count: number) => ({ pools: count, count: formatCount(count, locale) })
  return (
    <>
      <p className="context">{rich('lab.context', { name: <b>{name}</b> })}</p>
      <p className="big">
        <span className="figure">{formatCount(sides.lose.pools, locale)}</span>{' '}
        <span className="unit">{t('lab.earnLess', { pools: sides.lose.pools })}</span>
      </p>
      <hr className="double" />
      <p className="width">
        {sides.lose.pools > 0 &&
          rich('lab.hold', {
            pools: sides.lose.pools,
            stake: <b>{stake(sides.lose.stake)}</b>,
          })}{' '}
        {rich('lab.othersMore', {
          ...pools(sides.gain.pools),
          alone: sides.lose.pools === 0 ? 'yes' : 'no',
          stake: <b>{stake(sides.gain.stake)}</b>,
          same: formatCount(sides.same.pools, locale),
        })}{' '}
        <Together answer={answer} price={price} />{' '}
        {t('lab.operators', {
          less: formatCount(operators.lose.pools, locale),
          more: formatCount(operators.gain.pools, locale),
        })}
      </p>
      <Cells answer={answer} />
      <p className="foot">
        {t('lab.foot', {
          epoch: formatCount(answer.epoch, locale),
          data: formatCount(answer.dataEpoch, locale),
          same: answer.epoch === answer.dataEpoch ? 'yes' : 'no',
        })}
      </p>
    </>
  )
})

/** What all members and all operators get more or less in a year; in money where there is a price. */
function Together({ answer, price }: Omit<Props, 'name'>) {
  const { t, locale } = useText()
  const { before, after, epochsPerYear } = answer
  const year = BigInt(epochsPerYear)
  const change = (of: (side: LabAnswer['before']) => bigint) => (of(after) - of(before)) * year
  const words = (amount: bigint) => {
    const sign = amount > 0n ? '+' : ''
    const ada = `${sign}${formatAdaColumn(amount, locale)}\u00a0₳`
    if (!price) return ada
    const money = ratio(price.amount.n * amount, price.amount.d * 1_000_000n)
    return `${ada} (${sign}${formatFiat(money, price.currency, locale, 0)})`
  }
  return t('lab.together', {
    members: words(change(({ members }) => members)),
    operators: words(change(({ operators }) => operators)),
  })
}

function Cells({ answer }: { answer: LabAnswer }) {
  const { t, locale } = useText()
  const { before, after, mine, mineChange } = answer
  const paid = ({ use, rewardPot }: LabAnswer['before']) =>
    rewardPot === 0n ? '–' : formatPercent(ratio(use.paid, rewardPot), locale, 1)
  const today = (value: string) => t('lab.today', { value })
  const full = (amount: bigint) => `${formatAdaColumn(amount, locale)}\u00a0₳`
  const ros = (side: LabAnswer['before']) => formatPercent(side.average.simplePerYear, locale, 3)
  return (
    <dl className="cells">
      <div>
        <dt>{t('lab.cell.full')}</dt>
        <dd>{full(after.saturationPoint)}</dd>
        <dd>{today(full(before.saturationPoint))}</dd>
      </div>
      <div>
        <dt>{t('lab.cell.over')}</dt>
        <dd>{formatCount(after.saturatedPools, locale)}</dd>
        <dd>{today(formatCount(before.saturatedPools, locale))}</dd>
      </div>
      <div>
        <dt>{t('lab.cell.paid')}</dt>
        <dd>{paid(after)}</dd>
        <dd>{today(paid(before))}</dd>
      </div>
      {mine && mineChange !== null ? (
        <div className="mine">
          <dt>
            <bdi>{poolLabel(mine.pool)}</bdi>, {t('lab.cell.stake')}
          </dt>
          <dd>
            {formatAda(mineChange, locale, { decimals: mineDecimals(mineChange), sign: true })}{' '}
            <span className="unit">{t('lab.cell.aYear')}</span>
          </dd>
          <dd>{t('lab.cell.yours')}</dd>
        </div>
      ) : (
        <div>
          <dt>{t('lab.cell.average')}</dt>
          <dd>{ros(after)}</dd>
          <dd>{today(ros(before))}</dd>
        </div>
      )}
    </dl>
  )
}

const mineDecimals = (amount: bigint) => Math.min(4, adaDecimals('reward', amount))
