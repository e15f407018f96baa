import { poolIdText } from '../lib/snapshot/index.ts'
import { pools as real, snapshot } from './mainnet.ts'
import { expect, expectPlainText, test } from './page.ts'
import { openPools, rowOf } from './pools.ts'

const calm = snapshot.pools.find(({ ticker }) => ticker === 'CALM')
if (!calm) throw new Error('no CALM')

test('all pools stand in the order of what the stake would earn', async ({ page }) => {
  const { table, summary } = await openPools(page)
  await expect(summary).toContainText(/2,\d\d\d pools match/)
  await expect(table.getByRole('columnheader', { name: 'You earn' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  const earned = await table.locator('tbody .earn').allInnerTexts()
  const numbers = earned.map((text) => Number(text.replaceAll(',', '')))
  expect(numbers.length).toBeGreaterThan(15)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  await expectPlainText(page)
})

test('a line says from where the difference is luck', async ({ page }) => {
  const { table } = await openPools(page)
  await expect(
    table.getByText(/From here the next \d+ pools differ by less than a year’s luck/),
  ).toBeVisible()
  await table.getByRole('button', { name: /Margin/ }).click()
  await expect(table.getByText(/From here the next/)).toHaveCount(0)
})

test('the reader’s own pool is on top whatever the order and the preset', async ({ page }) => {
  const { table, summary } = await openPools(page, `?pool=${poolIdText(calm.id)}`)
  await expect(summary).toContainText(/Your pool, CALM, is number \d+: \d+\s₳ a year less than/)
  const top = table.locator('tbody').first().getByRole('row')
  await expect(top.getByRole('rowheader')).toContainText('CALM')
  await page.getByRole('tab', { name: 'Red flags' }).click()
  await expect(page).toHaveURL(/preset=flags/)
  await expect(top.getByRole('rowheader')).toContainText('CALM')
  await table.getByRole('button', { name: /Pledge/ }).click()
  await expect(page).toHaveURL(/sort=-pledge/)
  await expect(top.getByRole('rowheader')).toContainText('CALM')
})

test('a preset is a step that Back undoes, with its meaning in words', async ({ page }) => {
  await openPools(page)
  await page.getByRole('tab', { name: 'About to fill up' }).click()
  await expect(page.getByText(/From 90 to 100\s% full with your stake/)).toBeVisible()
  await expect(page).toHaveURL(/preset=filling/)
  await page.goBack()
  await expect(page).not.toHaveURL(/preset/)
  await expect(page.getByRole('tab', { name: 'Best for me' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('a head orders by its column, pressed again the other way', async ({ page }) => {
  const { table } = await openPools(page, '?preset=all')
  const margin = table.getByRole('columnheader', { name: /Margin/ })
  await margin.getByRole('button').click()
  await expect(margin).toHaveAttribute('aria-sort', 'ascending')
  await margin.getByRole('button').click()
  await expect(margin).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=-margin/)
  await expect(table.locator('tbody tr').first().getByText('100', { exact: true })).toBeVisible()
})

test('filters narrow the list, and the link holds them', async ({ page }) => {
  const { summary, table } = await openPools(page)
  await page.getByText('Filters', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Margin at most' }).fill('1.5')
  await page.getByRole('textbox', { name: 'Blocks an epoch at least' }).fill('20')
  await page.getByRole('combobox', { name: 'Pledge' }).selectOption({ label: 'not checked' })
  await expect(page).toHaveURL(/maxMargin=1.5&pledgeStatus=unknown&minBlocks=20/)
  await expect(page.getByText('Filters · 3')).toBeVisible()
  const other = await page.context().newPage()
  const opened = await openPools(other, new URL(page.url()).search)
  await expect(opened.summary).toContainText(/^\d+ pools match/)
  await expect(summary).toHaveText(await opened.summary.innerText())
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(5)
})

test('a search finds by ticker, and says so where nothing does', async ({ page }) => {
  const { table, summary } = await openPools(page)
  const find = page.getByRole('searchbox', { name: /Find a pool/ })
  await find.fill('calm')
  await expect(rowOf(table, 'CALM')).toBeVisible()
  await expect(page).toHaveURL(/find=calm/)
  await find.fill('no such pool anywhere')
  await expect(
    page.getByText('No pool of “Best for me” matches “no such pool anywhere”.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Show all pools' }).click()
  await expect(summary).toContainText('2,720 pools match')
})

test('another stake is worked out for all pools', async ({ page }) => {
  const { table } = await openPools(page)
  const first = table.locator('tbody .earn').first()
  const before = await first.innerText()
  await page.getByRole('textbox', { name: 'Your stake' }).fill('1,000,000')
  await expect(page).toHaveURL(/stake=1000000/)
  await expect(first).not.toHaveText(before)
  await expect(first).toHaveText(/^\d\d,\d{3}$/)
})

test('nonsense in a field is told beside it, and the list stands', async ({ page }) => {
  const { table } = await openPools(page)
  const first = await table.locator('tbody .earn').first().innerText()
  await page.getByRole('textbox', { name: 'Your stake' }).fill('10.000,5o')
  await expect(page.getByText(/“10.000,5o” is not a number/)).toBeVisible()
  await expect(table.locator('tbody .earn').first()).toHaveText(first)
  await page.getByText('Filters', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Fixed cost at most' }).fill('-5')
  await expect(page.getByText(/“-5” is below zero/)).toBeVisible()
  await expectPlainText(page)
})

test('a link of nonsense is read as far as it goes', async ({ page }) => {
  const nonsense = '?stake=lots&pool=pool1x&preset=sponsored&sort=%00&columns=all&maxFull=%E2%80%AE'
  const { table } = await openPools(page, nonsense)
  await expect(page.getByText(/“lots” is not a number/)).toBeVisible()
  await expect(table.locator('tbody tr').first()).toBeVisible()
  await expectPlainText(page)
})

test('a filter that cannot be read is in sight, and filters nothing', async ({ page }) => {
  const { summary } = await openPools(page, '?maxMargin=abc')
  const margin = page.getByRole('textbox', { name: 'Margin at most' })
  await expect(margin).toBeVisible()
  await expect(margin).toHaveAccessibleDescription(
    /“abc” is not a number: .* Not filtered by it until it is\./,
  )
  await expect(page.getByText('Filters', { exact: true })).toBeVisible()
  // Once it is good it stays open: somebody is typing there.
  await margin.fill('2 %')
  await expect(page).toHaveURL(/maxMargin=2$/)
  await expect(margin).toBeVisible()
  await expect(summary).toContainText(/pools match/)
  // A count has no unit.
  const blocks = page.getByRole('textbox', { name: 'Blocks an epoch at least' })
  await blocks.fill('2 ada')
  await expect(blocks).toHaveAccessibleDescription(/“2 ada” is not a number/)
})

test('columns can be left out', async ({ page }) => {
  const { table } = await openPools(page)
  await page.getByText('Columns', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'No block' }).uncheck()
  await expect(table.getByRole('columnheader', { name: /No block/ })).toHaveCount(0)
  await expect(page).toHaveURL(/columns=/)
})

test('scrolling draws the rows that come into the window', async ({ page }) => {
  const { table } = await openPools(page)
  await page.evaluate(() => window.scrollTo(0, 20_000))
  const rows = table.locator('tbody tr[aria-rowindex]')
  await expect
    .poll(async () => Number(await rows.first().getAttribute('aria-rowindex')))
    .toBeGreaterThan(300)
  expect(await rows.count()).toBeLessThan(80)
  await expect(table).toHaveAttribute('aria-rowcount', /^2\d{3}$/)
})

test('picked pools lead to the comparison', async ({ page }) => {
  const { table } = await openPools(page)
  const boxes = table.getByRole('checkbox')
  for (const i of [0, 1, 2]) await boxes.nth(i).check()
  const bar = page.getByRole('complementary', { name: 'Pools to compare' })
  await expect(bar.getByRole('link', { name: 'Compare 3 pools' })).toHaveAttribute(
    'href',
    /^\/compare\/\?pools=(pool1\w+,){2}pool1\w+$/,
  )
  await bar.getByRole('button', { name: 'None' }).click()
  await expect(bar).toHaveCount(0)
})

test('a pool’s name leads to its page', async ({ page }) => {
  const { table } = await openPools(page, `?find=${real.saturated?.ticker ?? 'CALM'}&preset=all`)
  await expect(table.getByRole('rowheader').first().getByRole('link')).toHaveAttribute(
    'href',
    /^\/pools\/view\/\?id=pool1/,
  )
})

test('where the list does not come, it can be tried again', async ({ page, expectFault }) => {
  expectFault(/Failed to load resource/)
  await page.route('**/data/mainnet/*.json', (route) => route.abort())
  await page.goto('/pools/')
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: /Pools and what they offer/ })
      .locator('tbody tr')
      .first(),
  ).toBeVisible()
  await page.unroute('**/data/mainnet/*.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.summary').filter({ hasText: 'match' })).toContainText(
    /2,\d\d\d pools match/,
  )
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toHaveCount(0)
})

test('a list that was tampered with is refused', async ({ page, expectFault }) => {
  expectFault(/Failed to find a valid digest|integrity/)
  await page.route('**/data/mainnet/*.json', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('WPBJ', '<img src=x onerror=alert(1)>'),
    })
  })
  await page.goto('/pools/')
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the first rows can be read', async ({ page }) => {
    await page.goto('/pools/')
    const table = page.getByRole('table', { name: /Pools and what they offer/ })
    await expect(table.getByRole('rowheader')).toHaveCount(20)
    await expect(table.locator('tbody .earn').first()).toHaveText(/^\d{3}\.\d\d$/)
    await expect(page.getByText(/need JavaScript, which is off/)).toBeVisible()
    await expectPlainText(page)
  })
})
