'use client'

import { formatAda, formatPercent } from '../../lib/format/index.ts'
import { useText } from '../site/text.tsx'
import { Mark } from './heat-key.tsx'
import type { markOf, YearOf } from './heat-values.ts'

type Props = {
  readonly caption: string
  /** What was tried. */
  readonly heads: readonly [string, string]
  readonly rows: readonly {
    readonly key: string
    readonly at: readonly [string, string]
    /** Null where no such pool can be. */
    readonly year: YearOf | null
    readonly mark: ReturnType<typeof markOf>
  }[]
  readonly withCosts: boolean
}

/** A map's places one by one, both sides of each. */
export function GridTable({ caption, heads, rows, withCosts }: Props) {
  const { t, locale } = useText()
  return (
    <table className="statement grid-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
          <th scope="col">{t(withCosts ? 'decide.head.profit' : 'decide.head.income')}</th>
          <th scope="col">{t('decide.head.members')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, at, year, mark }) => (
          <tr key={key}>
            <th scope="row">
              {at[0]}
              <Mark mark={mark} />
            </th>
            <td>{at[1]}</td>
            <td>
              {year ? formatAda(year.operator, locale, { decimals: 2 }) : t('decide.impossible')}
            </td>
            <td>{year ? formatPercent(year.members, locale, 3) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
