import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { pools } from './mainnet.ts'
import { expect, openCalculator, openDetails, test } from './page.ts'

const screens: Record<string, (page: Page) => Promise<unknown>> = {
  'the calculator': (page) => openCalculator(page),
  'the Korean calculator': async (page) => {
    await page.goto('/ko/')
    await expect(page.locator('#stake')).toBeEnabled()
  },
  'a page that is not there': (page) => page.goto('/nothing/'),
  'a pool with all its warnings, its sum, chart and table open': async (page) => {
    const { sum, sumLines } = await openCalculator(
      page,
      `?stake=50000&pool=${pools.saturated.link}&epochs=10`,
    )
    await sum.click()
    await expect(sumLines.first()).toBeVisible()
    await openDetails(page)
    await page
      .getByRole('region', { name: 'How often nothing' })
      .getByRole('button', { name: 'Table' })
      .click()
    await page.getByRole('figure', { name: /^After 10/ }).scrollIntoViewIfNeeded()
    await expect(page.locator('path.recharts-line-curve')).toBeVisible()
  },
  'a form full of mistakes, with the search open': async (page) => {
    const { pool, search, options } = await openCalculator(
      page,
      '?stake=abc&pool=own&margin=101&epochs=0&performance=x&price=-1&foo=1',
    )
    await pool.click()
    await search.fill('pilot')
    await expect(options.first()).toBeVisible()
  },
}

for (const [screen, open] of Object.entries(screens))
  test(`${screen} has no accessibility violations in any look`, async ({ page, expectFault }) => {
    test.slow() // axe looks at everything, twice
    expectFault(/404/)
    await wear(page, looks[0])
    await open(page)
    await expectAccessibleInEveryLook(page)
  })

test('a reader who asked for less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openCalculator(page)
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return [transitionDuration, animationDuration].some(
          (time) => Number.parseFloat(time) > 0.01,
        )
      }).length,
  )
  expect(moving).toBe(0)
})
