import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { expect, test } from './page.ts'

for (const folder of ['', '/ko'])
  test(`${folder}/learn/ has no accessibility violations in any look, its sums open`, async ({
    page,
  }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await page.goto(`${folder}/learn/`)
    await expect(page.locator('#stake')).toBeEnabled()
    await page.locator('details.sum').evaluateAll((sums) => {
      for (const sum of sums) sum.setAttribute('open', '')
    })
    await expectAccessibleInEveryLook(page)
  })
