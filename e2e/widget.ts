import { type FrameLocator, type Page, test as plain } from '@playwright/test'
import { type HostPage, type Hosts, serveHosts } from './widget-hosts.ts'

/** A pool of mainnet that makes blocks, and shares its ticker with none. */
export const nuts = 'pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy'

/** The newest release, as a site includes it. */
export const embed = (baseURL: string | undefined) => `${baseURL}/embed/v1/`

export const loader = (base: string) => `<script async src="${base}loader.js"></script>`

/** What a plain iframe is recommended with. */
export const frameOf = (address: string, attributes = '') =>
  `<iframe title="calculator" width="400" height="700" ` +
  `sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" src="${address}" ${attributes}></iframe>`

type Fixtures = {
  /** Serves pages of another site; given the address of the newest release, with a slash. */
  readonly site: (pages: (base: string) => Record<string, HostPage>) => Promise<string>
}

export const test = plain.extend<Fixtures>({
  site: async ({ baseURL }, use) => {
    const hosts: Hosts[] = []
    await use(async (pages) => {
      const made = await serveHosts(pages(embed(baseURL)))
      hosts.push(made)
      return made.origin
    })
    await Promise.all(hosts.map((host) => host.close()))
  },
})

/** The calculator in the n-th frame of a page. */
export function calculator(page: Page, at = 0): FrameLocator {
  return page.frameLocator('iframe').nth(at)
}
