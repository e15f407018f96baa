import type { Translator } from '../../lib/i18n/translate.ts'
import { type PageName, pagePath } from '../site/paths.ts'
import { terms } from '../site/term.tsx'
import type { Place } from './search-file.ts'

/** In the order of the header; a pool's own page is found by its pool. */
const pages = [
  'calculator',
  'pools',
  'compare',
  'operate',
  'lab',
  'history',
  'learn',
  'embed',
  'developers',
] as const satisfies readonly PageName[]

/** Every page and every word of the glossary, in the words of a locale. */
export function places(t: Translator, locale: string): readonly Place[] {
  return [
    ...pages.map((name): Place => {
      const href = pagePath(locale, name)
      return {
        kind: 'page',
        name,
        href,
        title: t(`site.${name}`),
        about: t(`search.about.${name}`),
      }
    }),
    ...terms.map((name): Place => {
      const href = `${pagePath(locale, 'learn')}#${name}`
      return { kind: 'word', name, href, title: t(`glossary.${name}.name`), about: '' }
    }),
  ]
}
