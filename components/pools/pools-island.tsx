'use client'

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { adaDecimals } from '../../lib/format/index.ts'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { Offers } from '../../lib/outcomes/offers.ts'
import type { LuckRow } from '../../lib/outcomes/offers-luck.ts'
import { orderOf, selectOffers } from '../../lib/outcomes/offers-selection.ts'
import { networks } from '../../lib/rewards/index.ts'
import type { OfferOrder } from '../../lib/scenario/index.ts'
import { sortText } from '../../lib/scenario/index.ts'
import type { NetworkFigures, PartRef, PoolId, PoolTrends } from '../../lib/snapshot/index.ts'
import { useClock } from '../live/use-clock.ts'
import { LazyMap } from '../map/lazy-map.tsx'
import { ViewSwitch } from '../map/view-switch.tsx'
import { RecentLine } from '../search/recent-line.tsx'
import { TextProvider, useText } from '../site/text.tsx'
import { domainOf } from './ada-domain.ts'
import { CompareBar } from './compare-bar.tsx'
import { Controls } from './controls.tsx'
import { EmptyList } from './empty-list.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { FailedList } from './failed-list.tsx'
import { isBestFirst, itemsOf, luckRowOf, yearsOnTop } from './list-items.ts'
import type { ListProps } from './list-props.ts'
import { mostPicked } from './pick-box.tsx'
import { ListInHtml, PoolList } from './pool-list.tsx'
import { PresetTabs } from './preset-tabs.tsx'
import { SummaryLine } from './summary-line.tsx'
import { useFound } from './use-found.ts'
import { useOffers, type Years } from './use-offers.ts'
import { usePoolsForm } from './use-pools-form.ts'

/** The first rows as the build worked them out, so that they stand in the HTML. */
export type PoolsAhead = {
  readonly offers: Offers
  readonly years: Years
  readonly trends: PoolTrends
  readonly luck: LuckRow | null
  /** How many the default question has; `offers` holds the first of them. */
  readonly matching: number
}

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  readonly ahead: PoolsAhead
}

/** The list of all pools. In the HTML its first rows at the data epoch; live, all of them on the reader's clock. */
export function Pools({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

/** Which way a column is first ordered: names and what costs from the least on. */
const ascendingFirst: readonly OfferOrder[] = ['name', 'fixed', 'margin', 'noBlock']

function Live({ figures, bundle, ahead }: Omit<Props, 'locale' | 'messages'>) {
  const { t, locale } = useText()
  const network = networks[figures.network]
  const clock = useClock(network)
  const control = usePoolsForm(locale)
  const { form, ready, choose } = control
  const query = useDeferredValue(form.query)
  const { stake, mine: mineId } = query
  const question = useMemo(
    () => (ready && clock !== null ? { stake, now: clock } : null),
    [ready, clock, stake],
  )
  const live = useOffers(bundle, figures.network, question)
  const answered = live.offers !== null
  const offers = live.offers ?? ahead.offers
  const years = answered ? live.years : ahead.years
  const trends = answered ? live.trends : ahead.trends
  const { wantYears } = live

  const found = useFound(offers.offers, query.find)
  const order = orderOf(query)
  const selected = useMemo(
    () =>
      answered ? selectOffers({ offers: offers.offers, found, trends }, query) : offers.offers,
    [answered, offers, found, trends, query],
  )
  const mine = useMemo(
    () => (answered && offers.offers.find(({ pool }) => pool.id === mineId)) || null,
    [answered, offers, mineId],
  )
  const bestFirst = isBestFirst(order)
  const luck = useMemo(() => {
    if (!answered) return ahead.luck
    return bestFirst ? luckRowOf(selected, years) : null
  }, [answered, ahead, bestFirst, selected, years])
  const items = useMemo(() => itemsOf(selected, luck), [selected, luck])
  const domain = useMemo(() => domainOf(selected, mine, years), [selected, mine, years])
  useEffect(() => {
    if (!answered) return
    const best = offers.offers[0]
    wantYears([
      ...yearsOnTop(selected),
      ...[mine, best].flatMap((one) => (one ? [one.pool.id] : [])),
    ])
  }, [answered, offers, selected, mine, wantYears])

  const [picked, setPicked] = useState<readonly PoolId[]>([])
  const toggle = useCallback(
    (id: PoolId) =>
      setPicked((before) =>
        before.includes(id)
          ? before.filter((one) => one !== id)
          : [...before, id].slice(0, mostPicked),
      ),
    [],
  )
  const full = picked.length >= mostPicked
  const picking = useMemo(() => ({ toggle, full }), [toggle, full])
  const pickedPools = picked.flatMap((id) => {
    const offer = offers.offers.find(({ pool }) => pool.id === id)
    return offer ? [offer.pool] : []
  })

  const onOrder = useCallback(
    (by: OfferOrder) => {
      const descending = order.by === by ? !order.descending : !ascendingFirst.includes(by)
      choose({ sort: sortText({ by, descending }) })
    },
    [order.by, order.descending, choose],
  )
  const list: ListProps = {
    ...{ items, mine, years, trends, order, domain, picked, picking, wantYears },
    columns: query.columns,
    onOrder: answered ? onOrder : null,
    decimals: adaDecimals('reward', offers.offers[0]?.perYear ?? 0n),
  }
  const List = answered ? PoolList : ListInHtml
  const stale = answered && (offers.stake !== form.query.stake || query !== form.query)

  return (
    <>
      <Controls control={control} />
      {answered && <RecentLine offers={offers.offers} />}
      <PresetTabs
        preset={form.query.preset}
        disabled={!ready}
        onChoose={(preset) => choose({ preset: preset === 'best' ? '' : preset, sort: '' })}
      />
      <div
        id="pools"
        role="tabpanel"
        aria-labelledby={`preset-${form.query.preset}`}
        className="asked"
        data-live={answered || live.state === 'failed' ? '' : undefined}
        data-stale={stale ? '' : undefined}
      >
        {live.state === 'failed' && <FailedList ahead={ahead.offers} retry={live.retry} />}
        {offers.problem ? (
          <p className="summary">{t('offers.moreThanExists')}</p>
        ) : (
          <>
            <p className="foot preset-words">{t(`offers.means.${query.preset}`)}</p>
            <div className="over-list">
              <ViewSwitch
                view={form.query.view}
                disabled={!ready}
                onView={(view) => choose({ view: view === 'map' ? view : '' })}
              />
              <SummaryLine
                matching={answered ? selected.length : ahead.matching}
                {...{ offers, mine, years }}
                mineMissing={answered && mineId !== null && mine === null}
              />
              {answered && (
                <ExportButtons
                  selection={() => ({ offers, selected, trends, link: window.location.href })}
                />
              )}
            </div>
            {answered && selected.length === 0 && <EmptyList control={control} />}
            {answered && query.view === 'map' && selected.length > 0 ? (
              <LazyMap {...{ offers, selected, mine }} k={figures.parameters.k} />
            ) : (
              (selected.length > 0 || mine) && <List {...list} />
            )}
          </>
        )}
      </div>
      <CompareBar picked={pickedPools} onClear={() => setPicked([])} />
    </>
  )
}
