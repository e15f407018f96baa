import AxeBuilder from '@axe-core/playwright'
import { poolIdText } from '../lib/snapshot/index.ts'
import { snapshot } from './mainnet.ts'
import { expect, test } from './page.ts'

const own = snapshot.pools.find(({ ticker }) => ticker === 'CALM')
const screens = {
  'the list with the reader’s own pool': `/pools/?minBlocks=73&pool=${own ? poolIdText(own.id) : ''}`,
  'red flags in Korean': '/ko/pools/?preset=flags&minFull=100',
  'an empty list, a mistake told': '/pools/?find=zzzzzz&stake=x&maxMargin=0',
}

for (const [screen, path] of Object.entries(screens))
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360])
      test(`${screen}, ${colorScheme}, at ${width} px has no accessibility violations`, async ({
        page,
      }) => {
        test.slow() // axe looks at every cell
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        await expect(page.locator('.over-list .button').first()).toBeVisible()
        await page.locator('.panel summary').first().click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual(
          [],
        )
      })
