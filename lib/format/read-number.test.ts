import { describe, expect, test } from 'vitest'
import { readNumber } from './read-number.ts'
import { adaUnits, moneyUnits } from './units.ts'

const read = (text: string, locale: string, maxDecimals = 6) =>
  readNumber(text, locale, { maxDecimals, units: adaUnits })

describe('each locale reads what it writes, and refuses what another would write', () => {
  test.each([
    // English and Korean: comma between thousands, stop before decimals.
    ['10,000.50', 'en', '10000.5'],
    ['10,000.50', 'ko', '10000.5'],
    ['10000.5', 'en', '10000.5'],
    ['1,234,567', 'en', '1234567'],
    ['1,500', 'en', '1500'],
    ['10.000', 'en', '10'],
    ['1.500', 'en', '1.5'],
    // German: the reverse.
    ['10.000,50', 'de', '10000.5'],
    ['10.000', 'de', '10000'],
    ['1,5', 'de', '1.5'],
    ['1.234.567,000001', 'de', '1234567.000001'],
    // Spaces and apostrophes are decimal signs nowhere.
    ['10 000,50', 'fr', '10000.5'],
    ['10\u00a0000,50', 'fr', '10000.5'],
    ['10\u202f000,50', 'fr', '10000.5'],
    ['10 000.50', 'en', '10000.5'],
    ['10 000,50', 'de', '10000.5'],
    ["10'000.50", 'de-CH', '10000.5'],
    ['10’000.50', 'de-CH', '10000.5'],
    ["10'000.50", 'en', '10000.5'],
    // Lakh and crore where they are counted, thousands there as well.
    ['12,34,567.5', 'en-IN', '1234567.5'],
    ['12,34,567', 'hi', '1234567'],
    ['1,234,567', 'en-IN', '1234567'],
    // Digits of the locale, and ours.
    ['١٠٬٠٠٠٫٥', 'ar-EG', '10000.5'],
    ['10٬000٫5', 'ar-EG', '10000.5'],
    ['۱۰٬۰۰۰', 'fa', '10000'],
    // Full-width forms of an East Asian keyboard.
    ['１０，０００．５', 'ko', '10000.5'],
    ['１０　０００', 'ja', '10000'],
    // Edges of the form.
    ['0', 'en', '0'],
    ['007', 'en', '7'],
    ['.5', 'en', '0.5'],
    [',5', 'de', '0.5'],
    ['5.', 'en', '5'],
    ['0.000001', 'en', '0.000001'],
    ['10.0000000000', 'en', '10'],
    ['+5', 'en', '5'],
    ['+ 5', 'en', '5'],
    ['  5\t\n', 'en', '5'],
    // The unit, before or after.
    ['10,000 ₳', 'en', '10000'],
    ['₳10,000', 'en', '10000'],
    ['10,000ADA', 'en', '10000'],
    ['10,000 ada', 'en', '10000'],
    ['Ada 10,000', 'en', '10000'],
    ['10,000 에이다', 'ko', '10000'],
    // Invisible characters that come with a paste.
    ['\ufeff10,000\u200b', 'en', '10000'],
    ['\u200e10,000\u200f', 'en', '10000'],
    // As long as it likes: the range is someone else's to judge.
    [`1${'0'.repeat(30)}`, 'en', `1${'0'.repeat(30)}`],
  ])('%j in %s is %s', (text, locale, canonical) => {
    expect(read(text, locale)).toEqual({ canonical })
  })

  test.each([
    ['10.000,50', 'en'],
    ['10.000,50', 'ko'],
    ['10,000.50', 'de'],
    ['1,5', 'en'],
    ['1,50', 'ko'],
    ['1.5', 'de'],
    ['1.50', 'de'],
    ['10.000,50', 'fr'],
    ['10.5', 'fr'],
    ['1.234.567', 'en'],
    ['1,234,567', 'de'],
    ['0,001', 'en'],
    ['0.001', 'de'],
    ['1,0000', 'en'],
    ['1,,000', 'en'],
    [',000', 'en'],
    ['1,000,', 'en'],
    ['1,23,456', 'en'],
    ['1,2345,678', 'en'],
    ['1,23,45,678', 'en'],
    ['1 000,000', 'en'],
    ["1'000,000", 'en'],
    ['1 00', 'en'],
    ['1  000', 'en'],
    ['0.5,000', 'en'],
    ['0.1 234', 'en'],
    ['1.2.3', 'en'],
    ['1..2', 'en'],
  ])('%j in %s is ambiguous', (text, locale) => {
    expect(read(text, locale)).toEqual({ problem: 'ambiguous' })
  })
})

