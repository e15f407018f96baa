import type { Page } from '@playwright/test'
import { formatAda } from '../lib/format/index.ts'
import { examplePool } from '../lib/outcomes/learn.ts'
import { poolIdText } from '../lib/snapshot/index.ts'
import { outcomeOf, pools, snapshot } from './mainnet.ts'
import {
  cell,
  expect,
  expectPlainText,
  layOutAll,
  openCalculator,
  test,
  widerThanWindow,
} from './page.ts'

const example = { ...examplePool(snapshot), link: poolIdText(examplePool(snapshot).id) }

/** Opens the story and waits until it is the reader's. */
async function openStory(page: Page, query = '', folder = '') {
  await page.goto(`${folder}/learn/${query}`)
  await expect(page.locator('#stake')).toBeEnabled()
  await expect(step(page, 5)).toBeVisible()
}

const step = (page: Page, number: number) => page.locator('.step').nth(number - 1)
/** The running figure in the margin. */
const running = (page: Page, number: number) => step(page, number).locator('.run')

test('the story comes to the calculator’s own figure, to the lovelace', async ({ page }) => {
  const query = `?stake=123456.789012&pool=${pools.large.link}`
  const { sum, sumLines } = await openCalculator(page, query)
  const anEpoch = await cell(page, 'An epoch (5 days)').innerText()
  const aYear = await cell(page, 'A year, simple').innerText()
  await sum.click()
  const claim = await sumLines.nth(2).locator('.result').innerText()
  const mean = await sumLines.nth(5).locator('.result').innerText()

  await openStory(page, query)
  await expect(running(page, 5)).toHaveText(anEpoch.replace(/\s+/g, ' '))
  await expect(step(page, 5)).toContainText(mean.replace(/\s+/g, ' ').split(' ')[0] ?? '')
  await expect(step(page, 5)).toContainText(aYear.split(/\s/)[0] ?? '')
  await step(page, 2).getByText('Show me the sum').click()
  await expect(step(page, 2).locator('.sum .result')).toHaveText(claim.replace(/\s+/g, ' '))
})

test('each step comes to what the library says', async ({ page }) => {
  const query = `?stake=50000&pool=${pools.middling.link}`
  const { now, sum, perEpoch } = outcomeOf(query)
  const ada = (amount: bigint, decimals: number) => formatAda(amount, 'en', { decimals })
  await openStory(page, query)
  await expect(running(page, 1)).toContainText(ada(now.rewardPot, 0))
  await expect(running(page, 2)).toContainText(ada(sum?.maxPool.result ?? 0n, 2))
  await expect(running(page, 4)).toContainText(ada(-(perEpoch.fixedCost + perEpoch.margin), 4))
  await expect(running(page, 5)).toContainText(ada(perEpoch.reward, 4))
})

test('without a pool it follows the one in the middle, and says by which rule', async ({
  page,
}) => {
  await openStory(page)
  await expect(page.getByText('holds the ada in the middle')).toContainText(example.ticker ?? '')
  const { perEpoch } = outcomeOf(`?pool=${example.link}`)
  await expect(running(page, 5)).toContainText(formatAda(perEpoch.reward, 'en', { decimals: 4 }))
})

test('a stake typed changes the story and the link; Back of a chosen pool goes back', async ({
  page,
}) => {
  await openStory(page)
  await page.getByRole('textbox', { name: 'Your stake' }).fill('25,000')
  await expect(page).toHaveURL(/stake=25000/)
  const { perEpoch } = outcomeOf(`?stake=25000&pool=${example.link}`)
  await expect(running(page, 5)).toContainText(formatAda(perEpoch.reward, 'en', { decimals: 4 }))

  await page.getByRole('button', { name: /^Pool\b/ }).click()
  await page.getByRole('combobox', { name: /ticker, name or id/ }).fill(pools.large.ticker)
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(/pool=pool1/)
  await expect(page.getByText('holds the ada in the middle')).toBeHidden()
  await page.goBack()
  await expect(page.getByText('holds the ada in the middle')).toBeVisible()
})

test('nonsense in the link is told, and the story is told all the same', async ({ page }) => {
  await openStory(page, '?stake=lots&pool=nobody&foo=1')
  await expect(page.getByRole('textbox', { name: 'Your stake' })).toHaveAccessibleDescription(
    /lots/,
  )
  await expect(page.getByRole('note')).toContainText('foo')
  await expect(running(page, 5)).toContainText(/\d\.\d{4}/)
  await expectPlainText(page)
})

for (const [what, pool] of Object.entries({
  'does not keep its pledge': pools.unmet,
  'keeps everything': pools.wholeMargin,
}))
  test(`a pool that ${what} pays nothing, and no figure is lost`, async ({ page }) => {
    await openStory(page, `?pool=${pool.link}`)
    await expect(running(page, 5)).toHaveText(/^0\.0000\s?₳/)
    await expectPlainText(page)
  })

