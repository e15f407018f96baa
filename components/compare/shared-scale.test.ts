import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOn, sharedScale } from './shared-scale.ts'

test('a shared scale ends at round numbers, outside all that it shows', () => {
  expect(sharedScale([182.9, 250.6]).ticks).toEqual([180, 200, 220, 240, 260])
  expect(sharedScale([0, 0.0041]).ticks).toEqual([0, 0.002, 0.004, 0.006])
  expect(sharedScale([0]).ticks).toEqual([0, 0.25])
})

test('every amount has its place, in order, whatever their size', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 16n }).map((lovelace) => Number(lovelace) / 1e6)
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 30 }), (values) => {
      const scale = sharedScale(values)
      expect(scale.ticks.length).toBeGreaterThanOrEqual(2)
      expect(scale.ticks.length).toBeLessThanOrEqual(8)
      const slack = (scale.high - scale.low) * 1e-6
      expect(scale.low).toBeLessThanOrEqual(Math.min(...values) + slack)
      expect(scale.high).toBeGreaterThanOrEqual(Math.max(...values) - slack)
      const places = values.toSorted((a, b) => a - b).map((value) => placeOn(scale, value))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})
