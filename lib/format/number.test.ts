import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratio, zero } from '../rewards/index.ts'
import {
  formatChance,
  formatCount,
  formatFiat,
  formatNumber,
  formatPercent,
  formatRational,
} from './number.ts'
import { roundedText } from './rounding.ts'

test('a canonical text keeps its decimals in a field', () => {
  expect(formatNumber('10000.5', 'en')).toBe('10,000.5')
  expect(formatNumber('10000.50', 'de')).toBe('10.000,50')
  expect(formatNumber('45000000000.000001', 'ko')).toBe('45,000,000,000.000001')
  expect(formatNumber('0', 'en')).toBe('0')
})

test('counts', () => {
  expect(formatCount(20_971, 'en')).toBe('20,971')
  expect(formatCount(-3, 'en')).toBe('−3')
  expect(formatCount(2n ** 64n, 'en')).toBe('18,446,744,073,709,551,616')
})

describe('formatPercent', () => {
  test.each([
    [ratio(183n, 10_000n), 'en', 2, '1.83\u00a0%'],
    [ratio(183n, 10_000n), 'ko', 2, '1.83%'],
    [ratio(183n, 10_000n), 'de', 2, '1,83\u00a0%'],
    [ratio(1n, 3n), 'en', 3, '33.333\u00a0%'],
    [ratio(-1n, 1_000n), 'en', 2, '−0.10\u00a0%'],
    [zero, 'en', 2, '0.00\u00a0%'],
    [ratio(5n, 100_000n), 'en', 2, '0.01\u00a0%'],
  ])('%o in %s to %i places is %s', (value, locale, decimals, text) => {
    expect(formatPercent(value, locale, decimals)).toBe(text)
  })

  test('a change carries its sign', () => {
    expect(formatPercent(ratio(1n, 100n), 'en', 2, { sign: true })).toBe('+1.00\u00a0%')
    expect(formatPercent(ratio(-1n, 100n), 'ko', 2, { sign: true })).toBe('−1.00%')
  })
})

describe('a chance is never 0 or 100 % unless it is', () => {
  test.each([
    [ratio(41n, 1_000n), '4.1\u00a0%', '24'],
    [ratio(1n, 2n), '50.0\u00a0%', '2'],
    [ratio(3n, 5n), '60.0\u00a0%', null],
    [ratio(4n, 1_000n), '0.40\u00a0%', '250'],
    [ratio(1n, 1_000_000n), '<\u00a00.01\u00a0%', '1,000,000'],
    [ratio(999_999n, 1_000_000n), '>\u00a099.99\u00a0%', null],
    [ratio(9_950n, 10_000n), '99.50\u00a0%', null],
    [zero, '0\u00a0%', null],
    [ratio(1n), '100\u00a0%', null],
  ])('%o', (chance, percent, oneIn) => {
    expect(formatChance(chance, 'en')).toEqual({ percent, oneIn })
  })

  test('for every chance', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n - 1n }), (n) => {
        const { percent } = formatChance(ratio(n, 10n ** 12n), 'ko')
        expect(percent).not.toMatch(/^(0(\.0+)?|100(\.0+)?)%$/)
      }),
    )
  })
})

test('money has the decimals of its currency', () => {
  expect(formatFiat(ratio(12_345n, 10n), 'USD', 'en')).toBe('$1,234.50')
  expect(formatFiat(ratio(12_345n, 10n), 'KRW', 'ko')).toBe('₩1,235')
  expect(formatFiat(ratio(12_345n, 10n), 'EUR', 'de')).toBe('1.234,50\u00a0€')
  expect(formatFiat(ratio(1n, 8n), 'USD', 'en', 4)).toBe('$0.1250')
  expect(formatFiat(ratio(-5n, 2n), 'USD', 'en')).toBe('−$2.50')
})

test('rounding is exact and happens once', () => {
  expect(roundedText(ratio(2n, 3n), 2)).toBe('0.67')
  expect(roundedText(ratio(1n, 2n), 0)).toBe('1')
  expect(roundedText(ratio(-1n, 3n), 0)).toBe('0')
  expect(roundedText(ratio(1n, 200n), 2)).toBe('0.01')
  expect(roundedText(ratio(49_999n, 10_000_000n), 2)).toBe('0.00')
  expect(formatRational(ratio(82n, 10n), 'en', 2)).toBe('8.20')

  const fractions = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.bigInt({ min: 1n, max: 10n ** 20n }),
    )
    .map(([n, d]) => ratio(n, d))
  fc.assert(
    fc.property(fractions, fc.integer({ min: 0, max: 12 }), (value, decimals) => {
      const scale = 10n ** BigInt(decimals)
      const shown = BigInt(roundedText(value, decimals).replace('.', ''))
      // |shown / scale − value| ≤ ½ / scale
      const distance = shown * value.d - value.n * scale
      expect((distance < 0n ? -distance : distance) * 2n).toBeLessThanOrEqual(value.d)
    }),
  )
})
