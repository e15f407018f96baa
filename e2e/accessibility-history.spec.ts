import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { expect, test } from './page.ts'

type Screen = {
  readonly open: (page: Page) => Promise<unknown>
  /** Only these places, where the rest is another screen's. */
  readonly places?: readonly string[]
}

const screens: Record<string, Screen> = {
  'the history': { open: (page) => page.goto('/history/') },
  'the Korean history': { open: (page) => page.goto('/ko/history/') },
  'two wrong epochs and a forecast': {
    open: async (page) => {
      await page.goto('/history/?epoch=x&against=1')
      await page.getByRole('button', { name: /^Forecast/ }).click()
      await expect(page.getByRole('table', { name: /a forecast$/ })).toBeVisible()
    },
    places: ['#pots', '#two-epochs'],
  },
}

for (const [screen, { open, places = [] }] of Object.entries(screens))
  test(`${screen} has no accessibility violations in any look`, async ({ page }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await open(page)
    await expectAccessibleInEveryLook(page, places)
  })
