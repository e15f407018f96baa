import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileMessage, parsedMessage } from '../../../scripts/widget/compile-messages.ts'
import { loadCatalogue } from '../../i18n/catalogue.ts'
import { createTranslator } from '../../i18n/translate.ts'
import { frameMessages, laterMessages, speakerOf, type Values } from '../words.ts'
import { noteWords, readStake } from './stake.ts'

const locales = ['en', 'ko']

/** A catalogue as the build makes it, without the build. */
function compiled(locale: string) {
  const texts = JSON.parse(readFileSync(`lib/i18n/messages/${locale}.json`, 'utf8'))
  const entries = [...frameMessages, ...laterMessages].map(
    (key) => `${JSON.stringify(key)}:${compileMessage(parsedMessage(locale, texts[key]))}`,
  )
  return new Function(`return {${entries}}`)()
}

test.each(locales)('what the build compiled says what the site says: %s', (locale) => {
  const say = speakerOf(compiled(locale), locale)
  const t = createTranslator(loadCatalogue(locale), locale)
  for (const epochs of [0, 1, 2, 53])
    for (const kind of ['letter', 'mark', 'other'])
      for (const place of ['start', 'middle', 'end']) {
        const values: Values = {
          ...{ kind, place, epochs, count: epochs, found: epochs, decimals: epochs },
          ...{ amount: '5', low: '1 ₳', high: '2 ₳', stake: '3', total: '4', pool: 'NUTS' },
          ...{ epoch: '617', date: '1 May', cost: '170', margin: '1 %', rate: '2 %' },
          ...{
            source: 'x',
            reward: '9',
            read: '5o',
            used: '1 ₳',
            meanwhile: 'Using 1 ₳',
            least: '0',
            most: '1',
          },
          ...{ character: 'o', thousands: ',', typed: 'zzz' },
        }
        for (const key of [...frameMessages, ...laterMessages]) {
          const parts = t.rich<string[]>(key, values, { nw: (chunks) => chunks as string[] })
          expect(say(key as never, values), key).toBe(parts.flat().join(''))
        }
      }
})

const say = speakerOf(compiled('en'), 'en')
const words = (typed: string) => {
  const reading = readStake(typed, 'en', '10000')
  return 'note' in reading ? noteWords(say, reading.note) : reading.text
}

test.each([
  ['25,000', '25000'],
  ['1.50 ada', '1.5'],
  ['1,5', 'can be read as two different numbers'],
  ['-5', '“-5” is below zero. Using 10,000\u00a0₳ until it is not.'],
  ['5o', 'there is a letter o at the end'],
  ['', 'Nothing is entered here.'],
  ['0', 'is less than 0.000001\u00a0₳'],
  ['0.0000001', 'has more than 6 decimals'],
  ['46000000000', 'is more ada than there can ever be'],
  ['9'.repeat(200), 'too long to be a number'],
])('“%s” is read as, or said to be: %s', (typed, said) => {
  expect(words(typed)).toContain(said)
})

test.each([
  ['stake', '1,5', '10000', '“1,5” is not a number: there is a , in the middle.'],
  ['pool', 'ZZZZZ', 'average', 'No pool is called “ZZZZZ”. Using the average pool'],
  ['pool', 'x'.repeat(101), 'average', 'too long to be a pool'],
] as const)(
  'what a site set is explained by the rules of a link: %s %s',
  (field, read, used, said) => {
    expect(noteWords(say, { field, code: 'site', read, used })).toContain(said)
  },
)
