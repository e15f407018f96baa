import { defaultLocale, type Locale } from '../../lib/i18n/default-locale.ts'

/** Every page that a reader may be sent to, and its folder below the locale's own. */
const folders = {
  calculator: '',
  pools: 'pools/',
  pool: 'pools/view/',
  compare: 'compare/',
  operate: 'operate/',
  lab: 'lab/',
  history: 'history/',
  learn: 'learn/',
  embed: 'embed/',
  developers: 'developers/',
} as const

export type PageName = keyof typeof folders

/** Where a locale's pages start: the default at the root, the others under their name. */
export const localePath = (locale: Locale): string =>
  locale === defaultLocale ? '/' : `/${locale}/`

/** The address of a page in a language. */
export const pagePath = (locale: Locale, page: PageName): string =>
  `${localePath(locale)}${folders[page]}`
