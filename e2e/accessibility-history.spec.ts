import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const screens: Record<string, (page: Page) => Promise<unknown>> = {
  'the history': (page) => page.goto('/history/'),
  'the Korean history': (page) => page.goto('/ko/history/'),
  'the history with two wrong epochs and a forecast': async (page) => {
    await page.goto('/history/?epoch=x&against=1')
    const pots = page.getByRole('region', { name: 'Where the pot went' })
    await pots.getByRole('button', { name: /^Forecast/ }).click()
    await expect(page.getByRole('table', { name: /a forecast$/ })).toBeVisible()
  },
}

for (const [screen, open] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${screen}, ${colorScheme}, has no accessibility violations on a phone or a desktop`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await open(page)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual(
          [],
        )
      }
    })
  }
}
