import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { loadCatalogue, parseMessage } from './catalogue.ts'
import { locales, messageTexts } from './locales.ts'
import type { MessageKey } from './message.ts'
import { createTranslator, MissingMessageError } from './translate.ts'
import { unbroken } from './unbroken.ts'

/** A translator over one message; the key only has to be some key. */
function over(message: string, locale = 'en') {
  const key: MessageKey = 'unit.ada'
  const t = createTranslator({ [key]: parseMessage(locale, key, message) }, locale)
  return {
    text: (values?: Parameters<typeof t>[1]) => t(key, values),
    rich: (values: object, tags: object) => t.rich(key, { ...values }, { ...tags }),
  }
}

describe('it says what the library says', () => {
  const counts = [0, 1, 2, 3, 5, 11, 21, 22, 100, 1_000, 1_000_000, 1.5]
  const words = ['start', 'end', 'middle', 'letter', 'mark', 'other', 'none', 'x']

  /** A count for what has plural forms, a word for everything else. */
  function valueFor(name: string, message: string, i: number): string | number {
    const counted = message.includes(`{${name}, plural`) || message.includes(`{${name}, selectord`)
    return (counted ? counts : words).at(i % (counted ? counts : words).length) ?? ''
  }

  test.each(locales)('for every message in %s', (locale) => {
    const t = createTranslator(loadCatalogue(locale), locale)
    const tag = (chunks: (string | object)[]) => Object(`[${chunks.join('')}]`) as object
    for (const [key, message] of Object.entries(messageTexts.get(locale) ?? {})) {
      const library = new IntlMessageFormat(unbroken(message), locale)
      const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name)
      const tags = Object.fromEntries(
        [...message.matchAll(/<(\w+)>/g)].map(([, name = '']) => [name, tag]),
      )
      for (let i = 0; i < 24; i += 1) {
        const values = Object.fromEntries(names.map((name) => [name, valueFor(name, message, i)]))
        const expected = [library.format({ ...values, ...tags })].flat().join('')
        expect(t.rich(key as MessageKey, values, tags).join('')).toBe(expected)
      }
    }
  })

  test.each([
    ['{n, plural, one {# block} other {# blocks}}', 'en', [0, 1, 2, 1_234_567]],
    [
      '{n, plural, offset:1 =0 {none} =1 {you} one {you and # more} other {you and # more}}',
      'en',
      [0, 1, 2, 3],
    ],
    [
      '{n, plural, one {# блок} few {# блока} many {# блоков} other {# блока}}',
      'ru',
      [1, 2, 5, 21, 1.5],
    ],
    [
      '{n, plural, zero {#z} one {#o} two {#t} few {#f} many {#m} other {#x}}',
      'ar',
      [0, 1, 2, 3, 11, 100],
    ],
    ['{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', 'en', [1, 2, 3, 4, 11, 21]],
    ['{n, number}', 'de', [1_234.5, -1]],
    ['{n, number, ::percent .00}', 'en', [0.0183]],
    ['{n, number, ::compact-short}', 'ko', [64_100_000]],
    ['{n, select, 1 {one} other {many}}', 'en', [1, 2]],
    ['{n, plural, one {{n, plural, one {one #} other {}}} other {}} after', 'en', [1, 2]],
  ])('%s in %s', (message, locale, values) => {
    const library = new IntlMessageFormat(message, locale)
    for (const n of values) expect(over(message, locale).text({ n })).toBe(library.format({ n }))
  })

  test('amounts of any size pass through as they are', () => {
    expect(over('{n, number}').text({ n: 45_000_000_000_123_456n })).toBe('45,000,000,000,123,456')
    expect(over('{n}').text({ n: '12.50' })).toBe('12.50')
  })

  test('dates are in UTC', () => {
    const at = new Date('2026-12-10T21:44:51Z')
    expect(over('{at, date, ::yyyyMMMMd}').text({ at })).toBe('December 10, 2026')
    expect(over('{at, time, ::Hmm}').text({ at })).toBe('21:44')
  })
})

describe('rich messages', () => {
  test('are text and nodes in order', () => {
    const node = (chunks: (string | object)[]) => ({ chunks })
    expect(over('You earn <b>{amount} ₳</b> a year').rich({ amount: '5' }, { b: node })).toEqual([
      'You earn ',
      { chunks: ['5\u00a0₳'] },
      ' a year',
    ])
  })

  test('take nodes as values, and tags in tags and in plurals', () => {
    const message = '{n, plural, other {<b>#<i>{ticker}</i></b>}}'
    const ticker = { bdi: 'CALM' }
    const nodes = over(message).rich(
      { n: 2, ticker },
      { b: (c: unknown[]) => ({ b: c }), i: (c: unknown[]) => ({ i: c }) },
    )
    expect(nodes).toEqual([{ b: ['2', { i: [ticker] }] }])
  })

  test('a value is never read as markup or as a message', () => {
    expect(over('No pool {name}').text({ name: '<b>{x}</b>' })).toBe('No pool <b>{x}</b>')
  })
})

test('a key that is not there is a mistake of the program', () => {
  const t = createTranslator({}, 'en')
  expect(() => t('unit.ada')).toThrow(MissingMessageError)
  expect(() => createTranslator({}, 'en')('toString' as MessageKey)).toThrow('toString')
  expect(createTranslator({}, 'en', (key) => `[${key}]`)('unit.ada')).toBe('[unit.ada]')
})

test('a value that is not passed is a mistake of the program', () => {
  expect(() => over('{amount} ada').text()).toThrow('amount')
})

test('the translator is under 4 kB in the client, without the parser', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['lib/i18n/translate.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    // What next.config.ts tells Turbopack for the browser.
    alias: {
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
    },
  })
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(4_000)
})
