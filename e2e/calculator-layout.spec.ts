import type { Page } from '@playwright/test'
import { pools } from './mainnet.ts'
import { expect, layOutAll, openCalculator, openDetails, test, widerThanWindow } from './page.ts'

const screens = {
  'a pool, with its sum and chart open': async (page: Page) => {
    const { sum, sumLines } = await openCalculator(
      page,
      `?stake=44000000&pool=${pools.saturated.link}`,
    )
    await sum.click()
    await expect(sumLines.first()).toBeVisible()
    await openDetails(page)
    await page.getByRole('figure', { name: /^After 1/ }).scrollIntoViewIfNeeded()
    await expect(page.locator('path.recharts-line-curve')).toBeVisible()
  },
  'a pool of one’s own, with faults told': async (page: Page) => {
    const digits = '1'.repeat(60)
    await openCalculator(page, `?pool=own&stake=${digits}&margin=${digits}&price=1&${digits}=1`)
  },
  'the search over all pools': async (page: Page) => {
    const { pool, options } = await openCalculator(page)
    await pool.click()
    await expect(options.first()).toBeVisible()
  },
}

/** 320 px; 1,280 px at 200 % and at 400 %; a desktop whose reader has doubled the text. */
const sights = [
  { name: '320 px', width: 320, text: 100 },
  { name: '1,280 px at 200 %', width: 640, text: 100 },
  { name: 'text at 200 %', width: 1280, text: 200 },
]

for (const [screen, open] of Object.entries(screens)) {
  for (const { name, width, text } of sights) {
    test(`${screen}: at ${name} nothing is cut off and the page does not scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 720 })
      if (text !== 100)
        await page.addInitScript((size) => {
          addEventListener('DOMContentLoaded', () => {
            document.documentElement.style.fontSize = `${size}%`
          })
        }, text)
      await open(page)
      expect(await widerThanWindow(page)).toBe(0)
      expect(await page.evaluate(cutOff)).toEqual([])
    })
  }
}

for (const path of ['/ko/', '/nothing/']) {
  test(`${path} fits 320 px`, async ({ page, expectFault }) => {
    expectFault(/404/)
    await page.setViewportSize({ width: 320, height: 720 })
    await page.goto(path)
    expect(await widerThanWindow(page)).toBe(0)
    expect(await page.evaluate(cutOff)).toEqual([])
  })
}

test('on a phone the answer stays in sight once it is scrolled past, with a way back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 720 })
  const { figure, stake } = await openCalculator(page)
  await page.getByRole('region', { name: 'Worked examples' }).scrollIntoViewIfNeeded()
  await expect(figure).not.toBeInViewport()
  const back = page.getByRole('link', { name: 'Change' })
  await expect(back).toBeInViewport()
  await back.click()
  await expect(stake).toBeInViewport()
})

test('what is pressed by a finger is at least 24 px, and the form’s controls 44 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 720 })
  const { stake, pool, scale } = await openCalculator(page)
  for (const control of [stake, pool, scale])
    expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await layOutAll(page)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main select, main summary')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
      .map(({ element }) => (element as HTMLElement).innerText),
  )
  expect(small).toEqual([])
})

/** Texts that end beyond the window, or beyond a box that neither grows nor scrolls. */
function cutOff(): string[] {
  const cut: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    if (!parent?.checkVisibility({ visibilityProperty: true }) || !node.textContent?.trim())
      continue
    if (parent.closest('.unseen, .skip, script, noscript, option')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const { left, right, width } = range.getBoundingClientRect()
    if (width === 0) continue
    let from = 0
    let to = document.documentElement.clientWidth
    for (let box: Element | null = parent; box; box = box.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(box)
      if (overflowX === 'visible') continue
      const scrolls = overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis'
      if (scrolls) from = to = Number.NaN
      else {
        const bounds = box.getBoundingClientRect()
        from = Math.max(from, bounds.left)
        to = Math.min(to, bounds.right)
      }
    }
    if (left < from - 1 || right > to + 1) cut.push(node.textContent)
  }
  return cut
}
