'use client'

import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { Frontier } from '../../lib/outcomes/plan-frontier.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { FrontierDrawing } from './frontier-drawing.tsx'
import { FrontierTable } from './frontier-table.tsx'

type Props = Pick<DecideProps, 'frame' | 'costsPerYear'> & { readonly frontier: Frontier }

/** Where nothing is better for both: the rate of exchange in words, then as a line or as rows. */
export function FeeFrontier({ frontier, frame, costsPerYear }: Props) {
  const { t, rich, locale } = useText()
  const { allowed, efficient, fees, memberStake } = frontier
  const shared = { fees, frame, costsPerYear }
  return (
    <div className="frontier">
      <h3>{t('decide.frontier.title')}</h3>
      <p>
        {rich('decide.frontier.count', {
          efficient: formatCount(efficient, locale),
          allowed: formatCount(allowed, locale),
          all: efficient === allowed ? 'yes' : 'no',
        })}{' '}
        {memberStake > 0n &&
          rich('decide.frontier.rate', {
            members: formatAda(memberStake, locale, { decimals: 0 }),
            // A tenth of a point of a return a year is a thousandth of the stake that earns it.
            point: formatAda(memberStake / 1_000n, locale),
          })}
      </p>
      <ChartFrame
        title={t(
          costsPerYear === null ? 'decide.frontier.chartIncome' : 'decide.frontier.chartProfit',
        )}
        unit={t('decide.frontier.unit')}
        chart={<FrontierDrawing {...shared} />}
        table={<FrontierTable {...shared} />}
        foot={t('decide.frontier.foot')}
      />
    </div>
  )
}
