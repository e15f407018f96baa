import { expect, test } from './page.ts'
import { get, pages } from './site.ts'

type Read = { readonly status: number; readonly ids: ReadonlySet<string>; readonly links: string[] }

const read = new Map<string, Promise<Read>>()

/** What stands at an address: its ids and links, as a reader without scripts has them. */
function at(baseURL: string | undefined, path: string): Promise<Read> {
  const known = read.get(path)
  if (known) return known
  const answer = get(baseURL, path).then(({ status, body, headers }) => {
    const html = /html/.test(headers['content-type'] ?? '') ? body.toString() : ''
    return {
      status,
      ids: new Set(all(html, / id="([^"]+)"/g)),
      links: all(html, /<a [^>]*?href="([^"]+)"/g),
    }
  })
  read.set(path, answer)
  return answer
}

const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, found = '']) => found.replaceAll('&amp;', '&'))

/** Why a link of a page leads nowhere; null if it leads somewhere, or off the site. */
async function wrongWith(baseURL: string | undefined, from: string, href: string) {
  const site = new URL(baseURL ?? '')
  const target = new URL(href, new URL(from, site))
  if (target.origin !== site.origin) return null
  const { status, ids } = await at(baseURL, target.pathname)
  const anchor = decodeURIComponent(target.hash.slice(1))
  if (status !== 200) return `${from} → ${href}: ${status}`
  return anchor === '' || ids.has(anchor) ? null : `${from} → ${href}: no such place`
}

const failures = async (baseURL: string | undefined, from: string, links: readonly string[]) =>
  (await Promise.all([...new Set(links)].map((href) => wrongWith(baseURL, from, href)))).filter(
    (failure) => failure !== null,
  )

for (const page of pages)
  test(`every link of ${page} leads to a page of the site, and to a place on it`, async ({
    baseURL,
  }) => {
    const { links } = await at(baseURL, page)
    expect(links.length).toBeGreaterThan(5)
    expect(await failures(baseURL, page, links)).toEqual([])
  })

for (const path of pages)
  test(`every word of ${path} that leads to the glossary is explained there`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(path)
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    const terms = await page
      .locator('a.term')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(await failures(baseURL, path, terms)).toEqual([])
  })
