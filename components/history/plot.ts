/** Pixels of one small panel: where its curve may go, and the room for its labels at the end. */
export type Plot = {
  readonly width: number
  /** Of it for the curve. */
  readonly inner: number
  readonly height: number
}

/** Drawn twice, never scaled from one to the other. */
export const plots = {
  wide: { width: 760, inner: 700, height: 92 },
  narrow: { width: 328, inner: 286, height: 84 },
} as const satisfies Record<string, Plot>

export type PlotName = keyof typeof plots

/** Path units are half pixels, so that every coordinate is whole and the path short. */
export const unitsPerPixel = 2

/** A quarter of a pixel: nobody sees what is left out. */
const tolerance = 0.5

type Point = readonly [x: number, y: number]

/**
 * A line through one value for each step, as a path in half pixels. It stops where a value is unknown (null); points
 * that change it by less than a quarter of a pixel are left out.
 *
 * @param range the values at the foot and at the top.
 */
export function linePath(
  values: readonly (number | null)[],
  { inner, height }: Plot,
  [least, most]: readonly [number, number],
): string {
  return runsOf(values)
    .map((run) => pathOf(simplified(run.map(([i, value]) => pointAt(i, value)))))
    .join('')

  function pointAt(i: number, value: number): Point {
    const x = (i / (values.length - 1)) * inner * unitsPerPixel
    const y = (1 - (value - least) / (most - least)) * height * unitsPerPixel
    return [Math.round(x), Math.round(y)]
  }
}

/** The area between two lines, both known in the same steps. */
export function areaPath(
  lower: readonly (number | null)[],
  upper: readonly (number | null)[],
  plot: Plot,
  range: readonly [number, number],
): string {
  const top = linePath(upper, plot, range)
  const bottom = linePath(lower, plot, range)
  if (top === '') return ''
  const back = pointsOf(bottom).reverse()
  const [first = [0, 0], ...rest] = back
  return `${top}L${first[0]} ${first[1]}${steps(first, rest)}z`
}

/** Runs of known values, each with its step. */
export function runsOf<Value>(values: readonly (Value | null)[]): (readonly [number, Value])[][] {
  const runs: (readonly [number, Value])[][] = []
  let run: (readonly [number, Value])[] = []
  for (const [i, value] of values.entries()) {
    if (value !== null) run.push([i, value])
    if (run.length > 0 && (value === null || i === values.length - 1)) {
      runs.push(run)
      run = []
    }
  }
  return runs
}

/** Steps without a value, from one to another, both included. */
export function gapsOf(values: readonly unknown[]): (readonly [number, number])[] {
  const missing = values.map((value) => (value === null ? true : null))
  return runsOf(missing).map((run) => [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0] as const)
}

/** Ramer, Douglas and Peucker: the points that stray from the straight line between those kept. */
function simplified(points: readonly Point[]): readonly Point[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return points
  let furthest = 0
  let at = 0
  for (const [i, point] of points.entries()) {
    const off = distance(point, first, last)
    if (off > furthest) [furthest, at] = [off, i]
  }
  if (furthest <= tolerance) return [first, last]
  return [...simplified(points.slice(0, at + 1)), ...simplified(points.slice(at)).slice(1)]
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  // A single epoch between unknown ones: a dot, by the line's round end.
  if (rest.length === 0) return `M${first[0]} ${first[1]}h0`
  return `M${first[0]} ${first[1]}${steps(first, rest)}`
}

function steps(from: Point, points: readonly Point[]): string {
  let [x, y] = from
  let path = ''
  for (const [nextX, nextY] of points) {
    const [dx, dy] = [nextX - x, nextY - y]
    path += dy === 0 ? `h${dx}` : `l${dx}${dy < 0 ? '' : ' '}${dy}`
    ;[x, y] = [nextX, nextY]
  }
  return path
}

/** The corners of a path that {@link linePath} made of one run. */
function pointsOf(path: string): Point[] {
  let [x, y] = [0, 0]
  return [...path.matchAll(/([Mlh])(-?\d+)(?: ?(-?\d+))?/g)].map(([, command, a, b]) => {
    if (command === 'M') [x, y] = [Number(a), Number(b)]
    else [x, y] = [x + Number(a), y + Number(b ?? 0)]
    return [x, y]
  })
}
