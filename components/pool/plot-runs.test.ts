import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runsOf, stepOf } from './plot-runs.ts'

it('a line is cut where nothing is known, and nothing is left out', () => {
  expect(runsOf([1, 2, null, null, 3])).toEqual([
    { from: 0, to: 1, known: true },
    { from: 2, to: 3, known: false },
    { from: 4, to: 4, known: true },
  ])
  expect(runsOf([])).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat())), (cells) => {
      const covered = runsOf(cells).flatMap(({ from, to, known }) =>
        cells.slice(from, to + 1).map((cell) => (cell !== null) === known),
      )
      expect(covered).toEqual(cells.map(() => true))
    }),
  )
})

it('an axis has round steps, at least one and at most as many as asked', () => {
  expect(stepOf(5.3, 4)).toBe(2)
  expect(stepOf(0, 4)).toBe(0)
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
      fc.integer({ min: 2, max: 6 }),
      (most, lines) => {
        const step = stepOf(most, lines)
        expect(most / step).toBeLessThanOrEqual(lines * (1 + 1e-9))
        expect(most / step).toBeGreaterThan(0.3)
      },
    ),
  )
})
