import AxeBuilder from '@axe-core/playwright'
import { pools } from './mainnet.ts'
import { expect, test } from './page.ts'

for (const [screen, path] of [
  ['a comparison', '/compare/?stake=20000'],
  ['a comparison full of mistakes', '/compare/?stake=x&pools=own:a:b,nosuchpool,average'],
  ['the Korean comparison', `/ko/compare/?pool=${pools.large.link}&pools=${pools.large.link},own`],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${screen}, ${colorScheme}, has no accessibility violations on a phone or a desktop`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(path)
      await expect(page.locator('.answers[data-live]')).toBeVisible()
      await expect(page.locator('.strip-tools').first()).toBeVisible()
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual(
          [],
        )
      }
    })
