'use client'

import { useSyncExternalStore } from 'react'
import { type OfferOrder, offerOrders } from '../../lib/scenario/index.ts'
import { InHtml } from '../site/in-html.tsx'
import { useText } from '../site/text.tsx'
import type { ListProps } from './list-props.ts'
import { PoolCards } from './pool-cards.tsx'
import { PoolsTable } from './pools-table.tsx'

/** As in the stylesheet. */
const narrow = '(max-width: 699px)'

/** A table, or cards where the window is narrow. In the HTML, where nobody can measure, both; one is hidden. */
export function PoolList(props: ListProps) {
  const shown = useSyncExternalStore(
    watchWidth,
    () => (window.matchMedia(narrow).matches ? 'cards' : 'table'),
    () => 'both',
  )
  return (
    <>
      {shown !== 'cards' && <PoolsTable {...props} />}
      {shown !== 'table' && (
        <div className="cards-frame">
          <OrderChoice {...props} />
          <PoolCards {...props} />
        </div>
      )}
    </>
  )
}

/** The list as it stands in the HTML until there is an answer: the browser takes nothing of it over. */
export function ListInHtml(props: ListProps) {
  return <InHtml>{() => <PoolList {...props} />}</InHtml>
}

function watchWidth(changed: () => void) {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The order, where there are no heads to press. */
function OrderChoice({ order, onOrder }: ListProps) {
  const { t } = useText()
  return (
    <div className="order-choice needs-js">
      <label htmlFor="order-by">{t('offers.orderedBy')}</label>
      <select
        id="order-by"
        value={order.by === 'ros' ? 'earn' : order.by}
        disabled={onOrder === null}
        onChange={(event) => onOrder?.(event.target.value as OfferOrder)}
      >
        {offerOrders
          .filter((by) => by !== 'ros')
          .map((by) => (
            <option key={by} value={by}>
              {t(`offers.head.${by}`)}
            </option>
          ))}
      </select>
      <button
        type="button"
        className="button"
        disabled={onOrder === null}
        onClick={() => onOrder?.(order.by)}
      >
        {t(order.descending ? 'offers.mostFirst' : 'offers.leastFirst')}
      </button>
    </div>
  )
}
