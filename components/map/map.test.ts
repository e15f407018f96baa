import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adaTicks, percentTicks } from './axis-ticks.ts'
import {
  type Frame,
  type MapView,
  type Place,
  panned,
  showsAny,
  toPixels,
  toPlace,
  wholeMap,
  withPlace,
  zoomedAt,
} from './map-view.ts'
import { type Direction, nearestTowards, pointGrid } from './point-grid.ts'

const part = fc.double({ min: 0, max: 1, noNaN: true })
const places = fc.array(fc.record({ x: part, y: part }), { maxLength: 200 })
const frame: Frame = { left: 40, top: 10, width: 700, height: 400 }
const views = fc
  .record({ x: part, y: part, factor: fc.double({ min: 1, max: 150, noNaN: true }) })
  .map(
    ({ x, y, factor }): MapView =>
      zoomedAt(wholeMap, frame, toPixels(wholeMap, frame, { x, y }), factor),
  )

/** All of them, one by one. */
function nearestByHand(all: readonly Place[], at: Place, unit: Place, reach: number) {
  const distances = all.map(({ x, y }) => Math.hypot((x - at.x) * unit.x, (y - at.y) * unit.y))
  const least = Math.min(...distances)
  return least <= reach ? least : null
}

describe('the nearest pool', () => {
  test('is the one that looking at all of them finds', () => {
    fc.assert(
      fc.property(
        places,
        part,
        part,
        views,
        fc.integer({ min: 1, max: 60 }),
        (all, x, y, { size }, reach) => {
          const unit = { x: frame.width / size, y: frame.height / size }
          const found = pointGrid(all).nearest({ x, y }, unit, reach)
          const wanted = nearestByHand(all, { x, y }, unit, reach)
          if (found === null) {
            expect(wanted === null || wanted > reach - 1e-9).toBe(true)
            return
          }
          const place = all[found] ?? { x: 9, y: 9 }
          expect(Math.hypot((place.x - x) * unit.x, (place.y - y) * unit.y)).toBeCloseTo(
            wanted ?? -1,
            6,
          )
        },
      ),
    )
  })

  test('beyond reach there is none', () => {
    const grid = pointGrid([{ x: 0.5, y: 0.5 }])
    expect(grid.nearest({ x: 0.5, y: 0.54 }, { x: 100, y: 100 }, 3)).toBeNull()
    expect(grid.nearest({ x: 0.5, y: 0.54 }, { x: 100, y: 100 }, 5)).toBe(0)
    expect(pointGrid([]).nearest({ x: 0.5, y: 0.5 }, { x: 1, y: 1 }, 1000)).toBeNull()
  })
})

describe('walking by arrow keys', () => {
  const unit = { x: 700, y: 400 }
  const directions: readonly Direction[] = ['left', 'right', 'up', 'down']

  test('goes to what lies that way, and straight before aside', () => {
    const cross = [
      { x: 0.5, y: 0.5 },
      { x: 0.4, y: 0.5 },
      { x: 0.7, y: 0.5 },
      { x: 0.52, y: 0.9 },
      { x: 0.5, y: 0.3 },
    ]
    const from = (direction: Direction) => nearestTowards(cross, 0, direction, unit)
    expect(directions.map(from)).toEqual([1, 2, 3, 4])
    expect(nearestTowards(cross, 1, 'left', unit)).toBeNull()
  })

  test('always moves on in its direction, and so ends at an edge', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...directions), (all, direction) => {
        let [at, steps]: [number | null, number] = [all.length > 0 ? 0 : null, 0]
        while (at !== null && steps <= all.length) {
          const next: number | null = nearestTowards(all, at, direction, unit)
          const [here, there] = [all[at], next === null ? undefined : all[next]]
          if (here && there) {
            if (direction === 'left') expect(there.x).toBeLessThan(here.x)
            if (direction === 'up') expect(there.y).toBeGreaterThan(here.y)
          }
          at = next
          steps++
        }
        expect(steps).toBeLessThanOrEqual(all.length)
      }),
    )
  })
})

