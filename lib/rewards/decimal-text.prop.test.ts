import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adaText,
  decimalText,
  parseAda,
  parseDecimal,
  parsePercent,
  parseRatio,
} from './decimal-text.ts'
import { NotADecimalError } from './errors.ts'
import { compare, equal, mul, ratio, sub } from './rational.ts'
import { lovelace, maxSupply } from './units.ts'

const amounts = fc.bigInt({ min: 0n, max: maxSupply }).map((amount) => lovelace(amount))
const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 12 }))

describe('texts and numbers', () => {
  test('every amount survives its text', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseAda(adaText(amount))).toBe(amount)
      }),
    )
  })

  test('every decimal survives its text', () => {
    fc.assert(
      fc.property(decimals, ([n, places]) => {
        const value = ratio(n, 10n ** BigInt(places))
        expect(parseDecimal(decimalText(value, places))).toEqual(value)
        expect(parseRatio(decimalText(value, places))).toEqual(value)
        expect(parsePercent(decimalText(mul(value, ratio(100n)), places))).toEqual(value)
      }),
    )
  })

  test('every fraction survives its text', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 30n })
    fc.assert(
      fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 30n }), (n, d) => {
        expect(parseRatio(`${n}/${d}`)).toEqual(ratio(n, d))
      }),
    )
  })

  test('a text that is cut off is never further from 0, and by less than its last place', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), fc.nat({ max: 9 }), (n, d, places) => {
        const value = ratio(n < 0n ? -n : n, d)
        const off = sub(value, parseDecimal(decimalText(value, places), { maxWholeDigits: 200 }))
        expect(off.n >= 0n).toBe(true)
        expect(compare(off, ratio(1n, 10n ** BigInt(places)))).toBe(-1)
      }),
    )
  })

  test('no text is read in two ways: what is read, is written back alike', () => {
    const loose = fc.stringMatching(/^[ +-]?[0-9]{0,4}[.,]?[0-9]{0,3}[e ]?[0-9]?$/)
    fc.assert(
      fc.property(fc.oneof(loose, fc.string()), (text) => {
        try {
          const value = parseDecimal(text)
          expect(decimalText(value, 40)).toBe(
            text.includes('.') ? text.replace(/\.?0*$/, '') : text,
          )
        } catch (error) {
          expect(error).toBeInstanceOf(NotADecimalError)
        }
      }),
    )
  })
})

describe('the grammar', () => {
  test.each([
    ['0', '0'],
    ['1234.5', '1234.5'],
    ['0.000001', '0.000001'],
    ['1.500000', '1.5'],
    ['45000000000', '45000000000'],
  ])('%s ada is %s', (text, canonical) => expect(adaText(parseAda(text))).toBe(canonical))

  test.each([
    ...['', ' ', '1 ', '+1', '-1', '1e3', '.5', '5.', '01', '1,000', '1_000', '0x1', 'NaN'],
    ...['Infinity', '１', '٣', '1\n', '₳1', '1.2.3'],
  ])('%j is no number', (text) => {
    expect(() => parseDecimal(text)).toThrow(expect.objectContaining({ reason: 'malformed' }))
  })

  test('says what is wrong', () => {
    expect(() => parseAda('1.0000001')).toThrow(
      expect.objectContaining({ code: 'NOT_A_DECIMAL', reason: 'too-many-decimals' }),
    )
    expect(() => parseAda('9'.repeat(41))).toThrow(
      expect.objectContaining({ reason: 'too-many-digits' }),
    )
    expect(() => parseAda('45000000000.000001')).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE' }),
    )
    for (const text of ['1/0', '1/', '/1', '1/2/3', '1.5/2', '1/2.5', '-1/2', '1 / 2']) {
      expect(() => parseRatio(text)).toThrow(NotADecimalError)
    }
    expect(() => decimalText(ratio(1n), -1)).toThrow(
      expect.objectContaining({ field: 'maxDecimals' }),
    )
  })

  test('forty digits are read before the point and forty behind it, and no more', () => {
    const forty = '7'.repeat(40)
    expect(parseDecimal(`${forty}.${forty}`).d).toBe(10n ** 40n)
    expect(() => parseDecimal(`7${forty}`)).toThrow(
      expect.objectContaining({ reason: 'too-many-digits' }),
    )
    expect(() => parseDecimal(`0.${forty}7`)).toThrow(
      expect.objectContaining({ reason: 'too-many-decimals' }),
    )
  })

  test('writes signs, and no zero with one', () => {
    expect(decimalText(ratio(-1n, 3n), 2)).toBe('-0.33')
    expect(decimalText(ratio(-1n, 1000n), 2)).toBe('0')
    expect(equal(parsePercent('1.5'), ratio(3n, 200n))).toBe(true)
  })
})
