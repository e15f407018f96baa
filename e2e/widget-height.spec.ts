import { expect, test } from '@playwright/test'
import { reservedHeight } from '../lib/widget/reserve.ts'
import { embed, nuts } from './widget.ts'

/** Just before and after each step of what is kept, and the widths of phones. */
const widths = [240, 279, 280, 320, 360, 400, 480, 639, 640, 699, 700, 800, 1200]

const questions = [
  { amount: '10000' },
  { amount: '12345678.123456' },
  { amount: '12345678', pool: nuts },
]

for (const locale of ['en', 'ko'])
  for (const layout of ['full', 'compact'])
    test(`the room kept for a ${layout} frame in ${locale} holds it at any width`, async ({
      page,
      baseURL,
    }) => {
      for (const density of ['normal', 'dense'])
        for (const question of questions) {
          const words = new URLSearchParams({ ...question, locale, layout, density })
          await page.goto('about:blank')
          await page.goto(`${embed(baseURL)}calculator.html#${words}`)
          const frame = page.locator('main[data-state="answer"]')
          await frame.waitFor()
          for (const width of widths) {
            await page.setViewportSize({ width, height: 300 })
            await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
            const { height } = (await frame.boundingBox()) ?? { height: Number.NaN }
            const kept = reservedHeight(width, { layout, density })
            expect(height, `${words} at ${width} px`).toBeLessThanOrEqual(kept)
          }
        }
    })
