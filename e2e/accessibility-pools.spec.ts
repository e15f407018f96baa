import { poolIdText } from '../lib/snapshot/index.ts'
import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { snapshot } from './mainnet.ts'
import { expect, test } from './page.ts'

const own = snapshot.pools.find(({ ticker }) => ticker === 'CALM')
const screens = {
  'the list with the reader’s own pool': `/pools/?minBlocks=73&pool=${own ? poolIdText(own.id) : ''}`,
  'red flags in Korean': '/ko/pools/?preset=flags&minFull=100',
  'an empty list, a mistake told': '/pools/?find=zzzzzz&stake=x&maxMargin=0',
}

for (const [screen, path] of Object.entries(screens))
  test(`${screen} has no accessibility violations in any look`, async ({ page }) => {
    test.slow() // axe looks at everything, twice
    await wear(page, looks[0])
    await page.goto(path)
    await expect(page.locator('.over-list .button').first()).toBeVisible()
    await page.locator('.panel summary').first().click()
    await expectAccessibleInEveryLook(page)
  })