describe('what is no number is explained', () => {
  test.each([
    ['10.000,5o', 'de', { character: 'o', kind: 'letter', position: 8, place: 'end' }],
    ['abc', 'en', { character: 'a', kind: 'letter', position: 0, place: 'start' }],
    ['1e400', 'en', { character: 'e', kind: 'letter', position: 1, place: 'middle' }],
    ['0x10', 'en', { character: 'x', kind: 'letter', position: 1, place: 'middle' }],
    ['Infinity', 'en', { character: 'I', kind: 'letter', position: 0, place: 'start' }],
    ['NaN', 'en', { character: 'N', kind: 'letter', position: 0, place: 'start' }],
    ['5-', 'en', { character: '-', kind: 'mark', position: 1, place: 'end' }],
    ['(5)', 'en', { character: '(', kind: 'mark', position: 0, place: 'start' }],
    ['$5', 'en', { character: '$', kind: 'mark', position: 0, place: 'start' }],
    ['5%', 'en', { character: '%', kind: 'mark', position: 1, place: 'end' }],
    ['1\u00002', 'en', { character: 'U+0000', kind: 'mark', position: 1, place: 'middle' }],
    ['1\ud8002', 'en', { character: 'U+D800', kind: 'mark', position: 1, place: 'middle' }],
    ['5😀', 'en', { character: '😀', kind: 'mark', position: 1, place: 'end' }],
    ['만 5', 'ko', { character: '만', kind: 'letter', position: 0, place: 'start' }],
    ['½', 'en', { character: '½', kind: 'mark', position: 0, place: 'start' }],
    ['５ｏ', 'en', { character: 'ｏ', kind: 'letter', position: 1, place: 'end' }],
    ['.', 'en', { character: '.', kind: 'mark', position: 0, place: 'start' }],
    [',', 'en', { character: ',', kind: 'mark', position: 0, place: 'start' }],
    ['一', 'ja', { character: '一', kind: 'letter', position: 0, place: 'start' }],
    ['٥', 'en', { character: '٥', kind: 'mark', position: 0, place: 'start' }],
  ])('%j in %s', (text, locale, why) => {
    expect(read(text, locale)).toEqual({ problem: 'not-a-number', ...why })
  })

  test.each([
    ['-', 'en'],
    ['+', 'en'],
    ['--5', 'en'],
    ['-+5', 'en'],
    ['- ', 'en'],
  ])('%j in %s', (text, locale) => {
    expect(read(text, locale)).toMatchObject({ problem: 'not-a-number', kind: 'mark' })
  })

  test.each(['', ' ', '\u00a0', '₳', ' ada ', '\u200b'])('%j is empty', (text) => {
    expect(read(text, 'en')).toEqual({ problem: 'empty' })
  })

  test.each(['-5', '−5', '– 5', '－５', '-0', '₳ -5', '-10,000.50 ₳'])('%j is negative', (text) => {
    expect(read(text, 'en')).toEqual({ problem: 'negative' })
  })

  test('a minus before what is no number does not hide that', () => {
    expect(read('-5o', 'en')).toMatchObject({ problem: 'not-a-number', character: 'o' })
    expect(read('-1,5', 'en')).toEqual({ problem: 'ambiguous' })
  })

  test('decimals beyond the limit are refused, zeros at the end do not count', () => {
    expect(read('1.2345678', 'en')).toEqual({ problem: 'too-many-decimals' })
    expect(read('1.2345670', 'en')).toEqual({ canonical: '1.234567' })
    expect(read('1.2345600', 'en')).toEqual({ canonical: '1.23456' })
    expect(read('1.5', 'en', 0)).toEqual({ problem: 'too-many-decimals' })
    expect(read('1.0', 'en', 0)).toEqual({ canonical: '1' })
  })

  test('a text of more than a hundred characters is not looked at', () => {
    expect(read('1'.repeat(101), 'en')).toEqual({ problem: 'too-long' })
    expect(read('x'.repeat(1_000_000), 'en')).toEqual({ problem: 'too-long' })
  })
})

test.each([
  ['500 USD', 'USD', 'en'],
  ['usd 500', 'USD', 'en'],
  ['$500', 'USD', 'en'],
  ['$ 500', 'USD', 'ko'],
  ['₩500', 'KRW', 'ko'],
  ['500 ₩', 'KRW', 'en'],
  ['500,00 €', 'EUR', 'de'],
  ['500 zł', 'PLN', 'en'],
  ['CHF 500', 'CHF', 'en'],
])('%j is money in %s', (text, currency, locale) => {
  const money = { maxDecimals: 2, units: moneyUnits(currency, locale) }
  expect(readNumber(text, locale, money)).toEqual({ canonical: '500' })
})

test.each(['500 ada', '₳ 500', '500 에이다', '500 EUR', '€500', '500 %'])(
  '%j is no amount of dollars',
  (text) => {
    const money = { maxDecimals: 2, units: moneyUnits('USD', 'en') }
    expect(readNumber(text, 'en', money)).toMatchObject({ problem: 'not-a-number' })
  },
)

test('a field names its own units', () => {
  const percent = { maxDecimals: 2, units: ['%'] }
  expect(readNumber('1,5 %', 'de', percent)).toEqual({ canonical: '1.5' })
  expect(readNumber('1.5 ₳', 'en', percent)).toMatchObject({ problem: 'not-a-number' })
})
