import { pools } from './mainnet.ts'
import { expect, openCalculator, test, widerThanWindow } from './page.ts'
import { expectLive, openSearch, searchOf } from './search-page.ts'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('it is a page of its own, and has a way out', async ({ page }) => {
    await openCalculator(page)
    const { button, field, panel, group } = searchOf(page)
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {}
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    await button.tap()
    await expect(field).toBeFocused()
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 })
    await field.fill('a')
    await expect(group('Pools').first()).toBeVisible()
    expect(await widerThanWindow(page)).toBe(0)
    await panel.getByRole('button', { name: 'Close' }).tap()
    await expect(panel).toHaveCount(0)
  })
})

test('in Korean words are found in Korean and in English, and lead to Korean pages', async ({
  page,
}) => {
  await page.goto('/ko/')
  await expectLive(page)
  await page.keyboard.press('/')
  const panel = page.getByRole('dialog', { name: '검색' })
  const field = panel.getByRole('combobox', { name: '풀, 페이지, 용어' })
  const words = panel.getByRole('group', { name: '용어' }).getByRole('option')
  await field.fill('포화')
  await expect(words).toHaveText(['포화 초과', '포화도'])
  await field.fill('satur')
  await expect(words).toHaveText(['포화도', '포화 초과'])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ko\/learn\/#saturation$/)
})

const hostile = [
  '<img src=x onerror="alert(1)"><script>alert(1)</script>',
  '\u202etxet desrever\u2066\u2069',
  'javascript:alert(1)',
  '"><b>',
  '\u200b\u200b\u200b',
  '\u{1d4d2}\u{1d4d0}\u{1d4db}\u{1d4dc}\u0000\uffff',
  '%00../../etc',
]

test('whatever is typed stays text, and finds what it says or nothing', async ({ page }) => {
  const { field, panel, options } = await openSearch(page)
  for (const text of hostile) {
    await field.fill(text)
    await expect(panel.locator('[aria-live="polite"]')).toHaveText(/pools?, \d+ pages?, \d+ words?/)
    expect(await panel.locator('img, script').count()).toBe(0)
    for (const href of await options.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    ))
      expect(href).toMatch(/^\/(pools|compare|history|learn)?/)
  }
  expect(await panel.innerText()).not.toMatch(/\p{Cf}/u)
})

test('a megabyte that is pasted is cut where no id is longer', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { field, panel } = await openSearch(page)
  await page.evaluate(() => navigator.clipboard.writeText('x'.repeat(1_000_000)))
  await page.keyboard.press('ControlOrMeta+V')
  await expect(field).toHaveValue('x'.repeat(200))
  await expect(panel).toContainText('Nothing matches “xxx')
})

test('once opened it finds with the network cut', async ({ page, context }) => {
  const { field, panel, group } = await openSearch(page)
  await expect(panel).toContainText('9 pages')
  await context.setOffline(true)
  await field.fill(pools.large.link)
  await expect(group('Pools')).toContainText(pools.large.ticker)
})

test('without the network at first it says so, and comes when asked again', async ({
  page,
  context,
  expectFault,
}) => {
  expectFault(/ERR_INTERNET_DISCONNECTED/)
  await openCalculator(page)
  const { button, field } = searchOf(page)
  await context.setOffline(true)
  await button.click()
  const told = page.getByRole('banner').getByRole('alert')
  await expect(told).toHaveText(/could not be loaded/)
  await context.setOffline(false)
  await button.click()
  await expect(field).toBeFocused()
  await expect(told).toHaveCount(0)
})

test('without the list of pools it still finds pages, words and whole ids', async ({
  page,
  expectFault,
}) => {
  expectFault(/ERR_FAILED/)
  await page.route('**/data/**', (route) => route.abort())
  const { field, panel, group } = await openSearch(page)
  await expect(panel.getByRole('alert')).toContainText('Pages and words are found all the same')
  await field.fill('saturation')
  await expect(group('Words').first()).toBeVisible()
  await field.fill(pools.large.link)
  await expect(group('Pools')).toHaveCount(1)
  await page.unroute('**/data/**')
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(group('Pools')).toContainText(pools.large.ticker)
})
