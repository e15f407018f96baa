import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { pools } from './mainnet.ts'
import { expect, openCalculator, test } from './page.ts'
import { openSearch } from './search-page.ts'

const screens: Record<string, (page: Page) => Promise<void>> = {
  'the search, with pools viewed before': async (page) => {
    await page.addInitScript(
      (kept) => localStorage.setItem('recent-pools', kept),
      JSON.stringify({ v: 1, ids: [pools.large.id] }),
    )
    const { group } = await openSearch(page)
    await expect(group('Pools you viewed')).toContainText(pools.large.ticker)
  },
  'the search, with what it found': async (page) => {
    const { field, group } = await openSearch(page)
    await field.fill('pool')
    await expect(group('Pools').first()).toBeVisible()
  },
  'a link held against the chain': async (page) => {
    await openCalculator(page, `?v=1&pool=${pools.large.link}&made=600&said=2.5`)
    await page.getByText('Show all 18 epochs').click()
  },
}

for (const [screen, open] of Object.entries(screens))
  for (const colorScheme of ['light', 'dark'] as const)
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
