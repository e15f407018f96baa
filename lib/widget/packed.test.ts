import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packSeries, unpackSeries } from './packed.ts'

test('a curve comes back as it was', () => {
  expect(packSeries(['304742000', '298988000', '293358000'])).toBe('2000,152371,-155248,62')
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 40 })), (values) => {
      expect(unpackSeries(packSeries(values))).toEqual(values.map(String))
    }),
  )
})

test('what a double cannot hold is refused', () => {
  expect(() => packSeries(['9007199254740993'])).toThrow(RangeError)
  expect(() => packSeries(['1.5'])).toThrow(RangeError)
})
