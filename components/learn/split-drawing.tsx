'use client'

import type { ReactElement } from 'react'
import { formatAda, formatAdaCompact, formatPercent } from '../../lib/format/index.ts'
import type { PoolSplit } from '../../lib/outcomes/learn-curves.ts'
import { ratio, ratioForPlot } from '../../lib/rewards/index.ts'
import { traceOf } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'

/** One pool's split: drawn as a bar and listed as a row. */
export type SplitRow = {
  readonly key: 'small' | 'mine' | 'full'
  readonly name: ReactElement | string
  readonly split: PoolSplit
}

const parts = ['costPart', 'marginPart', 'owners', 'members'] as const

const amountsOf = ({ operator, members }: PoolSplit) => ({
  costPart: operator.fixedCost,
  marginPart: operator.margin,
  owners: operator.owners,
  members,
})

export function Bars({ rows }: { rows: readonly SplitRow[] }) {
  const { t, locale } = useText()
  return (
    <div className="splits">
      <p className="key" aria-hidden="true">
        {parts.map((part) => (
          <span key={part}>
            <span className={`swatch ${part}`} />
            {t(`learn.split.${part}`)}
          </span>
        ))}
      </p>
      {rows.map(({ key, name, split }) => (
        <div key={key}>
          <p>
            <b>{name}</b>{' '}
            <span className="quiet">
              {t('learn.split.size', {
                stake: formatAdaCompact(split.poolStake, locale),
                reward: formatAda(split.poolReward, locale, { decimals: 0 }),
              })}
            </span>
          </p>
          <Bar split={split} mine={key === 'mine'} />
        </div>
      ))}
    </div>
  )
}

function Bar({ split, mine }: { split: PoolSplit; mine: boolean }) {
  const { t, locale } = useText()
  const whole = split.poolReward
  const amounts = amountsOf(split)
  let from = 0
  const pieces = parts.map((part) => {
    const width = whole === 0n ? 0 : ratioForPlot(ratio(amounts[part], whole)) * 100
    from += width
    return { part, width, x: from - width }
  })
  const said = pieces.map(({ part }) => share(t, locale, part, amounts[part], whole)).join(', ')
  return (
    <svg className="plot bar" height="28" role="img" aria-label={said}>
      {whole === 0n && <rect className="nothing" width="100%" height="28" />}
      {pieces.map(({ part, width, x }) => (
        <g key={part} className={mine && part === 'members' ? 'members yours' : part}>
          <rect x={`${x}%`} width={`${width}%`} height="28" />
          {width >= 12 && (
            <text x={`${x + 1}%`} y="19">
              {formatPercent(ratio(amounts[part], whole), locale, 0)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

function share(
  t: ReturnType<typeof useText>['t'],
  locale: string,
  part: (typeof parts)[number],
  amount: bigint,
  whole: bigint,
): string {
  const percent = whole === 0n ? '–' : formatPercent(ratio(amount, whole), locale, 1)
  return `${t(`learn.split.${part}`)} ${percent}`
}

export function SplitTable({ rows }: { rows: readonly SplitRow[] }) {
  const { t, locale } = useText()
  return (
    <table className="statement">
      <caption className="unseen">{t('learn.split.unit')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('learn.split.pool')}</th>
          <th scope="col">{t('learn.split.reward')}</th>
          {parts.map((part) => (
            <th scope="col" key={part}>
              {t(`learn.split.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, split }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              <small>{formatAda(split.poolStake, locale, { decimals: 0 })} ₳</small>
            </th>
            <td {...traceOf('split')}>{formatAda(split.poolReward, locale, { decimals: 2 })}</td>
            {parts.map((part) => (
              <td key={part} {...traceOf('split')}>
                {formatAda(amountsOf(split)[part], locale, { decimals: 2 })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
