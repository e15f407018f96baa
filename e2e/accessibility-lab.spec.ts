import { expectAccessible, looks, wear } from './axe.ts'
import { test } from './page.ts'

const screens = {
  'the opening question': '/lab/',
  'mistakes and values outside the guardrails in Korean':
    '/ko/lab/?rho=0.9&k=x&a0=2&preset=moon&show=all',
}

for (const [screen, path] of Object.entries(screens))
  for (const look of looks)
    test(`${screen}, ${look.colorScheme}, at ${look.width} px has no accessibility violations`, async ({
      page,
    }) => {
      test.slow() // axe looks at every cell
      await wear(page, look)
      await page.goto(path)
      // Nothing is worked out before a reader comes near.
      await page.locator('.answers').scrollIntoViewIfNeeded()
      await page.locator('.lab-map').scrollIntoViewIfNeeded()
      await page.locator('.answers[data-live]').waitFor()
      await page.locator('.more-rules summary').click()
      await expectAccessible(page)
    })
