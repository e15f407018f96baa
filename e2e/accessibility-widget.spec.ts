import { expect, type Page, test } from '@playwright/test'
import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { embed, nuts } from './widget.ts'

const answered = (page: Page) => expect(page.locator('#big')).toHaveText(/in a year/)

const screens: Record<string, { fragment: string; open: (page: Page) => Promise<void> }> = {
  'the embedded calculator': { fragment: `#pool=${nuts}`, open: answered },
  'its field with nonsense in it': {
    fragment: '#accent=%23005ea2',
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Your stake' }).fill('abc')
      await expect(page.getByText('is not a number')).toBeVisible()
    },
  },
  'its list of pools': {
    fragment: '',
    open: async (page) => {
      await page.getByRole('button', { name: 'Choose another pool' }).click()
      await expect(page.getByRole('option').nth(5)).toBeVisible()
    },
  },
}

for (const [screen, { fragment, open }] of Object.entries(screens))
  test(`${screen} has no accessibility violations in any look`, async ({ page, baseURL }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await page.goto(`${embed(baseURL)}calculator.html${fragment}`)
    await open(page)
    await expectAccessibleInEveryLook(page)
  })

for (const width of [240, 320, 400, 640, 1200])
  for (const locale of ['en', 'ko'])
    test(`at ${width} px nothing of it is cut off, ${locale}`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${embed(baseURL)}calculator.html#locale=${locale}&amount=45000000`)
      await expect(page.locator('#whole')).not.toBeEmpty()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    })
