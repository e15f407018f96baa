'use client'

import { memo } from 'react'
import { formatAda, formatAdaCompact, formatRational } from '../../lib/format/index.ts'
import type { LabRow } from '../../lib/outcomes/lab-rows.ts'
import { compare, type Rational, ratio } from '../../lib/rewards/index.ts'
import type { LabOrder, LabScenario } from '../../lib/scenario/lab-words.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { pagePath } from '../site/paths.ts'
import { poolLabel } from '../site/pool-label.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'

type Props = {
  readonly rows: readonly LabRow[]
  readonly mine: LabRow | null
  readonly sort: LabScenario['sort']
  /** What the rules are called. */
  readonly name: string
  /** Null where nobody can order it: in the HTML. */
  readonly onSort: ((by: LabOrder) => void) | null
}

const columns: readonly LabOrder[] = ['name', 'stake', 'full', 'before', 'after', 'change', 'lost']

/** Public pools before and after; the reader's own on top, whatever the order. */
export const LabTable = memo(function LabTable({ rows, mine, sort, name, onSort }: Props) {
  const { t } = useText()
  return (
    <Scroll label={t('lab.table.caption')}>
      <table className="statement lab-table">
        <caption className="unseen">{t('lab.table.caption')}</caption>
        <thead>
          <tr>
            {columns.map((by) => (
              <th
                key={by}
                scope="col"
                className={by === 'after' ? 'then' : undefined}
                aria-sort={
                  sort.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined
                }
              >
                {onSort ? (
                  <button type="button" onClick={() => onSort(by)}>
                    {t(`lab.table.${by}`, { name })}
                  </button>
                ) : (
                  t(`lab.table.${by}`, { name })
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mine && <Row row={mine} mine />}
          {rows.map((row) => (
            <Row key={row.pool.id} row={row} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
})

const Row = memo(function Row({ row, mine = false }: { row: LabRow; mine?: boolean }) {
  const { t, locale } = useText()
  const { pool } = row
  const percent = (value: Rational, decimals: number) =>
    formatRational(ratio(value.n * 100n, value.d), locale, decimals)
  return (
    <tr className={mine ? 'mine' : undefined}>
      <th scope="row">
        <a href={`${pagePath(locale, 'pool')}?id=${poolIdText(pool.id)}`} data-carry="">
          <bdi>{poolLabel(pool)}</bdi>
        </a>
        {pool.ticker && pool.name && (
          <span className="called">
            {' '}
            <bdi>{pool.name}</bdi>
          </span>
        )}
        {mine && <small>{t('lab.cell.yours')}</small>}
      </th>
      <td>{formatAdaCompact(pool.activeStake, locale)}</td>
      <td>{percent(row.fullAfter, 0)}</td>
      <td>{percent(row.rosBefore, 3)}</td>
      <td>{percent(row.rosAfter, 3)}</td>
      <td>{changeWords(row.change, locale)}</td>
      <td>{formatAda(row.members, locale, { decimals: 0, sign: true })}</td>
    </tr>
  )
})

/** Points of a percent with their sign; what would round to nothing says that it is less than a thousandth. */
export function changeWords(change: Rational, locale: string): string {
  const points = ratio(change.n * 100n, change.d)
  const size = points.n < 0n ? { n: -points.n, d: points.d } : points
  const sign = points.n < 0n ? '−' : points.n > 0n ? '+' : ''
  if (points.n === 0n) return formatRational(points, locale, 3)
  if (compare(size, ratio(5n, 10_000n)) < 0)
    return `${sign}<${formatRational(ratio(1n, 1_000n), locale, 3)}`
  return `${sign}${formatRational(size, locale, 3)}`
}
