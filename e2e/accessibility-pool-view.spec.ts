import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { pools } from './mainnet.ts'
import { expect, test } from './page.ts'
import { openPool, viewOf } from './pool-view.ts'

const screens: Record<string, (page: Page) => Promise<unknown>> = {
  // Rows are alike: a hundred more would only take the browser longer.
  'a pool, with its stakes as a table': async (page) => {
    const { stakePast, past } = await openPool(page, `?id=${pools.saturated.link}&foo=1`)
    await stakePast.getByRole('button', { name: 'Table' }).click()
    await expect(past).toBeVisible()
  },
  'my pool, with its charts': async (page) => {
    const { past } = await openPool(page, `?id=LUXFR&pool=${pools.large.link}`)
    await expect(past).toBeVisible()
  },
  'a pool that the back-test follows': async (page) => {
    await openPool(page, '?id=WOLF')
    const chain = page.getByRole('region', { name: 'What the chain paid' })
    await chain.scrollIntoViewIfNeeded()
    await expect(chain.getByRole('table')).toBeVisible()
  },
  'a pool in Korean': async (page) => {
    await page.goto(`/ko/pools/view/?id=${pools.large.link}&pool=${pools.large.link}`)
    await expect(viewOf(page).earn).toBeVisible()
  },
  'no pool in particular': async (page) => {
    await page.goto('/pools/view/')
    await expect(page.getByRole('button', { name: 'Open a pool' })).toBeVisible()
  },
  'pools of one ticker': async (page) => {
    await page.goto('/pools/view/?id=pilot')
    await expect(page.getByRole('heading', { name: /have this ticker/ })).toBeVisible()
  },
  'a pool that is gone': async (page) => {
    await page.goto('/pools/view/?id=3a6ada5a5a9c726f33e5e35d1060498f4997831ce41087aecd976900')
    await expect(page.getByText(/Its last known stake/)).toBeVisible()
  },
}

for (const [screen, open] of Object.entries(screens))
  test(`${screen} has no accessibility violations in any look`, async ({ page }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await open(page)
    await expectAccessibleInEveryLook(page)
  })
