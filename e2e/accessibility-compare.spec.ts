import { expectAccessible, looks, wear } from './axe.ts'
import { pools } from './mainnet.ts'
import { expect, test } from './page.ts'

for (const [screen, path] of [
  ['a comparison', '/compare/?stake=20000'],
  ['a comparison full of mistakes', '/compare/?stake=x&pools=own:a:b,nosuchpool,average'],
  ['the Korean comparison', `/ko/compare/?pool=${pools.large.link}&pools=${pools.large.link},own`],
] as const)
  for (const look of looks)
    test(`${screen}, ${look.colorScheme}, has no accessibility violations at ${look.width} px`, async ({
      page,
    }) => {
      await wear(page, look)
      await page.goto(path)
      await expect(page.locator('.answers[data-live]')).toBeVisible()
      await expect(page.locator('.strip-tools').first()).toBeVisible()
      await expectAccessible(page)
    })
