import type { Page } from '@playwright/test'
import { poolIdText } from '../lib/snapshot/index.ts'
import { expectAccessible } from './axe.ts'
import { snapshot } from './mainnet.ts'
import { expect, test, widerThanWindow } from './page.ts'

const calm = snapshot.pools.find(({ ticker }) => ticker === 'CALM')
if (!calm) throw new Error('no CALM')
const mine = poolIdText(calm.id)

/** The map on the list’s page, drawn. */
async function openMap(page: Page, query = '') {
  await page.goto(`/pools/?view=map${query}`)
  const stage = page.getByRole('application', { name: /^Map of [\d,]+ pools/ })
  await expect(stage).toBeVisible()
  const figure = page.getByRole('figure').filter({ has: stage })
  return { stage, figure, title: figure.locator('figcaption') }
}

/** How many pixels of the canvas have a colour. */
const inked = (page: Page) =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    let count = 0
    for (let i = 3; data && i < data.length; i += 4) if (data[i] !== 0) count++
    return count
  })

/** The colours of the canvas, as a number that changes with any of them. */
const looks = (page: Page) =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length)

test('the list becomes a map and back, and the address says which', async ({ page }) => {
  await page.goto('/pools/')
  const choice = page.getByRole('group', { name: 'Show the pools as' })
  await choice.getByText('Map').click()
  await expect(page).toHaveURL(/[?&]view=map/)
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible()
  await expect.poll(() => inked(page)).toBeGreaterThan(5_000)
  await choice.getByText('List').click()
  await expect(page).not.toHaveURL(/view=map/)
  await expect(page.locator('canvas')).toHaveCount(0)
})

test('arrows walk from the reader’s pool to others, zoom stays with them, Enter opens', async ({
  page,
}) => {
  const { stage, title } = await openMap(page, `&pool=${mine}&preset=all`)
  await stage.focus()
  await page.keyboard.press('ArrowRight')
  await expect(title.getByRole('link', { name: 'CALM' })).toBeVisible()
  await expect(title).toContainText('your pool')
  await expect(title).toContainText(/₳ · \d\.\d{3}\s% a year · costs 170\s₳ and 1\.50\s% · pledge/)
  await page.keyboard.press('ArrowRight')
  await expect(title.getByRole('link', { name: 'CALM' })).toHaveCount(0)
  const name = (await title.getByRole('link').innerText()).trim()
  for (const key of ['+', '+', '+']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'All pools' })).toBeEnabled()
  await expect(title).toContainText(name)
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: 'All pools' })).toBeDisabled()
  const to = await title.getByRole('link').getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/pools/view/\\?id=${to?.split('=')[1]}`))
})

test('the pointer names the pool it is near, and none where there is none', async ({ page }) => {
  const { stage, title } = await openMap(page, '&preset=all')
  await expect.poll(() => inked(page)).toBeGreaterThan(5_000)
  const box = await stage.boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.move(box.x + 60, box.y + 60)
  await expect(title).toContainText(/^[\d,]+ pools by what they hold/)
  await stage.focus()
  await page.keyboard.press('ArrowUp')
  await expect(title.getByRole('link')).toBeVisible()
})

test('the wheel scrolls the page until the map was pressed, and zooms then', async ({ page }) => {
  const { stage } = await openMap(page)
  await stage.scrollIntoViewIfNeeded()
  await stage.hover()
  const whole = page.getByRole('button', { name: 'All pools' })
  await page.mouse.wheel(0, -200)
  await expect(whole).toBeDisabled()
  await stage.click({ position: { x: 40, y: 40 } })
  await page.mouse.wheel(0, -200)
  await expect(whole).toBeEnabled()
  await whole.click()
  await expect(whole).toBeDisabled()
})

test('a part of the map without a pool says so', async ({ page }) => {
  const { stage } = await openMap(page, '&preset=all')
  const empty = stage.getByRole('status')
  await expect(empty).toHaveText('')
  await stage.click({ position: { x: 70, y: 20 } })
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -300)
  await expect(empty).toHaveText('No pool stands in this part of the map.')
  await page.getByRole('button', { name: 'All pools' }).click()
  await expect(empty).toHaveText('')
})

test('colour changes its meaning, and the theme its colours', async ({ page }) => {
  const { figure } = await openMap(page)
  await expect.poll(() => inked(page)).toBeGreaterThan(5_000)
  const fixed = await looks(page)
  // A cost of 170 ada stands in one class.
  await expect(figure.getByText('170 ₳', { exact: true })).toBeVisible()
  await expect(figure.getByText('over 170, to 339 ₳')).toBeVisible()
  await figure.getByText('Pledge', { exact: true }).click()
  await expect(figure.getByText('over 10M ₳')).toBeVisible()
  await expect.poll(() => looks(page)).not.toBe(fixed)
  const light = await looks(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => looks(page)).not.toBe(light)
})

test('on a phone the map’s title stands apart from the buttons above it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const { title } = await openMap(page)
  const button = await page.getByRole('button', { name: 'JSON' }).boundingBox()
  const words = await title.boundingBox()
  if (!button || !words) throw new Error('neither is in the page')
  expect(words.y - button.y - button.height).toBeGreaterThanOrEqual(12)
})

test('the table has the same pools, and paper gets it in place of the map', async ({ page }) => {
  const { figure } = await openMap(page, '&preset=all')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('.map-print').getByRole('row', { includeHidden: true })).toHaveCount(
    251,
  )
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await figure.getByRole('button', { name: 'Table' }).click()
  const table = page.getByRole('table', { name: /^The pools of the map/ })
  await expect(table.getByRole('row')).toHaveCount(251)
  await page.getByRole('link', { name: 'All of them in the list' }).click()
  await expect(page).toHaveURL(/\/pools\/\?preset=all$/)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the map, ${colorScheme}, has no accessibility violations, and fits 320 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openMap(page, `&pool=${mine}`)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page)
    }
    expect(await widerThanWindow(page)).toBe(0)
  })
