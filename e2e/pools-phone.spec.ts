import { poolIdText } from '../lib/snapshot/index.ts'
import { snapshot } from './mainnet.ts'
import { expect, expectPlainText, layOutAll, test, widerThanWindow } from './page.ts'
import { openPools } from './pools.ts'

const calm = snapshot.pools.find(({ ticker }) => ticker === 'CALM')
if (!calm) throw new Error('no CALM')

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('the list is cards, ordered by one choice', async ({ page }) => {
    await page.goto('/pools/')
    const list = page.getByRole('list', { name: /Pools and what they offer/ })
    const order = page.getByRole('combobox', { name: 'Ordered by' })
    await expect(order).toBeEnabled()
    await expect(page.getByRole('table', { name: /Pools and what they offer/ })).toHaveCount(0)
    const first = list.getByRole('listitem').first()
    await expect(first).toContainText(/Full\d+%Fixed\d+₳Margin/)
    await order.selectOption({ label: 'Pledge' })
    await expect(page).toHaveURL(/sort=-pledge/)
    await page.getByRole('button', { name: 'Most first' }).click()
    await expect(page).toHaveURL(/sort=pledge/)
    await expect(page.getByRole('button', { name: 'Least first' })).toBeVisible()
  })

  test('cards come as they are scrolled to, and say where they stand', async ({ page }) => {
    await page.goto(`/pools/?pool=${poolIdText(calm.id)}`)
    await expect(page.getByRole('combobox', { name: 'Ordered by' })).toBeEnabled()
    await expect(page.getByRole('list', { name: 'Your pool' })).toContainText('CALM')
    await page.evaluate(() => window.scrollTo(0, 60_000))
    const cards = page
      .getByRole('list', { name: /Pools and what they offer/ })
      .locator('li[aria-posinset]')
    await expect
      .poll(async () => Number(await cards.first().getAttribute('aria-posinset')))
      .toBeGreaterThan(300)
    expect(await cards.count()).toBeLessThan(70)
  })

  test('filters are behind one press', async ({ page }) => {
    await page.goto('/pools/')
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Margin at most' }).fill('0')
    await expect(page).toHaveURL(/maxMargin=0/)
    await expect(page.getByText('Columns', { exact: true })).toBeHidden()
  })
})

for (const path of ['/pools/', '/ko/pools/'])
  test(`${path} does not scroll sideways, however narrow or large its letters`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 720 })
    await page.goto(`${path}?pool=${poolIdText(calm.id)}&stake=${'1'.repeat(30)}&preset=flags`)
    await expect(page.locator('#find')).toBeEnabled()
    await page.locator('.panel summary').first().click()
    await expect(page.locator('#maxMargin')).toBeVisible()
    for (const { width, letters } of [
      { width: 320, letters: 100 },
      { width: 640, letters: 100 },
      { width: 768, letters: 100 },
      { width: 1280, letters: 200 },
    ]) {
      await page.setViewportSize({ width, height: 720 })
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size}%`
      }, letters)
      expect(await widerThanWindow(page), `${width} px, letters ${letters} %`).toBe(0)
    }
  })

test('in Korean the list says everything in Korean', async ({ page }) => {
  await page.goto('/ko/pools/?preset=small')
  await expect(page).toHaveTitle(/풀/)
  await expect(page.getByRole('button', { name: /내 수익/ })).toBeEnabled()
  await expect(page.getByText(/해당하는 풀은 \d+개입니다/)).toBeVisible()
  const table = page.getByRole('table', { name: /풀과 내 위임량/ })
  await expect(table.getByRole('columnheader', { name: '마진' })).toBeVisible()
  await layOutAll(page)
  const said = await page.locator('main').innerText()
  for (const english of ['You earn', 'Margin', 'Pledge', 'pools match', 'Fixed', 'Blocks'])
    expect(said).not.toContain(english)
  await expectPlainText(page)
})

test('the keyboard reaches stake, presets, heads, rows and comparison', async ({ page }) => {
  const { table, summary } = await openPools(page)
  await page.getByRole('textbox', { name: 'Your stake' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const best = page.getByRole('tab', { name: 'Best for me' })
  await expect(best).toBeFocused()
  await page.keyboard.press('ArrowRight')
  const small = page.getByRole('tab', { name: 'Small and reliable' })
  await expect(small).toBeFocused()
  await expect(small).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await expect(page.getByRole('tab', { name: 'All', exact: true })).toBeFocused()
  // Rows come after the words that ask for them.
  await expect(summary).toContainText('2,720 pools match')
  const first = table.getByRole('rowheader').getByRole('link').first()
  const before = await first.innerText()
  await table.getByRole('button', { name: /Fixed/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/preset=all&sort=fixed/)
  await expect(table.getByRole('columnheader', { name: /Fixed/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(first).not.toHaveText(before)
  await table.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('link', { name: 'Look at 1 pool' })).toBeVisible()
  await page.keyboard.press('Tab')
  const picked = table
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { checked: true }) })
  await expect(picked.getByRole('rowheader').getByRole('link')).toBeFocused()
})
