import { expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { loadCatalogue } from '../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../lib/i18n/translate.ts'
import { sourceWords } from './source-words.ts'

const [english, korean] = ['en', 'ko'].map((locale) =>
  createTranslator(loadCatalogue(locale), locale),
) as [ReturnType<typeof createTranslator>, ReturnType<typeof createTranslator>]

it('sources read as the data has them in English', () => {
  for (const { source } of embeddedSnapshot().sources)
    expect(sourceWords(english, source)).toBe(source)
})

it('in Korean nothing but the names of sources is left as it was', () => {
  for (const { source } of embeddedSnapshot().sources)
    expect(sourceWords(korean, source)).not.toMatch(/(?<![\w/-])(?!db-sync)[a-z]+(?![\w/-])/)
})

it('a remark that is not known stays', () => {
  for (const source of ['a/b (as of today)', 'constructor; a/b', 'seen by c/d', ''])
    expect(sourceWords(korean, source)).toBe(source)
})
