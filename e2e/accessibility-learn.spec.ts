import { expectAccessible, looks, wear } from './axe.ts'
import { expect, test } from './page.ts'

for (const folder of ['', '/ko'])
  for (const look of looks)
    test(`${folder}/learn/, ${look.colorScheme}, at ${look.width} px, has no accessibility violations, its sums open`, async ({
      page,
    }) => {
      await wear(page, look)
      await page.goto(`${folder}/learn/`)
      await expect(page.locator('#stake')).toBeEnabled()
      await page.locator('details.sum').evaluateAll((sums) => {
        for (const sum of sums) sum.setAttribute('open', '')
      })
      await expectAccessible(page)
    })
