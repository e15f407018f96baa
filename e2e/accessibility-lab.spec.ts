import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { test } from './page.ts'

const screens = {
  'the opening question': '/lab/',
  'mistakes and values outside the guardrails in Korean':
    '/ko/lab/?rho=0.9&k=x&a0=2&preset=moon&show=all',
}

for (const [screen, path] of Object.entries(screens))
  test(`${screen} has no accessibility violations in any look`, async ({ page }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await page.goto(path)
    // Nothing is worked out before a reader comes near.
    await page.locator('.answers').scrollIntoViewIfNeeded()
    await page.locator('.lab-map').scrollIntoViewIfNeeded()
    await page.locator('.answers[data-live]').waitFor()
    await page.locator('.more-rules summary').click()
    await expectAccessibleInEveryLook(page)
  })
