import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './page.ts'

for (const colorScheme of ['light', 'dark'] as const)
  for (const folder of ['', '/ko'])
    for (const width of [1280, 360])
      test(`${folder}/learn/, ${colorScheme}, at ${width} px, has no accessibility violations, its sums open`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${folder}/learn/`)
        await expect(page.locator('#stake')).toBeEnabled()
        await page.locator('details.sum').evaluateAll((sums) => {
          for (const sum of sums) sum.setAttribute('open', '')
        })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual(
          [],
        )
      })
