import type { Page } from '@playwright/test'
import { expect } from './page.ts'

/** The lab, by what a reader calls its parts. */
export function labOf(page: Page) {
  const region = (name: string) => page.getByRole('region', { name })
  return {
    preset: page.getByRole('combobox', { name: 'Start from' }),
    field: (name: string) => page.getByRole('textbox', { name }),
    scale: (name: string) => page.getByRole('slider', { name: `${name}: scale` }),
    answer: region('What the rules do'),
    pot: region('Where the pot goes'),
    list: region('Who loses, who gains'),
    operators: region('Operators, and who makes the blocks'),
    table: region('Who loses, who gains').getByRole('table'),
    map: page.getByRole('application', { name: /public pools/ }),
  }
}

/** Opens the lab on a query, and waits until it is worked out for the reader's clock. */
export async function openLab(page: Page, query = '') {
  await page.goto(`/lab/${query}`)
  const parts = labOf(page)
  await expect(parts.answer.getByText(/in epoch 669, from stakes of epoch 617/)).toBeVisible({
    timeout: 15_000,
  })
  return parts
}
