import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDecimal } from '../rewards/index.ts'
import { formatNumber } from './number.ts'
import { readNumber } from './read-number.ts'
import { adaUnits } from './units.ts'

const locales = fc.constantFrom(
  ...['en', 'en-GB', 'en-IN', 'ko', 'de', 'de-AT', 'de-CH', 'fr', 'fr-CH', 'es', 'pt-PT', 'pt-BR'],
  ...['it', 'pl', 'sv', 'ja', 'zh', 'hi', 'bn', 'mr', 'ar', 'ar-EG', 'fa', 'he', 'ur', 'my', 'tr'],
)

/** Canonical texts: no zeros that say nothing. */
const canonicals = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 0n, max: 999_999n }))
  .map(([whole, millionths]) => {
    const decimals = millionths.toString().padStart(6, '0').replace(/0+$/, '')
    return decimals === '' ? `${whole}` : `${whole}.${decimals}`
  })

test('what a locale writes, it reads as the same number', () => {
  fc.assert(
    fc.property(canonicals, locales, (canonical, locale) => {
      const written = formatNumber(canonical, locale)
      expect(readNumber(written, locale, { maxDecimals: 6, units: adaUnits })).toEqual({
        canonical,
      })
    }),
    { numRuns: 3_000 },
  )
})

test('what is read is a number of the one grammar', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...[..."0123456789.,' ₳+-０９，．٫٬١\u00a0\u202f\u200eoe"]),
    maxLength: 12,
  })
  fc.assert(
    fc.property(typed, locales, (text, locale) => {
      const read = readNumber(text, locale, { maxDecimals: 6, units: adaUnits })
      if ('canonical' in read) expect(() => parseDecimal(read.canonical)).not.toThrow()
    }),
    { numRuns: 10_000 },
  )
})

test('two locales that both read a text with one separator read it by their own rule', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 999 }), (a, b) => {
      const english = readNumber(`${a},${b}`, 'en', { maxDecimals: 6, units: adaUnits })
      expect(english).toEqual({ canonical: `${a}${b}` })
      const german = readNumber(`${a},${b}`, 'de', { maxDecimals: 6, units: adaUnits })
      expect(german).toEqual({ canonical: `${a}.${b}`.replace(/0+$/, '') })
    }),
  )
})

test('nothing that is typed throws', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 120 })
  fc.assert(
    fc.property(anything, locales, (text, locale) => {
      readNumber(text, locale, { maxDecimals: 6, units: adaUnits })
    }),
    { numRuns: 20_000 },
  )
})
