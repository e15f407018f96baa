import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, mul, ratio, sub } from '../rational.ts'
import { certainFloor, enclose, exactSum, nearest, unitRoundoff, wholeDouble } from './certified.ts'

/** A double as the fraction it is. */
function fractionOf(double: number) {
  let scale = 0n
  let whole = double
  while (!Number.isInteger(whole)) {
    whole *= 2
    scale++
  }
  return ratio(BigInt(whole), 1n << scale)
}

const ratios = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 45n }), fc.bigInt({ min: 1n, max: 10n ** 45n }))
  .map(([n, d]) => ratio(n, d))

describe('a ratio as a double', () => {
  test('is wrong by at most three roundings', () => {
    fc.assert(
      fc.property(ratios, (value) => {
        const off = sub(fractionOf(nearest(value)), value)
        const most = mul(value, fractionOf(3.0001 * unitRoundoff))
        expect(compare(ratio(off.n < 0n ? -off.n : off.n, off.d), most)).toBeLessThan(1)
      }),
    )
  })

  test('of nothing is 0, exactly', () => {
    expect(nearest(ratio(0n))).toBe(0)
    expect(enclose(ratio(0n), 3)).toEqual({ lo: 0, hi: 0 })
  })

  test.each([
    ['2^200', { n: 1n << 200n, d: 1n }],
    ['2^-200', { n: 1n, d: 1n << 200n }],
    ['more than a double holds', { n: 1n << 2000n, d: 1n }],
    ['less than a double holds', { n: 1n, d: 1n << 2000n }],
    ['two such', { n: 1n << 2000n, d: 1n << 2000n }],
    ['1 ÷ 0', { n: 1n, d: 0n }],
    ['0 ÷ 0', { n: 0n, d: 0n }],
  ])('beyond the domain is not held: %s', (_, value) => {
    expect(nearest(value)).toBeNaN()
    expect(enclose(value, 0)).toEqual({ lo: NaN, hi: NaN })
  })

  test.each([
    ['2^199', { n: 1n << 199n, d: 1n }],
    ['2^-199', { n: 1n, d: 1n << 199n }],
  ])('within it is held: %s', (_, value) => {
    expect(nearest(value)).toBeGreaterThan(0)
  })
})

describe('an enclosure', () => {
  const products = fc.tuple(ratios, fc.nat(6), fc.nat(2 ** 30))

  test('still holds the true product after as many products as it was made for', () => {
    fc.assert(
      fc.property(products, ([value, roundings, weight]) => {
        let { lo, hi } = enclose(value, roundings)
        let exact = value
        for (let i = 0; i < roundings; i++) {
          lo *= weight + 1 / 3
          hi *= weight + 1 / 3
          exact = mul(exact, fractionOf(weight + 1 / 3))
        }
        expect(compare(fractionOf(lo), exact)).toBe(-1)
        expect(compare(fractionOf(hi), exact)).toBe(1)
      }),
    )
  })

  test('is as narrow as the proof says', () => {
    for (const roundings of [0, 1, 2, 5]) {
      const { lo, hi } = enclose(ratio(4n), roundings)
      expect((hi - lo) / 4 / unitRoundoff).toBeCloseTo(2 * (6 + roundings), -1)
    }
    expect(enclose(ratio(1n), 0)).toEqual({ lo: 1 - 6 * unitRoundoff, hi: 1 + 6 * unitRoundoff })
  })

  test('of products of 2^53 or more never decides', () => {
    const { lo, hi } = enclose(ratio(1n), 1)
    expect(certainFloor(2 ** 53 * lo, 2 ** 53 * hi)).toBeNaN()
    expect(certainFloor((2 ** 53 - 1) * lo, (2 ** 53 - 1) * hi)).toBeNaN()
  })
})

test('a floor is certain when both ends share it', () => {
  expect(certainFloor(6.1, 6.9)).toBe(6)
  expect(certainFloor(7, 7)).toBe(7)
  expect(certainFloor(-0.2, -0.1)).toBe(-1)
  expect(certainFloor(6.9, 7)).toBeNaN()
  expect(certainFloor(NaN, NaN)).toBeNaN()
})

test('a whole number is a double below 2^53 on either side', () => {
  expect(wholeDouble(2n ** 53n - 1n)).toBe(2 ** 53 - 1)
  expect(wholeDouble(1n - 2n ** 53n)).toBe(1 - 2 ** 53)
  expect(wholeDouble(2n ** 53n)).toBeNaN()
  expect(wholeDouble(-(2n ** 53n))).toBeNaN()
})

test('a sum is exact beyond 2^53, and where parts cancel', () => {
  const most = 2 ** 53 - 1
  expect(exactSum(new Float64Array([]))).toBe(0n)
  expect(exactSum(new Float64Array([1, 2, 3]))).toBe(6n)
  expect(exactSum(new Float64Array([most, most, 1]))).toBe(2n ** 54n - 1n)
  expect(exactSum(new Float64Array([most, 2, -most, -1]))).toBe(1n)
})
