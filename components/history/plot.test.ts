import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaPath, gapsOf, linePath, plots, runsOf } from './plot.ts'

const plot = { width: 110, inner: 100, height: 50 }

describe('a line', () => {
  it('goes from the foot to the top in half pixels', () => {
    expect(linePath([0, 1], plot, [0, 1])).toBe('M0 100l200-100')
  })

  it('stops where a value is unknown, and starts anew', () => {
    expect(linePath([0, 1, null, 1, 0], plot, [0, 1])).toBe('M0 100l50-100M150 0l50 100')
  })

  it('is a dot where one epoch stands alone', () => {
    expect(linePath([null, 1, null], plot, [0, 1])).toBe('M100 0h0')
  })

  it('leaves out what nobody sees, and nothing else', () => {
    expect(linePath([0, 0.5, 1], plot, [0, 1])).toBe('M0 100l200-100')
    expect(linePath([0, 0.8, 1], plot, [0, 1])).toBe('M0 100l100-80l100-20')
  })

  it('is nothing where nothing is known', () => {
    expect(linePath([null, null], plot, [0, 1])).toBe('')
  })

  it('stays within a quarter of a pixel of every value', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 2,
      maxLength: 60,
    })
    fc.assert(
      fc.property(values, (values) => {
        const corners = cornersOf(linePath(values, plots.wide, [0, 1]))
        for (const [i, value] of values.entries()) {
          const x = (i / (values.length - 1)) * plots.wide.inner * 2
          const y = (1 - value) * plots.wide.height * 2
          expect(distanceTo(corners, [x, y])).toBeLessThanOrEqual(0.5 + Math.SQRT1_2 + 1e-9)
        }
      }),
    )
  })
})

it('an area is closed along its lower line', () => {
  expect(areaPath([0, 0], [1, 0.5], plot, [0, 1])).toBe('M0 0l200 50L200 100h-200z')
  expect(areaPath([null], [null], plot, [0, 1])).toBe('')
})

it('runs are what is known, gaps what is not', () => {
  expect(runsOf([null, 1, 2, null, 3])).toEqual([
    [
      [1, 1],
      [2, 2],
    ],
    [[4, 3]],
  ])
  expect(gapsOf([null, 1, null, null])).toEqual([
    [0, 0],
    [2, 3],
  ])
  expect(gapsOf([1])).toEqual([])
})

type Point = [number, number]

function cornersOf(path: string): Point[] {
  let at: Point = [0, 0]
  return [...path.matchAll(/([Mlh])(-?\d+)(?: ?(-?\d+))?/g)].map(([, command, a, b]) => {
    at = command === 'M' ? [Number(a), Number(b)] : [at[0] + Number(a), at[1] + Number(b ?? 0)]
    return at
  })
}

/** From a point to the nearest piece of the line. */
function distanceTo(corners: readonly Point[], [x, y]: Point): number {
  return Math.min(
    ...corners.slice(1).map(([bx, by], i) => {
      const [ax, ay] = corners[i] ?? [0, 0]
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
      const part = Math.min(1, Math.max(0, along))
      return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay))
    }),
  )
}
