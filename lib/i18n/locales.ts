import { defaultLocale, type Locale } from './default-locale.ts'

/**
 * The locales of the site, for the build and the server: a client is told its own.
 *
 * Read from the catalogues' file names, so that adding a locale is adding one file. The bundlers in
 * use (Turbopack, Vite) resolve `import.meta.glob` while they build.
 */
const files = import.meta.glob<Readonly<Record<string, string>>>('./messages/*.json', {
  eager: true,
  import: 'default',
})

export { defaultLocale, type Locale }

/** Message texts by key, as translators write them. */
export const messageTexts: ReadonlyMap<Locale, Readonly<Record<string, string>>> = new Map(
  Object.entries(files).map(([path, messages]) => [nameOf(path), messages]),
)

/** The default first, the others in the order of the alphabet. */
export const locales: readonly Locale[] = [
  defaultLocale,
  ...[...messageTexts.keys()].filter((locale) => locale !== defaultLocale).sort(),
]

/** A locale's name in its own language: `한국어`. */
export function localeName(locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale
}

/** Which way the locale is written. */
export function textDirection(locale: Locale): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Nkoo', 'Syrc', 'Adlm', 'Rohg'])

function nameOf(path: string): Locale {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
}
