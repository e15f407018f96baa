import type { Page } from '@playwright/test'
import { pools } from './mainnet.ts'
import { expect, test } from './page.ts'
import { openPool, viewOf } from './pool-view.ts'
import { openPools } from './pools.ts'
import { openSearch } from './search-page.ts'

/** What the device holds before the page comes. */
const hold = (page: Page, text: string) =>
  page.addInitScript((kept) => localStorage.setItem('recent-pools', kept), text)

const kept = JSON.stringify({ v: 1, ids: [pools.large.id, pools.small.id] })

test('pools viewed before stand in the search while nothing is typed, newest first', async ({
  page,
}) => {
  await hold(page, kept)
  const { field, group } = await openSearch(page)
  const viewed = group('Pools you viewed')
  await expect(viewed).toHaveText([new RegExp(pools.large.ticker), new RegExp(pools.small.ticker)])
  await field.fill('a')
  await expect(viewed).toHaveCount(0)
})

test('Clear leaves nothing on the device, and says so in place', async ({ page }) => {
  await page.goto('/')
  await page.evaluate((text) => localStorage.setItem('recent-pools', text), kept)
  const { panel, group } = await openSearch(page)
  await expect(panel).toContainText('kept on this device only')
  await panel.getByRole('button', { name: 'Clear' }).click()
  await expect(group('Pools you viewed')).toHaveCount(0)
  await expect(panel.getByRole('status')).toHaveText('Cleared. Nothing is kept.')
  await expect(panel).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('recent-pools'))).toBeNull()
  await page.reload()
  expect(await page.evaluate(() => localStorage.getItem('recent-pools'))).toBeNull()
})

for (const [what, text] of Object.entries({
  'no JSON': '{"v":1,"ids":["',
  'markup in place of ids': JSON.stringify({ v: 1, ids: ['<img src=x onerror=alert(1)>', 7] }),
  'another version': JSON.stringify({ v: 9, ids: [pools.large.id] }),
  'a megabyte': 'x'.repeat(1_000_000),
}))
  test(`a device that holds ${what} holds no pools`, async ({ page }) => {
    await hold(page, text)
    const { panel, group } = await openSearch(page)
    await expect(panel).toContainText('9 pages')
    await expect(group('Pools you viewed')).toHaveCount(0)
  })

test('a device that refuses storage keeps nothing, and the search works', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    }),
  )
  const { field, panel, group } = await openSearch(page)
  await expect(group('Pools you viewed')).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Clear' })).toHaveCount(0)
  await field.fill(pools.large.link)
  await expect(group('Pools')).toContainText(pools.large.ticker)
})

test('an id that no pool of the data has is shown as an id', async ({ page }) => {
  await hold(page, JSON.stringify({ v: 1, ids: ['0'.repeat(56)] }))
  const { group } = await openSearch(page)
  await expect(group('Pools you viewed')).toHaveText([/pool1qqqqq….+no stake known/])
})

test('opening a pool’s page puts it first among those viewed, here and above the list of pools', async ({
  page,
}) => {
  const keptFirst = ({ id }: { id: string }) =>
    expect
      .poll(() => page.evaluate(() => localStorage.getItem('recent-pools')))
      .toContain(`[${JSON.stringify(id)}`)
  for (const pool of [pools.large, pools.small]) {
    await openPool(page, `?id=${pool.link}`)
    await keptFirst(pool)
  }
  await openPools(page, '?stake=5000')
  const line = page.getByRole('navigation', { name: 'Pools you viewed' })
  await expect(line.getByRole('link')).toHaveText([pools.small.ticker, pools.large.ticker])
  await line.getByRole('link', { name: pools.large.ticker }).click()
  await expect(page).toHaveURL(`/pools/view/?id=${pools.large.link}&stake=5000`)
  await expect(viewOf(page).earn).toBeVisible()
  await keptFirst(pools.large)
  await page.goBack()
  await expect(line.getByRole('link')).toHaveText([pools.large.ticker, pools.small.ticker])
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(line).toHaveCount(0)
  await expect(page.getByText('Cleared. Nothing is kept.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('recent-pools'))).toBeNull()
})
