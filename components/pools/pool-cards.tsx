'use client'

import { memo, useRef } from 'react'
import { formatAda, formatCount } from '../../lib/format/index.ts'
import { useText } from '../site/text.tsx'
import { BandStrip } from './band-strip.tsx'
import { blocksText, fixedText, marginText, shortPercent } from './cells.tsx'
import type { ListProps } from './list-props.ts'
import type { RowProps } from './offer-row.tsx'
import { PickBox } from './pick-box.tsx'
import { PoolName } from './pool-name.tsx'
import { useYearsOf } from './pools-table.tsx'
import { useRowsInView } from './use-rows-in-view.ts'

/** As in the stylesheet. */
const cardHeight = 7.5

/** Before the window has been measured: all that is in the HTML, where a space for more has no height (its policy). */
const cardsAtFirst = 24

/** The list for a narrow window: cards without boxes. */
export function PoolCards(props: ListProps) {
  const { items, mine, years, domain, decimals, picked, picking, wantYears } = props
  const { t, locale } = useText()
  const list = useRef<HTMLUListElement>(null)
  const { from, to } = useRowsInView(list, items.length, cardHeight, cardsAtFirst)
  useYearsOf(items, from, to, wantYears)
  const card = (offer: NonNullable<typeof mine>, index: number, own: boolean) => (
    <Card
      key={own ? 'mine' : offer.pool.id}
      {...{ offer, domain, decimals, index, picking }}
      mine={own}
      of={items.length}
      year={years.get(offer.pool.id)}
      picked={picked.includes(offer.pool.id)}
    />
  )
  return (
    <div className="cards">
      {mine && <ul aria-label={t('offers.own')}>{card(mine, 1, true)}</ul>}
      <ul ref={list} aria-label={t('offers.table')}>
        <CardSpace cards={from} />
        {items.slice(from, to).map((item, i) =>
          item.kind === 'offer' ? (
            card(item.offer, from + i + 1, false)
          ) : (
            <li
              key="luck"
              className="luck"
              aria-setsize={items.length}
              aria-posinset={from + i + 1}
            >
              {t('offers.luck', { count: item.count, shown: formatCount(item.count, locale) })}
            </li>
          ),
        )}
        <CardSpace cards={items.length - to} />
      </ul>
    </div>
  )
}

function CardSpace({ cards }: { cards: number }) {
  if (cards <= 0) return null
  return <li aria-hidden="true" className="space" style={{ height: `${cards * cardHeight}rem` }} />
}

type CardProps = Omit<RowProps, 'trend' | 'columns'> & { readonly of: number }

const Card = memo(function Card(props: CardProps) {
  const { offer, year, domain, decimals, mine, index, of, picked, picking } = props
  const { t, locale } = useText()
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals })
  const place = mine ? {} : { 'aria-setsize': of, 'aria-posinset': index }
  return (
    <li className={mine ? 'me' : undefined} {...place}>
      <div className="line">
        <span className="rank">{formatCount(offer.rank, locale)}</span>
        <PoolName offer={offer} />
        <span className="earn">
          {ada(offer.perYear)}
          <span className="unit">{t('offers.perYear')}</span>
        </span>
      </div>
      <BandStrip offer={offer} year={year} domain={domain} width={300} />
      {year && (
        <span className="unseen">
          {t('offers.bandSpoken', { low: ada(year.band.low), high: ada(year.band.high) })}
        </span>
      )}
      <div className="line">
        <dl>
          <Fact name={t('offers.fullShort')} unit="%">
            {shortPercent(offer.saturation, locale)}
          </Fact>
          <Fact name={t('offers.head.fixed')} unit="₳">
            {fixedText(offer, locale)}
          </Fact>
          <Fact name={t('offers.head.margin')} unit="%">
            {marginText(offer.pool.margin, locale)}
          </Fact>
          <Fact name={t('offers.blocks')}>{blocksText(offer, locale)}</Fact>
        </dl>
        <PickBox offer={offer} picked={picked} picking={picking} />
      </div>
    </li>
  )
})

function Fact({ name, unit, children }: { name: string; unit?: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {unit && <span className="unit">{unit}</span>}
      </dd>
    </div>
  )
}
