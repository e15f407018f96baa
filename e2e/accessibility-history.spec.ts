import type { Page } from '@playwright/test'
import { expectAccessible, looks, wear } from './axe.ts'
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
  for (const look of looks)
    test(`${screen}, ${look.colorScheme}, ${look.width} wide, has no accessibility violations`, async ({
      page,
    }) => {
      await wear(page, look)
      await open(page)
      await expectAccessible(page, places)
    })
