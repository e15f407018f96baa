import type { Page } from '@playwright/test'
import { expect } from './page.ts'

/** The parts of a pool's page, by what a reader calls them. */
export function viewOf(page: Page) {
  return {
    name: page.getByRole('heading', { level: 1 }),
    earn: page.getByTestId('earn'),
    stake: page.getByRole('textbox', { name: 'Your stake' }),
    mine: page.getByRole('button', { name: /^(Set as mine|Your pool)$/ }),
    past: page.getByRole('table', { name: /What the formula gives for each epoch/ }),
    changes: page.getByRole('table', { name: 'If something changed' }),
    stakePast: page.getByRole('region', { name: 'Stake', exact: true }),
    cursor: page.getByRole('slider', { name: 'Epoch of the chart' }),
  }
}

/** Opens a pool's page on a query such as `?id=pool1…`, and waits until the pool is there. */
export async function openPool(page: Page, query: string) {
  await page.goto(`/pools/view/${query}`)
  const view = viewOf(page)
  await expect(view.earn).toBeVisible()
  return view
}
