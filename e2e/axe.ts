import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, layOutAll } from './page.ts'

/**
 * How a screen is looked through: each theme and each width once. Colours are tokens, so a pair of them
 * that is legible on a desktop is on a phone; what differs between the two is seen on each.
 */
export const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const

export type Look = (typeof looks)[number]

/** The look, with no motion: to be put on before a screen is opened. */
export async function wear(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 800 })
}

/**
 * axe finds no violation, on the whole page or in the places named. All of it is laid out first: axe does not tell the
 * colours of what it cannot point at.
 */
export async function expectAccessible(page: Page, places: readonly string[] = []): Promise<void> {
  await layOutAll(page)
  const axe = places.reduce(
    (axe, place) => axe.include(place),
    new AxeBuilder({ page })
      // A page without frames is looked through in itself: the other way puts the parts together on a page of its own, for
      // the same rules in twice the time.
      .setLegacyMode(page.frames().length === 1)
      .options({ resultTypes: ['violations'] }),
  )
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
}

/**
 * The same in every look, one after the other on the page as it stands: it is to be opened in the first of them.
 *
 * @param places as of {@link expectAccessible}
 */
export async function expectAccessibleInEveryLook(
  page: Page,
  places: readonly string[] = [],
): Promise<void> {
  for (const look of looks) {
    await wear(page, look)
    // What stands by the window's width is drawn anew before the next frame.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await expectAccessible(page, places)
  }
}