test('more ada than there is has a reason instead of a story', async ({ page }) => {
  await page.goto(`/learn/?stake=44999999999&pool=${example.link}`)
  await expect(page.getByText('more ada than there is outside the reserves')).toBeVisible()
  await expect(page.locator('.step')).toHaveCount(0)
})

test('each figure has a table of the same rows, but for the map, which is one', async ({
  page,
}) => {
  await openStory(page)
  const figures = page.locator('.step figure.chart:not(.heat)')
  await expect(figures).toHaveCount(5)
  for (const figure of await figures.all()) {
    await figure.getByRole('button', { name: 'Table' }).click()
    await expect(figure.getByRole('table')).toBeVisible()
    expect(await figure.getByRole('row').count()).toBeGreaterThan(3)
  }
  await expect(page.getByRole('grid')).toBeVisible()
  await expectPlainText(page)
})

test('the map is walked by arrow keys, and stops at its edges', async ({ page }) => {
  await openStory(page)
  const cells = page.getByRole('grid').getByRole('gridcell')
  await page.getByRole('grid').locator('[tabindex="0"]').focus()
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowLeft')
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('ArrowUp')
  await expect(cells.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(cells.nth(7)).toBeFocused()
  await expect(page.getByRole('grid').locator('[tabindex="0"]')).toHaveCount(1)
})

test('the day of a delegation is moved by keyboard; over the boundary all moves by an epoch', async ({
  page,
}) => {
  await openStory(page)
  const day = page.getByRole('slider', { name: /Day on which you delegate/ })
  const finding = step(page, 5).locator('figcaption')
  await day.focus()
  await day.press('Home')
  await expect(day).toHaveAttribute('aria-valuetext', 'Day 1 of epoch 669')
  await expect(finding).toContainText(
    'earns in epoch 671 and is first paid as epoch 673 starts, 19 to 20 days later',
  )
  for (let i = 0; i < 4; i += 1) await day.press('ArrowRight')
  await expect(finding).toContainText('first paid as epoch 673 starts, 15 to 16 days later')
  await day.press('ArrowRight')
  await expect(finding).toContainText('Delegate on day 1 of epoch 670: your ada earns in epoch 672')
})

test('fees are tried by keyboard: the whole margin leaves the members nothing', async ({
  page,
}) => {
  await openStory(page)
  const margin = page.getByRole('slider', { name: 'Margin tried' })
  const mine = step(page, 4).locator('svg.bar').nth(1)
  await margin.focus()
  await margin.press('End')
  await expect(mine).toHaveAccessibleName(/Members 0\.0/)
  await page.getByRole('button', { name: /^Back to the fees of/ }).click()
  await expect(mine).not.toHaveAccessibleName(/Members 0\.0/)
})

test('the curve is read by keyboard, in its title', async ({ page }) => {
  await openStory(page)
  const stake = page.getByRole('slider', { name: /Stake of the pool/ })
  await stake.focus()
  await stake.press('Home')
  await stake.press('PageUp')
  await expect(step(page, 2).locator('figcaption').first()).toContainText(/19\.5M\s₳: No pledge/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the story, its figures and its sums are there, at the epoch of the data', async ({
    page,
  }) => {
    await page.goto('/learn/')
    const { atDataEpoch } = outcomeOf(`?pool=${example.link}`)
    await expect(page.locator('.step')).toHaveCount(5)
    await expect(running(page, 5)).toContainText(formatAda(atDataEpoch, 'en', { decimals: 4 }))
    await expect(page.locator('.step svg.plot').first()).toBeVisible()
    await step(page, 2).getByText('Show me the sum').click()
    await expect(step(page, 2).locator('math').first()).toBeVisible()
    await expect(page.locator('#stake')).toBeDisabled()
    await expect(page.locator('.step')).not.toContainText([/20\d\d-|December|Nov/])
  })
})

test.describe('in Korean', () => {
  test('the story is told in Korean throughout, and comes to the same', async ({ page }) => {
    await openStory(page, `?stake=50000&pool=${pools.large.link}`, '/ko')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[가-힣]/)
    const { perEpoch } = outcomeOf(`?stake=50000&pool=${pools.large.link}`)
    await expect(running(page, 5)).toContainText(formatAda(perEpoch.reward, 'ko', { decimals: 4 }))
    await layOutAll(page)
    for (const text of await page.locator('.step .prose p').allInnerTexts())
      expect(text).toMatch(/[가-힣]/)
    for (const text of await page.locator('.glossary dd:first-of-type').allInnerTexts())
      expect(text).toMatch(/[가-힣]/)
  })
})

for (const folder of ['', '/ko'])
  test(`${folder}/learn/ fits 320, 360 and 640 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 })
    await openStory(page, '?stake=44000000', folder)
    for (const width of [320, 360, 640]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await widerThanWindow(page)).toBe(0)
    }
  })

test('a word is found under its own address', async ({ page }) => {
  await page.goto('/learn/#saturation')
  const word = page.locator('#saturation')
  await expect(word).toBeInViewport()
  await expect(word).toContainText('Saturation')
})
