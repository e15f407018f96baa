import type { Locator, Page } from '@playwright/test'
import { namesakes } from './mainnet.ts'
import { expect, openCalculator, test } from './page.ts'

test('the whole way from the top of the page to the opened sum needs no mouse', async ({
  page,
}) => {
  const { stake, scale, pool, search, options, horizon, compound, sum, sumLines, figure } =
    await openCalculator(page)
  const keys = page.keyboard

  await keys.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await keys.press('Enter')
  await tabTo(page, stake)
  await keys.type('25000')
  await expect(stake).toHaveValue('25000')

  await keys.press('Tab')
  await expect(scale).toBeFocused()
  await expect(stake).toHaveValue('25,000')
  for (const [key, amount] of [
    ['ArrowRight', '30,000'],
    ['ArrowUp', '40,000'],
    ['ArrowLeft', '30,000'],
    ['PageUp', '300,000'],
    ['PageDown', '30,000'],
    ['ArrowDown', '20,000'],
    ['End', '100,000,000'],
    ['Home', '10'],
    ['PageUp', '100'],
  ] as const) {
    await keys.press(key)
    await expect(stake).toHaveValue(amount)
    await expect(scale).toHaveAttribute('aria-valuetext', `${amount} ada`)
  }

  await keys.press('Tab')
  await expect(pool).toBeFocused()
  await keys.press('Enter')
  await expect(search).toBeFocused()
  await keys.type('PILOT')
  await expect(options).toHaveCount(namesakes.length)
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(pool).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`pool=${namesakes[1]?.link}`))

  await tabTo(page, sum)
  await keys.press('Enter')
  await expect(sumLines.first()).toBeVisible()

  await tabTo(page, horizon.getByRole('radio', { name: '1 year' }))
  await keys.press('ArrowRight')
  await expect(horizon.getByRole('radio', { name: '5 years' })).toBeChecked()
  await tabTo(page, compound)
  await keys.press('Space')
  await expect(compound).not.toBeChecked()
  await expect(figure).toContainText('5 years')
})

test('every stop of the Tab key shows where it is', async ({ page }) => {
  await openCalculator(page, '?pool=own&price=1')
  const unseen: string[] = []
  const names = new Set<string>()
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(nameOfFocus)
    if (name === null || names.has(name)) break
    names.add(name)
    const clip = await page.evaluate(aroundFocus)
    const focused = await page.screenshot({ clip })
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const blurred = await page.screenshot({ clip })
    if (focused.equals(blurred)) unseen.push(name)
  }
  expect(names.size).toBeGreaterThan(20)
  expect(unseen).toEqual([])
})

test('the answer is announced when it changes, not while nothing does', async ({ page }) => {
  const { stake } = await openCalculator(page)
  const said = page.locator('[aria-live=polite]').filter({ hasText: /ada in 1 year/ })
  await expect(said).toHaveCount(0)
  await stake.fill('20000')
  await expect(said).toHaveText(/^[\d,.]+ ada in 1 year$/)
})

async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press('Tab')
    if (await place.evaluate((element) => element === document.activeElement)) return
  }
  await expect(place).toBeFocused()
}

function nameOfFocus(): string | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined
  const { tagName, id } = element
  return `${tagName} ${id} ${element.getAttribute('aria-label') ?? label ?? element.innerText}`
}

function aroundFocus() {
  const element = document.activeElement as HTMLElement
  // What is laid over a drawn control shows its focus on the control.
  const { left, top, width, height } = (
    element.closest('label, .box') ?? element
  ).getBoundingClientRect()
  const x = Math.max(left - 8, 0)
  const y = Math.max(top - 8, 0)
  return {
    x,
    y,
    width: Math.min(width + 16, innerWidth - x),
    height: Math.min(height + 16, innerHeight - y),
  }
}
