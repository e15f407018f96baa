import { defaultLocale, type Locale } from '../../lib/i18n/locales.ts'

/** Where a locale's pages start: the default at the root, the others under their name. */
export const localePath = (locale: Locale): string =>
  locale === defaultLocale ? '/' : `/${locale}/`
