'use client'

import { memo } from 'react'
import { formatAdaCompact, formatCount } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import { profitEnds } from '../../lib/outcomes/lab-operators.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { DistributionDrawing, type ReturnMark } from '../figures/distribution-drawing.tsx'
import { DistributionTable } from '../figures/distribution-table.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'

type Props = { readonly answer: LabAnswer; readonly name: string }

/** How much stake earns how much, today as an outline. */
export const LabReturns = memo(function LabReturns({ answer, name }: Props) {
  const text = useText()
  const { t, locale } = text
  const { returns, after, mine } = answer
  const marks: ReturnMark[] = [
    ...(after.average.pools > 0
      ? [
          {
            key: 'average',
            at: after.average.simplePerYear,
            words: t('lab.returns.average'),
            kind: 'ink' as const,
          },
        ]
      : []),
    ...(mine
      ? [{ key: 'mine', at: mine.rosAfter, words: poolLabel(mine.pool), kind: 'you' as const }]
      : []),
  ]
  const shown = { text, distribution: returns.after, before: returns.before, marks }
  return (
    <ChartFrame
      title={t('lab.returns.title', { name })}
      unit={t('lab.returns.unit')}
      chart={<DistributionDrawing {...shown} />}
      table={<DistributionTable {...shown} />}
      foot={t('lab.returns.foot', { epoch: formatCount(answer.epoch, locale) })}
    />
  )
})

/** How many pools have half of it between them, and how many operators cover what a pool costs. */
export const LabNetwork = memo(function LabNetwork({ answer, name }: Props) {
  const { t, locale } = useText()
  const { majority, profits } = answer
  const count = (value: number | null) =>
    value === null ? t('status.unknown') : formatCount(value, locale)
  const stake = (side: 'before' | 'after') =>
    `${formatAdaCompact(profits[side].viable.stake, locale, 4)}\u00a0₳`
  const ends = profitEnds.map((end) => formatCount(end, locale))
  const classNames = [
    t('lab.profit.short'),
    ...ends.slice(1).map((end, i) => t('lab.profit.between', { from: ends[i] ?? '', to: end })),
    t('lab.profit.more', { from: ends.at(-1) ?? '' }),
  ]
  return (
    <table className="statement">
      <caption className="unseen">{t('lab.network.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lab.network.pools')}</th>
          <th scope="col">{t('lab.todays')}</th>
          <th scope="col" className="then">
            {name}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('lab.network.stake')}</th>
          <td>{count(majority.before.stake)}</td>
          <td>{count(majority.after.stake)}</td>
        </tr>
        <tr>
          <th scope="row">{t('lab.network.paid')}</th>
          <td>{count(majority.before.paid)}</td>
          <td>{count(majority.after.paid)}</td>
        </tr>
        <tr>
          <th scope="row">{t('lab.network.viable')}</th>
          <td>{count(profits.before.viable.pools)}</td>
          <td>{count(profits.after.viable.pools)}</td>
        </tr>
        <tr>
          <th scope="row">{t('lab.network.viableStake')}</th>
          <td>{stake('before')}</td>
          <td>{stake('after')}</td>
        </tr>
        {classNames.map((words, i) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td>{count(profits.before.classes[i] ?? 0)}</td>
            <td>{count(profits.after.classes[i] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
