import { readFile } from 'node:fs/promises'
import { buildFolder, defaultLocale } from './paths.mjs'

/** Addresses of all pages that the build made, but the 404 pages and the frames: `/`, `/ko/`, `/learn/` … */
export async function builtPages() {
  const { open, pages } = JSON.parse(await readFile(`${buildFolder}/security.json`, 'utf8'))
  return Object.keys(pages)
    .filter((path) => !path.endsWith('404.html') && !open.paths.includes(path))
    .map((path) => `/${path}`.replace(/\/index\.html$/, '/'))
    .sort()
}

/** Whether an address is the calculator, in any language: the page with the tightest budget. */
export function isCalculator(path, locales) {
  return locales.some((locale) => path === (locale === defaultLocale ? '/' : `/${locale}/`))
}
