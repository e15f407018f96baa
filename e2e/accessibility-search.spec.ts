import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
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
  test(`${screen} has no accessibility violations in any look`, async ({ page }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await open(page)
    await expectAccessibleInEveryLook(page)
  })
