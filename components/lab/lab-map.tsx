'use client'

import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { formatCompact, formatCount } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import { adaForPlot } from '../../lib/rewards/index.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { type Frame, toPlace, wholeMap } from '../map/map-view.ts'
import { type Direction, nearestTowards, pointGrid } from '../map/point-grid.ts'
import { useMapCanvas } from '../map/use-map-canvas.ts'
import { useMapHand } from '../map/use-map-hand.ts'
import { useText } from '../site/text.tsx'
import type { PoolNames } from './lab-channel.ts'
import { LabMapTitle } from './lab-map-title.tsx'
import { changeTicks, drawingOrder, labAxes, labPlace, labPlaces, stakeTicks } from './lab-plot.ts'

type Props = {
  readonly answer: LabAnswer
  /** By the index that the points have. */
  readonly names: PoolNames
  readonly table: ReactNode
}

/** Nothing changes, more, less. */
const shades = ['--ink-3', '--d6', '--d2']

/** Within so many pixels the pointer means a pool. */
const reach = 24

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Every public pool a point: what it holds across, how its members' return changes upwards. */
export const LabMap = memo(function LabMap({ answer, names, table }: Props) {
  const { t, locale } = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const open = useRef<HTMLAnchorElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const pinned = useRef(false)
  const { points, mine, after } = answer
  const drawn = useMemo(() => {
    const axes = labAxes(points)
    return { axes, places: labPlaces(axes, points), order: drawingOrder(points) }
  }, [points])
  const { axes, places, order } = drawn
  // Only who points at it needs it.
  const grid = useRef<{ of: typeof places; grid: ReturnType<typeof pointGrid> } | null>(null)
  const gridOf = () => {
    if (grid.current?.of !== places) grid.current = { of: places, grid: pointGrid(places) }
    return grid.current.grid
  }
  const mineAt = mine ? points.pool.findIndex((pool) => names[pool]?.id === mine.pool.id) : -1
  const full = adaForPlot(after.saturationPoint)

  const { redraw, frame } = useMapCanvas(
    canvas,
    ({ width }: Frame) => ({
      ...{ view: wholeMap, places, order, shades: points.side, yWords: 'end' },
      chosen: chosen === null ? null : (places[chosen] ?? null),
      mine: places[mineAt] ?? null,
      full: {
        at: labPlace(axes, full, 0).x,
        value: full,
        words: t('map.full', { stake: formatCompact(Math.round(full), locale, 4) }),
      },
      xTicks: stakeTicks(axes, Math.max(2, Math.floor(width / 90))).map((tick) => ({
        ...tick,
        words: `${formatCompact(tick.value, locale)}\u00a0₳`,
      })),
      yTicks: changeTicks(axes).map((tick) => ({
        ...tick,
        words: tick.strong ? '' : t('lab.map.points', { points: signed(tick.value, locale) }),
      })),
    }),
    shades,
  )
  // What is drawn may have changed with anything that made this render.
  useEffect(redraw)

  const choose = (index: number | null) => {
    pinned.current = index !== null
    setChosen(index)
  }
  const nearest = (pixel: { x: number; y: number }) => {
    const of = frame()
    const unit = { x: of.width, y: of.height }
    return gridOf().nearest(toPlace(wholeMap, of, pixel), unit, reach)
  }
  useMapHand(canvas, {
    onHover: (pixel) => {
      if (!pinned.current) setChosen(nearest(pixel))
    },
    onPress: (pixel) => choose(nearest(pixel)),
    onPan: nothing,
    onZoom: nothing,
  })
  const onKey = (event: KeyboardEvent) => {
    const direction = arrows[event.key]
    if (direction) {
      const of = frame()
      const start = Math.max(0, mineAt)
      const unit = { x: of.width, y: of.height }
      const next = chosen === null ? start : nearestTowards(places, chosen, direction, unit)
      if (next !== null) choose(next)
    } else if (event.key === 'Enter') open.current?.click()
    else if (event.key === 'Escape') choose(null)
    else return
    event.preventDefault()
  }

  return (
    <ChartFrame
      title={<LabMapTitle {...{ answer, names, open, chosen, mineAt }} />}
      unit={t('lab.map.unit')}
      chart={
        <>
          <p className="key lab-key" aria-hidden="true">
            <span>
              <span className="swatch gains" />
              {t('lab.map.more')}
            </span>
            <span>
              <span className="swatch loses" />
              {t('lab.map.less')}
            </span>
            {mine && (
              <span>
                <span className="swatch mine" />
                {t('lab.map.yours')}
              </span>
            )}
          </p>
          <div
            className="map-stage"
            role="application"
            aria-label={t('lab.map.label', { pools: points.stake.length })}
            aria-describedby="lab-map-keys"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk from pool to pool on it
            tabIndex={0}
            onKeyDown={onKey}
          >
            <canvas ref={canvas} />
          </div>
          <p className="hint needs-js" id="lab-map-keys">
            {t('lab.map.keys')}
          </p>
        </>
      }
      table={table}
      foot={t('lab.map.foot', {
        pools: formatCount(points.stake.length, locale),
        epoch: formatCount(answer.epoch, locale),
        data: formatCount(answer.dataEpoch, locale),
      })}
    />
  )
})

const nothing = () => {}

const signed = (value: number, locale: string) =>
  (value < 0 ? '−' : '+') + formatCompact(Math.abs(value), locale, 3)
