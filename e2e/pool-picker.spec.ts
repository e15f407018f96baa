import type { Page } from '@playwright/test'
import { expect, test, widerThanWindow } from './page.ts'

/** Every page on which a pool is chosen, and what its button is called. */
const places = [
  ['/', /^Pool\b/],
  ['/operate/', /^Your pool\b/],
  ['/embed/', /^Pool\b/],
  ['/learn/', /^Pool\b/],
  ['/compare/', /^Add a pool$/],
  ['/lab/', /^Find my pool\b/],
] as const

/** Opens a page whose frames are drawn before React has done its work, as on a machine that is busy. */
async function openPicker(page: Page, path: string, name: RegExp) {
  await page.addInitScript(() => {
    window.requestAnimationFrame = (draw) => {
      draw(performance.now())
      return 0
    }
  })
  await page.goto(path)
  const button = page.getByRole('button', { name })
  await expect(button).toBeEnabled()
  await button.press('Enter')
  const search = page.getByRole('combobox', { name: /ticker, name or id/ })
  await expect(search).toBeFocused()
  return { button, search, option: page.getByRole('option', { name: /^CALM/ }).first() }
}

for (const [path, name] of places)
  for (const how of ['Enter', 'the mouse'] as const)
    test(`${path}: a pool chosen by ${how} leaves the focus on the button that opened the search`, async ({
      page,
    }) => {
      const { button, search, option } = await openPicker(page, path, name)
      await page.keyboard.type('calm')
      await expect(option).toHaveAttribute('aria-selected', 'true')
      await (how === 'Enter' ? page.keyboard.press(how) : option.click())
      await expect(search).toBeHidden()
      await expect(page).toHaveURL(/pool/)
      await expect(button).toBeFocused()
    })

test('a press on another field closes the search, and leaves the focus there', async ({ page }) => {
  const { search } = await openPicker(page, '/', /^Pool\b/)
  const stake = page.getByRole('textbox', { name: 'Your stake' })
  await stake.click()
  await expect(search).toBeHidden()
  await page.waitForTimeout(200)
  await expect(stake).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('the search over all pools has a way out, and says no keys', async ({ page }) => {
    const { button, search, option } = await openPicker(page, '/', /^Pool\b/)
    await expect(option.or(page.getByRole('option').first()).first()).toBeVisible()
    await expect(page.getByText('Esc to close')).toBeHidden()
    expect(await widerThanWindow(page)).toBe(0)
    const close = page.getByRole('button', { name: 'Close' })
    const { height = 0 } = (await close.boundingBox()) ?? {}
    expect(height).toBeGreaterThanOrEqual(44)
    await close.tap()
    await expect(search).toBeHidden()
    await expect(button).toBeFocused()
  })
})
