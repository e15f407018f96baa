import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { type Answer, get, pages } from './site.ts'

const list: { files: { path: string }[] } = JSON.parse(readFileSync('build/site.json', 'utf8'))

/** Every header of a page but Date, whose inline scripts' hashes are its own. */
const pageHeaders = {
  'cache-control':
    'public, max-age=0, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800',
  'content-encoding': 'br',
  'content-security-policy':
    "default-src 'none'; script-src 'self' <hashes>; style-src 'self'; img-src 'self' data:; " +
    "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; " +
    "require-trusted-types-for 'script'; trusted-types default",
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()',
  'referrer-policy': 'no-referrer',
  vary: 'Accept-Encoding',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

test('there is a page for every locale', () => {
  expect(pages).toEqual(expect.arrayContaining(['/', '/ko/']))
})

for (const path of pages) {
  test(`${path} carries exactly these headers`, async ({ baseURL }) => {
    const { status, headers } = await get(baseURL, path, { 'accept-encoding': 'gzip, br' })
    expect(status).toBe(200)
    const { connection, date, etag, 'keep-alive': _, 'content-length': length, ...rest } = headers
    const policy = String(rest['content-security-policy'])
    // The builder shows the frame that it builds.
    const framed = /^\/(ko\/)?embed\/$/.test(path) ? " frame-src 'self';" : ''
    expect({
      ...rest,
      'content-security-policy': policy.replace(/(?:'sha256-[\w+/]{43}=' ?)+(?=;)/, '<hashes>'),
    }).toEqual({
      ...pageHeaders,
      'content-security-policy': pageHeaders['content-security-policy'].replace(
        / (?=base-uri)/,
        `${framed} `,
      ),
    })
    expect(policy).not.toContain('unsafe')
    expect(etag).toMatch(/^"[0-9a-f]{32}-br"$/)
    expect([connection, Date.parse(String(date)) > 0, Number(length) > 0]).toEqual([
      'close',
      true,
      true,
    ])
  })
}

test('every file is served, packed and plain the same, and nothing packed has an address', async ({
  baseURL,
}) => {
  const agent = new Agent({ keepAlive: true })
  const look = (path: string, headers?: Record<string, string>) =>
    get(baseURL, path, headers, agent)
  const left = list.files.filter(({ path }) => !path.endsWith('404.html')).values()
  const wrong: string[] = []
  const lookOn = async () => {
    for (const { path } of left) wrong.push(...(await wrongWith(look, path)))
  }
  await Promise.all(Array.from({ length: 8 }, lookOn))
  agent.destroy()
  expect(wrong).toEqual([])
})

/** What is wrong with one of some 1,500 files, in words: an assertion for each would take a minute. */
async function wrongWith(
  look: (path: string, headers?: Record<string, string>) => Promise<Answer>,
  path: string,
): Promise<string[]> {
  const address = `/${path}`.replace(/\/index\.html$/, '/')
  const wrong: string[] = []
  const plain = await look(address)
  if (plain.status !== 200) wrong.push(`${address}: ${plain.status}`)
  if (plain.headers['content-type'] === 'application/octet-stream')
    wrong.push(`${address}: of no type`)
  for (const [coding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const { headers, body } = await look(address, { 'accept-encoding': coding })
    const sent = headers['content-encoding']
    if (sent === undefined) continue
    if (sent !== coding || !unpack(body).equals(plain.body))
      wrong.push(`${address}: ${sent} for ${coding} is not the same`)
  }
  for (const ending of ['br', 'gz'])
    if ((await look(`/${path}.${ending}`)).status !== 404)
      wrong.push(`/${path}.${ending} has an address`)
  return wrong
}

for (const [from, to] of [
  ['/ko', '/ko/'],
  ['/ko?stake=1000&v=1', '/ko/?stake=1000&v=1'],
  ['/index.html', '/'],
  ['/en/?stake=5', '/?stake=5'],
  ['//ko//index.html', '/ko/'],
  ['/KO/', '/ko/'],
] as const) {
  test(`${from} moves to ${to} for good`, async ({ baseURL }) => {
    const { status, headers } = await get(baseURL, from)
    expect([status, headers.location]).toEqual([308, to])
  })
}

for (const [path, locale] of [
  ['/nothing/', 'en'],
  ['/not-found/', 'en'],
  ['/404.html', 'en'],
  ['/_next/static/nothing.js', 'en'],
  ['/ko/nothing/', 'ko'],
] as const) {
  test(`${path} is our 404 page, in ${locale}`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('the process says that it is alive and ready', async ({ baseURL }) => {
  expect((await get(baseURL, '/livez')).body.toString()).toBe('{"status":"live"}\n')
  expect((await get(baseURL, '/readyz')).status).toBe(200)
})
