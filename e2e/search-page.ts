import type { Page } from '@playwright/test'
import { expect } from './page.ts'

/** The search of the header, by what a reader calls its parts. */
export function searchOf(page: Page) {
  const panel = page.getByRole('dialog', { name: 'Search' })
  return {
    button: page.getByRole('button', { name: 'Search' }),
    panel,
    field: panel.getByRole('combobox', { name: 'Pool, page or word' }),
    options: panel.getByRole('option'),
    group: (name: string) => panel.getByRole('group', { name }).getByRole('option'),
    /** The row that Enter would choose. */
    active: panel.getByRole('option', { selected: true }),
  }
}

/** Opens a page and its search, by the key that opens it. */
export async function openSearch(page: Page, path = '/') {
  await page.goto(path)
  await expectLive(page)
  const search = searchOf(page)
  await page.keyboard.press('/')
  await expect(search.field).toBeFocused()
  return search
}

/** Waits until the page is the reader's: by then its age is by their clock. */
export async function expectLive(page: Page) {
  await expect(page.getByRole('complementary').getByRole('link')).toBeVisible()
}
