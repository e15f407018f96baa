import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

// One width a test: a page this long takes its time to look through.
for (const [screen, { open, places = [] }] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      test(`${screen}, ${colorScheme}, ${width} wide, has no accessibility violations`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 800 })
        await open(page)
        const axe = places.reduce((axe, place) => axe.include(place), new AxeBuilder({ page }))
        const { violations } = await axe.analyze()
        const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
        expect(found).toEqual([])
      })
    }
  }
}
