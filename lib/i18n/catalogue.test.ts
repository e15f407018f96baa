import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { CatalogueError, loadCatalogue, parseMessage, pickMessages } from './catalogue.ts'
import { defaultLocale, localeName, locales, messageTexts, textDirection } from './locales.ts'
import type { MessageAst } from './message.ts'

const [LITERAL, NUMBER, DATE, TIME, SELECT, PLURAL, POUND, TAG] = [0, 2, 3, 4, 5, 6, 7, 8]

/** A message's elements, those inside its choices and tags included. */
function elementsOf(message: MessageAst): MessageFormatElement[] {
  if (typeof message === 'string') return []
  return message.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options) : []).flatMap(({ value }) =>
      elementsOf(value),
    ),
    ...('children' in element ? elementsOf(element.children) : []),
  ])
}

/** `{name}` as argument, choice or tag: what a caller has to pass. A choice lists its words. */
function placeholdersOf(message: MessageAst): string[] {
  const names = elementsOf(message).flatMap((element) => {
    if (element.type === LITERAL || element.type === POUND || !('value' in element)) return []
    if (element.type === TAG) return [`<${element.value}>`]
    if (element.type === SELECT && 'options' in element)
      return [`${element.value}: ${Object.keys(element.options).sort().join(' ')}`]
    return [element.value]
  })
  return [...new Set(names)].sort()
}

const english = loadCatalogue(defaultLocale)

test('a percentage in a Korean sentence stands as Intl writes those beside it', () => {
  const written = new Intl.NumberFormat('ko', { style: 'percent' }).format(1)
  expect(written).toBe('100%')
  const apart = Object.entries(messageTexts.get('ko') ?? {}).filter(([, text]) =>
    /[\d}#]\s%/u.test(text),
  )
  expect(apart).toEqual([])
})

test('there is a catalogue for English and for Korean', () => {
  expect(locales).toEqual(expect.arrayContaining(['en', 'ko']))
  expect(locales[0]).toBe(defaultLocale)
})

describe.each(locales)('the %s catalogue', (locale) => {
  const catalogue = loadCatalogue(locale)
  const texts = Object.entries(messageTexts.get(locale) ?? {})

  test('says everything, and nothing else', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  test.each(Object.keys(english))('%s takes the same values and tags', (key) => {
    expect(placeholdersOf(catalogue[key] ?? '')).toEqual(placeholdersOf(english[key] ?? ''))
  })

  test('every key is words and dots, every message is a sentence or word', () => {
    for (const [key, text] of texts) {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)+$/)
      expect(text.trim(), key).not.toBe('')
      expect(text.trim(), key).toBe(text)
    }
  })

  test('no message is markup: a tag is a bare word that the page gives a meaning', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toMatch(/&[a-z#0-9]+;|<[^>]*[\s=]|<\/?(?:script|style|img|iframe)\b/i)
      expect(text.normalize('NFC'), key).toBe(text)
      expect(text, key).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    }
  })

  test('every plural covers the forms of the language', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      for (const element of elementsOf(message)) {
        if (element.type !== PLURAL || !('options' in element) || !('offset' in element)) continue
        const rules = new Intl.PluralRules(locale, { type: element.pluralType ?? 'cardinal' })
        const written = Object.keys(element.options)
        // `many` of the Romance languages is for millions, which read the same as `other` here.
        const forms = rules.resolvedOptions().pluralCategories.filter((form) => form !== 'many')
        expect(written, key).toEqual(expect.arrayContaining(forms))
        const possible = [...rules.resolvedOptions().pluralCategories, 'other']
        for (const form of written)
          expect(form.startsWith('=') || possible.includes(form), `${key} ${form}`).toBe(true)
      }
    }
  })

  test('amounts and dates come formatted: no message names a style of its own', () => {
    for (const [key, message] of Object.entries(catalogue))
      for (const element of elementsOf(message)) {
        const { type } = element
        expect(type === DATE || type === TIME, key).toBe(false)
        if (type === NUMBER && 'style' in element)
          expect(typeof element.style, key).not.toBe('string')
      }
  })

  test('is plain JSON without locations, to be handed to a client', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue)
    expect(JSON.stringify(catalogue)).not.toContain('"location"')
  })
})

test('a page takes the messages it says', () => {
  const picked = Object.keys(pickMessages(english, ['unit.', 'field.stake']))
  expect(picked).toContain('field.stake')
  expect(picked).toContain('unit.ada')
  expect(picked.every((key) => key === 'field.stake' || key.startsWith('unit.'))).toBe(true)
})

test('what is no ICU message is refused by name', () => {
  expect(() => parseMessage('en', 'a.b', 'You earn {amount')).toThrow(CatalogueError)
  expect(() => parseMessage('en', 'a.b', '{n, plural, one {# day}}')).toThrow('en.json, a.b')
  expect(() => parseMessage('en', 'a.b', '<b>bold')).toThrow(CatalogueError)
  expect(() => loadCatalogue('xx')).toThrow('xx.json')
})

test('locales in their own words and direction', () => {
  expect(localeName('ko')).toBe('한국어')
  expect(localeName('en')).toBe('English')
  expect(textDirection('ko')).toBe('ltr')
  expect(textDirection('ar')).toBe('rtl')
  expect(textDirection('he')).toBe('rtl')
})

test.each([
  ['en', 'at most in nine years of ten'],
  ['ko', '10년 중 9년은 넘지 않는'],
])(
  'the %s glossary’s longest run without pay is one that nine years of ten keep to',
  (locale, words) => {
    expect(messageTexts.get(locale)?.['glossary.dry-spell.text']).toContain(words)
  },
)
