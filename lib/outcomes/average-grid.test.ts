import { describe, expect, it } from 'vitest'
import { gridBetween } from './average-grid.ts'
import { cubicAt } from './cubic.ts'

const epochsOf = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** Falls by 1/10,000 an epoch, and by half a millionth more after every kink. */
function kinked(first: number, kinks: readonly number[], drop: number) {
  const start = 1e12
  return (epoch: number) =>
    BigInt(
      Math.round(
        start * 0.9999 ** (epoch - first) -
          kinks.reduce((sum, kink) => sum + drop * Math.max(0, epoch - kink), 0),
      ),
    )
}

describe('a grid', () => {
  it('is of every fortieth epoch for 480, then of every eightieth, where the curve is smooth', () => {
    const near = Array.from({ length: 12 }, (_, i) => 600 + 40 * i)
    const far = [1_080, 1_160, 1_240, 1_300]
    expect(gridBetween(600, 1_300, kinked(600, [], 0))).toEqual([...near, ...far])
  })

  it('is as wide of a curve that has come to nothing, or lacks a lovelace that was rounded off', () => {
    expect(gridBetween(0, 120, () => 0n)).toEqual([0, 40, 80, 120])
    expect(gridBetween(0, 120, (at) => (at === 20 ? 1n : 0n))).toEqual([0, 40, 80, 120])
  })

  it('closes in on a kink, until the cubic is right to a third of a millionth of the start', () => {
    for (const [kinks, drop] of [
      [[633], 2e8],
      [[633], -2e8],
      [[650], 1e5],
      [[670], 1e5],
      [[651, 652, 699], 3e7],
      [[605, 1_079], 1e9],
    ] as const) {
      const valueAt = kinked(600, kinks, drop)
      const grid = gridBetween(600, 1_100, valueAt)
      const values = grid.map(valueAt)
      expect(grid).toEqual([...new Set(grid)].sort((a, b) => a - b))
      expect(grid.length).toBeLessThan(50)
      for (const epoch of epochsOf(600, 1_079)) {
        const off = Number(cubicAt(grid, values, epoch) - valueAt(epoch))
        expect(Math.abs(off), `${epoch}`).toBeLessThanOrEqual(1e12 / 3e6 + 1)
      }
    }
  })

  it('is content with a ten-thousandth of the start later', () => {
    const valueAt = kinked(0, [1_000], 4e5)
    const grid = gridBetween(0, 2_000, valueAt)
    const smooth = gridBetween(0, 2_000, kinked(0, [], 0))
    expect(grid).toEqual(smooth)
    // From the 480th epoch on.
    expect(gridBetween(0, 2_000, kinked(0, [520], 1e5))).toEqual(smooth)
    expect(gridBetween(0, 2_000, kinked(0, [460], 1e5))).not.toEqual(smooth)
    const sharp = kinked(0, [1_000], 1e8)
    const closer = gridBetween(0, 2_000, sharp)
    expect(closer.length).toBeGreaterThan(grid.length)
    const values = closer.map(sharp)
    for (const epoch of epochsOf(480, 2_000)) {
      const off = Number(cubicAt(closer, values, epoch) - sharp(epoch))
      expect(Math.abs(off), `${epoch}`).toBeLessThanOrEqual(1e12 / 1e4 + 1)
    }
  })
})
