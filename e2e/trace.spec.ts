import type { Page } from '@playwright/test'
import { expect, openCalculator, openDetails, test } from './page.ts'
import { get, pages } from './site.ts'

const all = (html: string, pattern: RegExp) => [
  ...new Set([...html.matchAll(pattern)].map(([, found = '']) => found)),
]

/** Names of figures that are on the page now, without a line among its notes. */
const withoutNote = (page: Page) =>
  page
    .locator('[data-trace]')
    .evaluateAll((figures) => [
      ...new Set(
        figures
          .map((figure) => figure.getAttribute('data-trace') ?? '')
          .filter((name) => document.getElementById(`trace-${name}`) === null),
      ),
    ])

for (const path of pages) {
  test(`${path}: every figure that can be traced has its line, without scripts`, async ({
    baseURL,
  }) => {
    const html = (await get(baseURL, path)).body.toString()
    const ids = new Set(all(html, / id="([^"]+)"/g))
    const named = all(html, / data-trace="([^"]+)"/g)
    expect(named.filter((name) => !ids.has(`trace-${name}`))).toEqual([])
  })

  test(`${path}: every figure that can be traced has its line, live`, async ({ page }) => {
    await page.goto(path)
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    expect(await withoutNote(page)).toEqual([])
  })
}

const strip = (page: Page) => page.locator('.trace-line')

test('hovering over a figure, or focusing it, shows where it comes from; Escape takes it away', async ({
  page,
}) => {
  await openCalculator(page)
  const figure = page.getByTestId('answer').locator('[data-trace]')
  await expect(strip(page)).toBeHidden()
  await figure.hover()
  await expect(strip(page)).toContainText('expected, over the horizon')
  await expect(strip(page)).toContainText('ada')
  await page.keyboard.press('Escape')
  await expect(strip(page)).toBeHidden()
  await figure.focus()
  await expect(strip(page)).toContainText('expected, over the horizon')
  await page.keyboard.press('Tab')
  await expect(strip(page)).not.toContainText('expected, over the horizon')
})

test('who listens has the same as the figure’s description', async ({ page }) => {
  await openCalculator(page)
  await expect(page.getByTestId('answer').locator('[data-trace]')).toHaveAccessibleDescription(
    /expected, over the horizon.*epoch/i,
  )
})

test('the pointer may rest on the strip, and its words stay', async ({ page }) => {
  await openCalculator(page)
  await page.getByTestId('answer').locator('[data-trace]').hover()
  await expect(strip(page)).toBeVisible()
  await strip(page).hover()
  await expect(strip(page)).toContainText('expected, over the horizon')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('a tap on a figure shows it, above the answer that stays in sight', async ({ page }) => {
    await openCalculator(page)
    await openDetails(page)
    const answer = page.locator('.strip')
    await expect(answer).toBeVisible()
    const figure = page.locator('#examples [data-trace]').first()
    await figure.scrollIntoViewIfNeeded()
    await figure.tap()
    await expect(strip(page)).toBeVisible()
    const [line, below] = [await strip(page).boundingBox(), await answer.boundingBox()]
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 0.5)
    await page.getByRole('heading', { name: 'The network’s numbers' }).tap()
    await expect(strip(page)).toBeHidden()
  })
})
