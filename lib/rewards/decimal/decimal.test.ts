import { Decimal as Shared } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { lovelace, OutOfRangeError, pow, ratio, rosCompoundedPerYear, zero } from '../index.ts'
import { adaOf, Decimal, decimalOf, power, rosAnnualised, rosCompounded, worth } from './index.ts'

const third = ratio(1n, 3n)
const perEpoch = ratio(3n, 10_000n)

describe('the decimal door', () => {
  test('a fraction keeps forty digits, ties to the even one', () => {
    expect(decimalOf(third).toFixed()).toBe(`0.${'3'.repeat(40)}`)
    expect(decimalOf({ n: 10n ** 40n + 5n, d: 10n }).toFixed()).toBe(`1${'0'.repeat(39)}`)
    expect(decimalOf(ratio(-5n, 4n)).toFixed()).toBe('-1.25')
  })

  test('the settings are its own', () => {
    expect(Shared.precision).toBe(20)
    expect(Decimal.precision).toBe(40)
    expect(Shared.isDecimal(decimalOf(third))).toBe(true)
  })

  test('an amount in ada is exact', () => {
    expect(adaOf(lovelace(45_000_000_000_000_001n)).toFixed()).toBe('45000000000.000001')
  })

  test('an amount is worth its ada times the price', () => {
    expect(worth(lovelace(2_500_000n), ratio(45n, 100n)).toFixed()).toBe('1.125')
    expect(worth(lovelace(0n), zero).toFixed()).toBe('0')
  })

  test('whole powers are those of the fraction', () => {
    const exact = pow(ratio(73n, 72n), 12)
    expect(power(ratio(73n, 72n), ratio(12n)).minus(decimalOf(exact)).abs().lt('1e-38')).toBe(true)
    expect(power(ratio(2n), ratio(-10n)).toFixed()).toBe('0.0009765625')
    expect(power(zero, zero).toFixed()).toBe('1')
  })

  test('a root undoes its power', () => {
    const root = power(ratio(2n), ratio(1n, 2n))
    expect(root.toFixed()).toBe('1.41421356237309504880168872420969807857')
  })

  test('a year compounded is the fraction of the same name', () => {
    const { n, d } = rosCompoundedPerYear(perEpoch, 73)
    const off = rosCompounded(perEpoch, ratio(73n)).minus(decimalOf({ n, d })).abs()
    expect(off.lt('1e-37')).toBe(true)
    expect(rosCompounded(perEpoch, zero).toFixed()).toBe('0')
  })

  test('half the epochs twice are all of them', () => {
    const half = rosCompounded(perEpoch, ratio(73n, 2n)).plus(1)
    const whole = rosCompounded(perEpoch, ratio(73n)).plus(1)
    expect(half.times(half).minus(whole).abs().lt('1e-37')).toBe(true)
  })

  test('a horizon of one year is its own yearly return; of two, its root', () => {
    expect(rosAnnualised(ratio(21n, 100n), 73, 73).toFixed()).toBe('0.21')
    expect(rosAnnualised(ratio(21n, 100n), 146, 73).toDecimalPlaces(30).toFixed()).toBe('0.1')
  })
})

describe('outside its domain it names the argument', () => {
  const cases: readonly (readonly [field: string, call: () => unknown])[] = [
    ['denominator', () => decimalOf({ n: 1n, d: 0n })],
    ['denominator', () => decimalOf({ n: 1n, d: -1n })],
    ['value', () => decimalOf({ n: Number.NaN as never, d: 1n })],
    ['value', () => decimalOf(0.5 as never)],
    ['value', () => decimalOf(undefined as never)],
    ['amount', () => adaOf(Number.NaN as never)],
    ['amount', () => worth(-1n as never, third)],
    ['price', () => worth(lovelace(1n), ratio(-1n, 3n))],
    ['base', () => power(ratio(-1n), third)],
    ['exponent', () => power(ratio(1n, 2n), { n: Number.NaN, d: 1 } as never)],
    ['exponent', () => power(third, 2 as never)],
    ['exponent', () => power(zero, ratio(-1n))],
    ['exponent', () => power(third, ratio(10_001n))],
    ['exponent', () => power(third, ratio(-10_001n))],
    ['perEpoch', () => rosCompounded(ratio(-1n), third)],
    ['epochs', () => rosCompounded(third, ratio(-1n))],
    ['exponent', () => rosCompounded(third, ratio(10_001n))],
    ['overHorizon', () => rosAnnualised(ratio(-1n), 1, 1)],
    ['epochs', () => rosAnnualised(third, 0, 73)],
    ['epochs', () => rosAnnualised(third, 10_001, 73)],
    ['epochsPerYear', () => rosAnnualised(third, 1, 0)],
    ['epochsPerYear', () => rosAnnualised(third, 1, 10_001)],
  ]
  test.each(cases)('%s', (field, call) => {
    expect(call).toThrowError(OutOfRangeError)
    expect(call).toThrowError(expect.objectContaining({ field, code: 'OUT_OF_RANGE' }))
  })

  test('the ends of the range are inside', () => {
    expect(power(ratio(1n), ratio(10_000n)).toFixed()).toBe('1')
    expect(power(ratio(1n), ratio(-10_000n)).toFixed()).toBe('1')
    expect(rosAnnualised(zero, 10_000, 10_000).toFixed()).toBe('0')
  })
})
