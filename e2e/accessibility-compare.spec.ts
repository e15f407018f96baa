import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { pools } from './mainnet.ts'
import { expect, test } from './page.ts'

for (const [screen, path] of [
  ['a comparison', '/compare/?stake=20000'],
  ['a comparison full of mistakes', '/compare/?stake=x&pools=own:a:b,nosuchpool,average'],
  ['the Korean comparison', `/ko/compare/?pool=${pools.large.link}&pools=${pools.large.link},own`],
] as const)
  test(`${screen} has no accessibility violations in any look`, async ({ page }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await page.goto(path)
    await expect(page.locator('.answers[data-live]')).toBeVisible()
    await expect(page.locator('.strip-tools').first()).toBeVisible()
    await expectAccessibleInEveryLook(page)
  })
