import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText, parseDecimal } from './decimal-text.ts'
import { adaForPlot, ratioForPlot } from './plot.ts'
import { pow, type Rational, ratio } from './rational.ts'
import { rosCompoundedPerYear, rosOverHorizon, rosPerEpoch, rosSimplePerYear } from './ros.ts'
import { lovelace } from './units.ts'

/** The second opinion: decimals of 120 digits. */
const Wide = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_DOWN })
const wide = ({ n, d }: Rational) => new Wide(n.toString()).div(d.toString())
const agreed = 60

describe('return on stake', () => {
  test('decimal.js comes to the same sixty digits', () => {
    const rewards = fc.bigInt({ min: 0n, max: 10n ** 9n })
    const stakes = fc.bigInt({ min: 10n ** 6n, max: 10n ** 15n })
    fc.assert(
      fc.property(rewards, stakes, fc.constantFrom(73, 365), (reward, stake, epochs) => {
        const perEpoch = rosPerEpoch(lovelace(reward), lovelace(stake))
        const theirs = wide(perEpoch)
        const within = (ours: Rational, other: Decimal) =>
          other
            .minus(decimalText(ours, 90))
            .abs()
            .lte(other.plus(1).times(new Wide(10).pow(-agreed)))
        expect(within(rosSimplePerYear(perEpoch, epochs), theirs.times(epochs))).toBe(true)
        const compounded = theirs.plus(1).pow(epochs).minus(1)
        expect(within(rosCompoundedPerYear(perEpoch, epochs), compounded)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('by hand', () => {
    const perEpoch = rosPerEpoch(lovelace(1n), lovelace(1000n))
    expect(perEpoch).toEqual(ratio(1n, 1000n))
    expect(rosSimplePerYear(perEpoch, 73)).toEqual(ratio(73n, 1000n))
    expect(decimalText(rosCompoundedPerYear(perEpoch, 73), 5)).toBe('0.07569')
    expect(rosOverHorizon(lovelace(5n), lovelace(100n))).toEqual(ratio(1n, 20n))
  })

  test('refuses a stake of nothing and a year of none', () => {
    const none = lovelace(0n)
    expect(() => rosPerEpoch(none, none)).toThrow(expect.objectContaining({ field: 'stake' }))
    expect(() => rosOverHorizon(none, none)).toThrow(expect.objectContaining({ field: 'stake' }))
    for (const epochs of [0, -1, 1.5, Number.NaN, 1e9]) {
      const field = { field: 'epochsPerYear' }
      expect(() => rosSimplePerYear(ratio(1n), epochs)).toThrow(expect.objectContaining(field))
      expect(() => rosCompoundedPerYear(ratio(1n), epochs)).toThrow(expect.objectContaining(field))
    }
    expect(() => pow(ratio(1n, 2n), -1)).toThrow(expect.objectContaining({ field: 'exponent' }))
  })
})

test('a number for drawing is off by no more than its last bit', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
      const drawn = ratioForPlot({ n, d })
      const exact = wide({ n, d })
      const off = new Wide(drawn).minus(exact).abs()
      expect(off.lte(exact.abs().times(2 ** -52))).toBe(true)
    }),
  )
  expect(ratioForPlot({ n: 10n ** 400n, d: 10n ** 399n })).toBe(10)
  expect(ratioForPlot({ n: 1n, d: 10n ** 320n })).toBeGreaterThan(0)
  expect(ratioForPlot({ n: -1n, d: 2n })).toBe(-0.5)
  expect(adaForPlot(lovelace(1_500_000n))).toBe(1.5)
  expect(parseDecimal('0.5')).toEqual(ratio(1n, 2n))
})