describe('the window on the map', () => {
  test('never leaves it, however it is moved', () => {
    const moves = fc.integer({ min: -3000, max: 3000 })
    fc.assert(
      fc.property(views, moves, moves, (view, dx, dy) => {
        for (const { x, y, size } of [view, panned(view, frame, dx, dy)]) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x, y) + size).toBeLessThanOrEqual(1 + 1e-12)
          expect(size).toBeGreaterThanOrEqual(0.01)
        }
      }),
    )
  })

  test('a pixel and its place are one', () => {
    fc.assert(
      fc.property(views, part, part, (view, x, y) => {
        const back = toPlace(view, frame, toPixels(view, frame, { x, y }))
        expect(back.x).toBeCloseTo(x, 9)
        expect(back.y).toBeCloseTo(y, 9)
      }),
    )
  })

  test('what is under the pointer stays there while it zooms in', () => {
    fc.assert(
      fc.property(part, part, fc.double({ min: 1, max: 50, noNaN: true }), (x, y, factor) => {
        const pixel = toPixels(wholeMap, frame, { x, y })
        const after = toPixels(zoomedAt(wholeMap, frame, pixel, factor), frame, { x, y })
        expect(after.x).toBeCloseTo(pixel.x, 6)
        expect(after.y).toBeCloseTo(pixel.y, 6)
      }),
    )
  })

  test('a pool that is walked to is brought into it', () => {
    fc.assert(
      fc.property(views, part, part, (view, x, y) => {
        const seen = withPlace(view, { x, y })
        expect(seen.size).toBe(view.size)
        expect(x >= seen.x - 1e-9 && x <= seen.x + seen.size + 1e-9).toBe(true)
        expect(y >= seen.y - 1e-9 && y <= seen.y + seen.size + 1e-9).toBe(true)
      }),
    )
  })
})

describe('marks on the axes', () => {
  const axes = { fromPower: 0, toPower: 8, mostPercent: 3 }

  test('stand at round numbers', () => {
    expect(percentTicks(axes, wholeMap).map(({ value }) => value)).toEqual([
      0, 0.5, 1, 1.5, 2, 2.5, 3,
    ])
    expect(adaTicks(axes, wholeMap, 9).map(({ value }) => value)).toEqual([
      1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8,
    ])
    expect(adaTicks(axes, { x: 0.75, y: 0, size: 0.125 }, 5).map(({ value }) => value)).toEqual([
      1e6, 2e6, 5e6, 1e7,
    ])
  })

  test('lie in the window, at any zoom, and are never too many', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 3, max: 9 }), (view, most) => {
        const [x, y] = [adaTicks(axes, view, most), percentTicks(axes, view)]
        expect(x.length).toBeLessThanOrEqual(Math.max(most, 5))
        expect(y.length).toBeLessThanOrEqual(8)
        for (const { at } of x)
          expect(at >= view.x - 1e-6 && at <= view.x + view.size + 1e-6).toBe(true)
        for (const { at } of y)
          expect(at >= view.y - 1e-6 && at <= view.y + view.size + 1e-6).toBe(true)
      }),
    )
  })
})

test('an empty part of the map is one none of whose pixels has a pool', () => {
  // A millionth of a pixel from an edge either answer is right.
  const seenBy = (view: MapView, all: readonly Place[], rim: number) =>
    all.some((place) => {
      const { x, y } = toPixels(view, frame, place)
      const [right, bottom] = [frame.left + frame.width, frame.top + frame.height]
      return x > frame.left - rim && x < right + rim && y > frame.top - rim && y < bottom + rim
    })
  fc.assert(
    fc.property(views, places, (view, all) => {
      if (seenBy(view, all, -1e-6)) expect(showsAny(view, all)).toBe(true)
      if (!seenBy(view, all, 1e-6)) expect(showsAny(view, all)).toBe(false)
    }),
  )
})
