import type { Place } from './map-view.ts'

/** Finds the nearest of many places without looking at all of them. */
export type PointGrid = {
  /**
   * Index of the place nearest to `at`, of those within reach; null if none is.
   *
   * @param unit how long the axes are in the unit of `reach`: pixels of the whole map at this zoom.
   */
  readonly nearest: (at: Place, unit: Place, reach: number) => number | null
}

/** Some two places a cell. */
const perCell = 2

/** @param places each from 0 to 1 along both axes. */
export function pointGrid(places: readonly Place[]): PointGrid {
  const side = Math.max(1, Math.ceil(Math.sqrt(places.length / perCell)))
  const cellOf = (at: number) => Math.min(side - 1, Math.max(0, Math.floor(at * side)))
  const cells: number[][] = Array.from({ length: side * side }, () => [])
  for (const [i, { x, y }] of places.entries()) cells[cellOf(y) * side + cellOf(x)]?.push(i)

  return {
    nearest(at, unit, reach) {
      let best: number | null = null
      let least = reach * reach
      const [toX, toY] = [reach / unit.x, reach / unit.y]
      for (let row = cellOf(at.y - toY); row <= cellOf(at.y + toY); row++)
        for (let column = cellOf(at.x - toX); column <= cellOf(at.x + toX); column++)
          for (const i of cells[row * side + column] ?? []) {
            const place = places[i]
            if (!place) continue
            const distance = ((place.x - at.x) * unit.x) ** 2 + ((place.y - at.y) * unit.y) ** 2
            if (distance > least || (distance === least && best !== null)) continue
            least = distance
            best = i
          }
      return best
    },
  }
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const ways: Readonly<Record<Direction, Place>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: 1 },
  down: { x: 0, y: -1 },
}

/**
 * The nearest place in a direction: within half a right angle of it; beyond that, any that lies on that
 * side. What stands aside counts double, so that a walk goes straight on.
 *
 * @returns null at the edge.
 */
export function nearestTowards(
  places: readonly Place[],
  from: number,
  direction: Direction,
  unit: Place,
): number | null {
  const start = places[from]
  if (!start) return null
  const way = ways[direction]
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  places.forEach(({ x, y }, i) => {
    const [dx, dy] = [(x - start.x) * unit.x, (y - start.y) * unit.y]
    const ahead = dx * way.x + dy * way.y
    if (i === from || ahead <= 0) return
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x)
    const cost = ahead + 2 * aside + (aside > ahead ? 1e6 : 0)
    if (cost >= least) return
    least = cost
    best = i
  })
  return best
}
