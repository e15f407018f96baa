'use client'

import { useEffect, useRef } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { Offer } from '../../lib/outcomes/offers.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import type { ListProps } from './list-props.ts'
import { OfferRow } from './offer-row.tsx'
import { TableHead } from './table-head.tsx'
import { useRowsInView } from './use-rows-in-view.ts'

/** As in the stylesheet. */
const rowHeight = 2.375

/** The list as a table: only rows in the window, or near it, are drawn. */
export function PoolsTable(props: ListProps) {
  const { items, mine, years, trends, columns, order, onOrder, domain, decimals } = props
  const { picked, picking, wantYears } = props
  const { t, locale } = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to } = useRowsInView(body, items.length, rowHeight, 40)
  const shown = items.slice(from, to)
  useYearsOf(items, from, to, wantYears)

  const width = 4 + columns.length
  const row = (offer: Offer, index: number, own: boolean) => (
    <OfferRow
      key={own ? 'mine' : offer.pool.id}
      {...{ offer, columns, domain, decimals, index, picking }}
      mine={own}
      year={years.get(offer.pool.id)}
      trend={trends?.of.get(offer.pool.id)}
      picked={picked.includes(offer.pool.id)}
    />
  )
  const first = mine ? 3 : 2
  return (
    <Scroll label={t('offers.table')} className="pools-frame">
      <table className="pools-table" aria-rowcount={items.length + first - 1}>
        <caption className="unseen">{t('offers.table')}</caption>
        <TableHead {...{ columns, order, domain, onOrder }} />
        {mine && <tbody className="own">{row(mine, 2, true)}</tbody>}
        <tbody ref={body}>
          <Space rows={from} width={width} />
          {shown.map((item, i) =>
            item.kind === 'offer' ? (
              row(item.offer, from + i + first, false)
            ) : (
              <tr key="luck" className="luck" aria-rowindex={from + i + first}>
                <td colSpan={width}>
                  <span>
                    {t('offers.luck', {
                      count: item.count,
                      shown: formatCount(item.count, locale),
                    })}
                  </span>
                </td>
              </tr>
            ),
          )}
          <Space rows={items.length - to} width={width} />
        </tbody>
      </table>
    </Scroll>
  )
}

/** Keeps the place of rows that are not drawn. */
export function Space({ rows, width }: { rows: number; width: number }) {
  if (rows <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing, which nothing can focus
    <tr aria-hidden="true" className="space">
      <td colSpan={width} style={{ height: `${rows * rowHeight}rem` }} />
    </tr>
  )
}

/** Asks for what the rows in view need, once they stand. */
export function useYearsOf(
  items: ListProps['items'],
  from: number,
  to: number,
  wantYears: ListProps['wantYears'],
) {
  useEffect(() => {
    wantYears(
      items.slice(from, to).flatMap((item) => (item.kind === 'offer' ? [item.offer.pool.id] : [])),
    )
  }, [items, from, to, wantYears])
}
