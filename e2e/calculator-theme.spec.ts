import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

for (const system of ['light', 'dark'] as const) {
  test(`the theme follows a ${system} system until another is chosen, which is kept`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system })
    await page.goto('/')
    const button = page.getByRole('button', { name: /^Theme: / })
    await expect(button).toHaveAccessibleName('Theme: follows the system')
    expect(await shade(page)).toBe(system)

    for (const [name, seen] of [
      ['Theme: light', 'light'],
      ['Theme: dark', 'dark'],
    ] as const) {
      await button.click()
      await expect(button).toHaveAccessibleName(name)
      expect(await shade(page)).toBe(seen)
      await page.reload()
      await expect(button).toHaveAccessibleName(name)
      expect(await shade(page)).toBe(seen)
    }
    await page.goto('/ko/')
    expect(await shade(page)).toBe('dark')
    await page.goto('/')
    await expect(button).toHaveAccessibleName('Theme: dark')
    await button.click()
    await expect(button).toHaveAccessibleName('Theme: follows the system')
    expect(await shade(page)).toBe(system)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })
}

test('a kept theme is there from the first paint', async ({ page, expectFault }) => {
  expectFault(/ERR_FAILED/)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await page.route('**/_next/static/**/*.js', (route) => route.abort())
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await shade(page)).toBe('dark')
})

test('a theme chosen before the page’s programs have come is kept, and its button says so then', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  const button = page.getByRole('button', { name: /^Theme: / })
  for (const seen of ['light', 'dark']) {
    await button.click()
    expect(await shade(page)).toBe(seen)
  }
  release()
  await expect(button).toHaveAccessibleName('Theme: dark')
  await page.reload()
  expect(await shade(page)).toBe('dark')
  await button.click()
  await expect(button).toHaveAccessibleName('Theme: follows the system')
  expect(await shade(page)).toBe('light')
})

/** Whether the page's ground is nearer white or black. */
function shade(page: Page): Promise<'light' | 'dark'> {
  return page.evaluate(() => {
    const parts = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []
    return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) > 382 ? 'light' : 'dark'
  })
}
