import type { Locator, Page } from '@playwright/test'
import { expect } from './page.ts'

/** The list of pools, by what a reader calls its parts. */
export function listOf(page: Page) {
  return {
    table: page.getByRole('table', { name: /Pools and what they offer/ }),
    summary: page.locator('.summary'),
  }
}

/** Opens the list on a query, and waits until it is the reader's: worked out for their clock, and theirs to order. */
export async function openPools(page: Page, query = '') {
  await page.goto(`/pools/${query}`)
  const parts = listOf(page)
  await expect(parts.table.getByRole('button', { name: /You earn/ })).toBeEnabled()
  return parts
}

/** The row of a pool that calls itself so. */
export const rowOf = (table: Locator, ticker: string): Locator =>
  table
    .getByRole('row')
    .filter({ has: table.page().getByRole('link', { name: ticker, exact: true }) })
