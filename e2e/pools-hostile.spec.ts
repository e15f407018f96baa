import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { embeddedPointer } from '../data/embedded.ts'
import { cleanTicker, maxNameLength } from '../lib/snapshot/index.ts'
import { expect, test } from './page.ts'
import { openPools } from './pools.ts'

const pointer = embeddedPointer()
const bundle = JSON.parse(readFileSync(`data/mainnet/${pointer.path}`, 'utf8'))

/** Gives the page a bundle whose first pools carry these names, and a page that knows its hash. */
async function serveNames(page: Page, names: readonly (readonly [string, string])[]) {
  const changed = structuredClone(bundle)
  const { ticker, name, activeStake } = changed.pools.columns
  const largest = [...activeStake.keys()].sort(
    (a, b) => Number(activeStake[b]) - Number(activeStake[a]),
  )
  names.forEach(([ticker_, name_], i) => {
    ticker[largest[i]] = ticker_
    name[largest[i]] = name_
  })
  const body = JSON.stringify(changed)
  const integrity = `sha256-${createHash('sha256').update(body).digest('base64')}`
  await page.route(`**/data/mainnet/${pointer.path}`, (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  )
  await page.route('**/pools/**', async (route) => {
    const answer = await route.fetch()
    const html = (await answer.text()).replaceAll(pointer.integrity, integrity)
    // Its scripts have other hashes now: without the policy that names them.
    await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
  })
}

test('what a pool calls itself is text, whatever it says', async ({ page }) => {
  const hostile: readonly (readonly [string, string])[] = [
    ['<b>X', '<img src=x onerror="document.title=1">'],
    ['&lt;', '</script><script>document.title=1</script>'],
    ['=1+1', '=HYPERLINK("http://evil.example","win")'],
    ['js:', 'javascript:document.title=1'],
    ['%2e', '{count, plural, other {#}} <you>'],
  ]
  await serveNames(page, hostile)
  const { table } = await openPools(page, '?preset=all&sort=-full')
  const title = await page.title()
  for (const [ticker, name] of hostile) {
    const find = page.getByRole('searchbox', { name: /Find a pool/ })
    await find.fill(name)
    const row = table.getByRole('rowheader').filter({ hasText: name })
    await expect(row).toBeVisible()
    await expect(row.getByRole('link')).toHaveText(ticker)
    await expect(row.getByRole('link')).toHaveAttribute('href', /^\/pools\/view\/\?id=pool1\w+$/)
    await find.fill('')
  }
  await expect(table.locator('img, script, you')).toHaveCount(0)
  expect(await page.title()).toBe(title)
})

test('taken along as CSV, such a name is no formula', async ({ page }) => {
  await serveNames(page, [['=1+1', '=HYPERLINK("http://evil.example","win")']])
  await openPools(page, '?preset=all&find=HYPERLINK')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('cardano-pools-epoch-669.csv')
  const text = readFileSync(await file.path(), 'utf8')
  const last = text.trimEnd().split('\r\n').at(-1)
  expect(last).toContain(`"'=1+1","'=HYPERLINK(""http://evil.example"",""win"")"`)
  expect(text).toContain('?preset=all&find=HYPERLINK')
})

test('a list with a name that was not cleaned is refused whole', async ({ page, expectFault }) => {
  expectFault(/BAD_TEXT/)
  const reversed = `\u202eLMAC\u200b`
  expect(cleanTicker(reversed)).not.toBe(reversed)
  await serveNames(page, [[reversed, 'x'.repeat(maxNameLength + 1)]])
  await page.goto('/pools/')
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
})

test('a name of a megabyte is refused, not shown', async ({ page, expectFault }) => {
  expectFault(/BAD_TEXT/)
  await serveNames(page, [['LONG', 'x'.repeat(1_000_000)]])
  await page.goto('/pools/')
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
})
