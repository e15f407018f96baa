'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatCompact, formatCount } from '../../lib/format/index.ts'
import type { Offer } from '../../lib/outcomes/offers.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { useText } from '../site/text.tsx'
import { adaTicks, percentTicks } from './axis-ticks.ts'
import { MapLegend } from './map-legend.tsx'
import type { Colouring } from './map-points.ts'
import { MapTable } from './map-table.tsx'
import { MapTitle } from './map-title.tsx'
import { MapTools, zoomStep } from './map-tools.tsx'
import {
  type Frame,
  type MapView,
  panned,
  showsAny,
  toPlace,
  wholeMap,
  withPlace,
  zoomedAt,
} from './map-view.ts'
import { type Direction, nearestTowards } from './point-grid.ts'
import { useMapCanvas } from './use-map-canvas.ts'
import { useMapHand } from './use-map-hand.ts'
import { useMapPoints } from './use-map-points.ts'
import { usePrinting } from './use-printing.ts'

type Props = {
  /** The pools to show, in any order. */
  readonly offers: readonly Offer[]
  /** The reader's own pool, shown whatever the filters. */
  readonly mine: Offer | null
  /** The stake at which a pool is full. */
  readonly full: Lovelace
  /** Epoch of the figures, as the foot says it. */
  readonly epoch: number
  readonly dataEpoch: number
  /** The same question as a list. */
  readonly tableLink: string
}

/** Within so many pixels the pointer means a pool. */
const reach = 24

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Every pool a point: what it holds across, what the stake gets of it upwards. */
export function PoolMap({ offers, mine, full, epoch, dataEpoch, tableLink }: Props) {
  const { t, locale } = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const view = useRef(wholeMap)
  const [zoomed, setZoomed] = useState(false)
  const [emptied, setEmptied] = useState(false)
  const [colouring, setColouring] = useState<Colouring>('fixed')
  const [chosen, setChosen] = useState<number | null>(null)
  const printing = usePrinting()
  const pinned = useRef(false)
  const points = useMapPoints(offers, mine, full, colouring)
  const { axes, places, grid, minePlace, fullAt, shades, order } = points
  const at = chosen !== null && chosen < offers.length ? chosen : null

  const { redraw, frame } = useMapCanvas(canvas, ({ width }: Frame) => ({
    ...{ view: view.current, places, shades, order, mine: minePlace },
    chosen: at === null ? null : (places[at] ?? null),
    full: {
      at: fullAt,
      value: 0,
      words: t('map.full', { stake: formatCompact(Number(full / 1_000_000n), locale) }),
    },
    xTicks: adaTicks(axes, view.current, Math.max(3, Math.floor(width / 70))).map((tick) => ({
      ...tick,
      words: `${formatCompact(tick.value, locale)}\u00a0₳`,
    })),
    yTicks: percentTicks(axes, view.current).map((tick) => ({
      ...tick,
      words: `${formatCompact(tick.value, locale, 4)}\u00a0%`,
    })),
  }))
  /** The reader's own pool is drawn whatever the filters. */
  const isEmpty = (part: MapView) =>
    !showsAny(part, minePlace === null ? places : [...places, minePlace])
  // What is drawn may have changed with anything that made this render.
  useEffect(redraw)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other points
  useEffect(() => {
    pinned.current = false
    setChosen(null)
    setEmptied(isEmpty(view.current))
  }, [offers])

  const move = (next: typeof view.current) => {
    view.current = next
    setZoomed(next.size < 1)
    setEmptied(isEmpty(next))
    redraw()
  }
  const unit = (of: Frame) => ({
    x: of.width / view.current.size,
    y: of.height / view.current.size,
  })
  const nearest = (pixel: { x: number; y: number }) =>
    grid.nearest(toPlace(view.current, frame(), pixel), unit(frame()), reach)
  const zoom = (factor: number) => {
    const of = frame()
    const place = at === null ? null : places[at]
    const middle = { x: of.left + of.width / 2, y: of.top + of.height / 2 }
    const next = zoomedAt(view.current, of, middle, factor)
    move(place && factor > 1 ? withPlace(next, place) : next)
  }
  /** Chosen by press or key, a pool stays until another is: the way to its link is clear. */
  const choose = (index: number | null) => {
    pinned.current = index !== null
    setChosen(index)
  }
  useMapHand(canvas, {
    onHover: (pixel) => {
      if (!pinned.current) setChosen(nearest(pixel))
    },
    onPress: (pixel) => choose(nearest(pixel)),
    onPan: (dx, dy) => move(panned(view.current, frame(), dx, dy)),
    onZoom: (pixel, factor) => move(zoomedAt(view.current, frame(), pixel, factor)),
  })

  const walk = (direction: Direction) => {
    const of = frame()
    const start = mine ? offers.findIndex(({ pool }) => pool.id === mine.pool.id) : -1
    const next = at === null ? Math.max(0, start) : nearestTowards(places, at, direction, unit(of))
    const place = next === null ? undefined : places[next]
    if (next === null || !place) return
    choose(next)
    move(withPlace(view.current, place))
  }
  const onKey = (event: KeyboardEvent) => {
    const direction = arrows[event.key]
    const offer = at === null ? undefined : offers[at]
    if (direction) walk(direction)
    else if (event.key === '+' || event.key === '=') zoom(zoomStep)
    else if (event.key === '-') zoom(1 / zoomStep)
    else if (event.key === '0') move(wholeMap)
    else if (event.key === 'Enter' && offer) open.current?.click()
    else return
    event.preventDefault()
  }
  const open = useRef<HTMLAnchorElement>(null)

  const offer = at === null ? null : (offers[at] ?? null)
  const table = <MapTable offers={offers} tableLink={tableLink} />

  return (
    <div className="pool-map">
      <ChartFrame
        title={
          <MapTitle
            {...{ offer, open }}
            pools={offers.length}
            mine={offer !== null && offer.pool.id === mine?.pool.id}
          />
        }
        unit={t('map.unit')}
        chart={
          <>
            <MapLegend colouring={colouring} onColour={setColouring} mine={mine !== null} />
            <div
              className="map-stage"
              role="application"
              aria-label={t('map.label', { pools: offers.length })}
              aria-describedby="map-keys"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk from pool to pool on it
              tabIndex={0}
              onKeyDown={onKey}
            >
              <canvas ref={canvas} data-zoomed={zoomed ? '' : undefined} />
              <p className="map-empty hint" role="status">
                {emptied && offers.length > 0 && t('map.empty')}
              </p>
            </div>
            <MapTools zoomed={zoomed} onZoom={zoom} onWhole={() => move(wholeMap)} />
          </>
        }
        table={table}
        foot={t('map.foot', {
          epoch: formatCount(epoch, locale),
          data: formatCount(dataEpoch, locale),
        })}
      />
      {printing && <div className="map-print">{table}</div>}
    </div>
  )
}
