import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adaDecimals,
  adaParts,
  formatAda,
  formatAdaColumn,
  formatAdaCompact,
  formatCompact,
} from './ada.ts'

test('an amount has the decimals it deserves', () => {
  expect(adaDecimals('reward', 182_890_000n)).toBe(2)
  expect(adaDecimals('epoch', 2_510_000n)).toBe(4)
  expect(adaDecimals('exact', 45_000_000_000_000_000n)).toBe(6)
  expect(adaDecimals('reward', 999_999n)).toBe(6)
  expect(adaDecimals('epoch', -1n)).toBe(6)
  expect(adaDecimals('reward', 0n)).toBe(2)
  expect(adaDecimals('reward', 9_999_999_999n)).toBe(2)
  expect(adaDecimals('epoch', 10_000_000_000n)).toBe(0)
  expect(adaDecimals('reward', -10_000_000_000n)).toBe(0)
})

describe('formatAda', () => {
  test.each([
    [182_890_000n, 'en', {}, '182.89'],
    [182_890_000n, 'ko', {}, '182.89'],
    [1_828_900_000n, 'de', {}, '1.828,90'],
    [12_345_678_901n, 'en', {}, '12,346'],
    [2_512_345n, 'en', { decimals: 4 }, '2.5123'],
    [2_512_350n, 'en', { decimals: 4 }, '2.5124'],
    [1n, 'en', {}, '0.000001'],
    [0n, 'en', {}, '0.00'],
    [-2_510_000n, 'en', {}, '−2.51'],
    [2_510_000n, 'en', { sign: true }, '+2.51'],
    [-2_510_000n, 'de', { sign: true }, '−2,51'],
    [0n, 'en', { sign: true }, '0.00'],
    [-4_000n, 'en', { decimals: 2, sign: true }, '0.00'],
    // Beyond what a double holds.
    [45_000_000_000_000_001n, 'en', { decimals: 6 }, '45,000,000,000.000001'],
    [45_000_000_000_000_001n, 'en-IN', { decimals: 6 }, '45,00,00,00,000.000001'],
  ])('%s in %s %o is %s', (amount, locale, options, text) => {
    expect(formatAda(amount, locale, options)).toBe(text)
  })

  test('halves are rounded away from zero, on the exact amount', () => {
    expect(formatAda(1_005_000n, 'en', { decimals: 2 })).toBe('1.01')
    expect(formatAda(1_004_999n, 'en', { decimals: 2 })).toBe('1.00')
    expect(formatAda(-1_005_000n, 'en', { decimals: 2 })).toBe('−1.01')
    expect(formatAda(500_000n, 'en', { decimals: 0 })).toBe('1')
  })
})

test('the parts of an answer put together are the answer', () => {
  expect(adaParts(1_828_900_000n, 'de', 2)).toEqual({
    integer: '1.828',
    decimal: ',',
    fraction: '90',
  })
  expect(adaParts(12_000_000n, 'en', 0)).toEqual({ integer: '12', decimal: '', fraction: '' })
  expect(adaParts(-12_000_000n, 'en', 1)).toEqual({ integer: '−12', decimal: '.', fraction: '0' })

  const locales = fc.constantFrom('en', 'ko', 'de', 'fr', 'ar-EG', 'hi', 'de-CH')
  const amounts = fc.bigInt({ min: -(45n * 10n ** 15n), max: 45n * 10n ** 15n })
  fc.assert(
    fc.property(amounts, locales, fc.integer({ min: 0, max: 6 }), (amount, locale, decimals) => {
      const { integer, decimal, fraction } = adaParts(amount, locale, decimals)
      expect(integer + decimal + fraction).toBe(formatAda(amount, locale, { decimals }))
    }),
  )
})

test('few digits for tables and charts', () => {
  expect(formatAdaColumn(33_000_000_000_000_000n, 'en')).toBe('33.00B')
  expect(formatAdaColumn(6_778_853_666_773n, 'en')).toBe('6.779M')
  expect(formatAdaColumn(33_000_000_000_000_000n, 'ko')).toBe('330.0억')
  expect(formatAdaCompact(64_123_456_000_000n, 'en')).toBe('64.1M')
  expect(formatAdaCompact(21_900_000_000_000_000n, 'en')).toBe('21.9B')
  expect(formatAdaCompact(12_345_000_000n, 'en')).toBe('12.3k')
  expect(formatAdaCompact(64_123_456_000_000n, 'ko')).toBe('6410만')
  expect(formatCompact(20_971, 'en')).toBe('21k')
  expect(formatCompact(-20_971n, 'en', 2)).toBe('−21k')
})
