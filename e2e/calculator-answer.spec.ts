import type { Locator } from '@playwright/test'
import { pools } from './mainnet.ts'
import { cell, expect, expectPlainText, openCalculator, openDetails, test } from './page.ts'

const asked = `?stake=50000&pool=${pools.large.link}`

test('the answer says how much, how often, when first, and how likely', async ({ page }) => {
  const { figure, answer } = await openCalculator(page, asked)
  await expect(figure).toHaveText(/^\d+,?\d*(\.\d\d)?₳\s*ada in 1 year$/)
  await expect(answer).toContainText(/Eight times in ten it is [\d,.]+₳ ada to [\d,.]+₳ ada/)
  await expect(cell(page, /^An epoch/)).toHaveText(/^\d+\.\d{4}₳/)
  await expect(cell(page, 'A month')).toHaveText(/^\d+\.\d\d₳/)
  await expect(cell(page, 'A year, simple')).toHaveText(/^[\d,]+\.\d\d₳/)
  await expect(cell(page, 'First payment')).toHaveText('10 Dec')
  await expect(cell(page, 'Blocks an epoch')).toHaveText(/^\d+\.\d$/)
  await expect(cell(page, 'Epochs that pay nothing')).toHaveText(/%$/)
  await expect(cell(page, 'Longest run without pay')).toHaveText(/none|epochs?$/)
  await expectPlainText(page)
})

test('returns are named, and the named ones add up', async ({ page }) => {
  await openCalculator(page, asked)
  await openDetails(page)
  const returns = page.getByRole('table', { name: /Return on stake/ })
  const percent = async (name: RegExp) => {
    const row = returns.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    return numberIn(row.getByRole('cell'))
  }
  const parts = [/^Simple per year/, /^Rewards left staked/, /^Reserves fall/]
  const added = await Promise.all(parts.map(percent))
  const sum = added.reduce((total, part) => total + part, 0)
  const made = await percent(/^Over the next year/)
  // Four figures, each rounded to a thousandth.
  expect(Math.abs(sum - made)).toBeLessThanOrEqual(0.002_01)
  expect(added[0]).toBeGreaterThan(0)
  expect(added[1]).toBeGreaterThan(0)
  expect(added[2]).toBeLessThan(0)
  expect(73 * (await percent(/^Per epoch/))).toBeCloseTo(added[0] ?? 0, 2)
  expect(await percent(/^Compounded per year/)).toBeGreaterThan(added[0] ?? 0)
})

test('fees: what is left is what came in less both fees, and a lower fixed cost leaves more', async ({
  page,
}) => {
  await openCalculator(page, asked)
  await openDetails(page)
  const split = page.getByRole('table', { name: /Split of an epoch/ })
  const [before, cost, margin, left] = await columnOf(split, 1)
  expect((before ?? 0) + (cost ?? 0) + (margin ?? 0)).toBeCloseTo(left ?? 0, 1)

  const costs = page.getByRole('table', { name: /other fixed costs/ })
  await expect(costs.getByRole('rowheader')).toContainText(['340', '170', '75', '0'])
  const perYear = await columnOf(costs, 1)
  expect([...perYear].sort((a, b) => a - b)).toEqual(perYear)
  expect(new Set(perYear).size).toBe(4)
})

for (const width of [360, 1280]) {
  test(`at ${width} px the way of a delegation has its dates, in UTC`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openCalculator(page, asked)
    await openDetails(page)
    const way = page.getByRole('region', { name: 'When you are paid' })
    for (const told of ['Epoch 669', 'Epoch 671', /10 Dec\S*( 2026 at|,) 21:44 UTC/])
      await expect(way.getByText(told).filter({ visible: true }).first()).toBeVisible()
    if (width === 360)
      await expect(way.getByText('Start of epoch 673').filter({ visible: true })).toBeVisible()
    await expect(way.getByText(/epochs 669, 670, the last on 5 December 2026/)).toBeVisible()
  })
}

for (const { kind, pool, title, loses } of [
  {
    kind: 'pledge-unmet',
    pool: pools.unmet,
    title: /does not keep its pledge/,
    loses: 'everything',
  },
  { kind: 'whole-margin', pool: pools.wholeMargin, title: /keeps everything/, loses: 'everything' },
  { kind: 'saturated', pool: pools.saturated, title: /over full/, loses: 'something' },
  { kind: 'pledge-unknown', pool: pools.large, title: /is unknown/, loses: 'something' },
] as const) {
  test(`a pool with ${kind} is warned of, with its amount`, async ({ page }) => {
    const { figure } = await openCalculator(page, `?stake=50000&pool=${pool.link}`)
    await expect(page.getByRole('heading', { name: title })).toContainText(pool.ticker)
    await expect(page.locator(`#${kind}`)).toContainText(/−\d[\d,]*\.\d{4}₳ ada an epoch/)
    await expect(figure).toHaveText(loses === 'everything' ? /^0(\.0+)?₳/ : /^[\d,.]*[1-9]/)
    await expectPlainText(page)
  })
}

test('a fixed cost above what the pool expects is warned of, with both figures', async ({
  page,
}) => {
  await openCalculator(page, `?stake=500&pool=own&poolStake=100000&fixedCost=340`)
  await expect(page.locator('#cost-above-reward')).toContainText(/takes 340(\.00)?\s₳ first/)
  await expect(page.locator('#cost-above-reward')).toContainText(/−\d+\.\d{4}₳ ada an epoch/)
})

test('old data say their age, what it means and what it costs; the vote rule is dated', async ({
  page,
}) => {
  await openCalculator(page, asked)
  const old = page.locator('#old-data')
  await expect(old.getByRole('heading')).toHaveText('These figures are 52 epochs old')
  await expect(old).toContainText(/−\d+\.\d{4}₳ ada an epoch/)
  await page.getByRole('link', { name: /52 epochs old/ }).click()
  await expect(old).toBeInViewport()
  await expect(page.locator('#vote-delegation')).toContainText('29 January 2025')
})

test('a clock behind the data is told, and dates follow it', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-01-15T12:00:00Z'))
  await openCalculator(page)
  await expect(page.getByRole('heading', { name: /clock is behind the figures/ })).toBeVisible()
  await expect(cell(page, 'First payment')).toHaveText(/Jan|Feb/)
  await expectPlainText(page)
})

test('a clock that was never set is behind the figures like any other', async ({ page }) => {
  await page.clock.setFixedTime(new Date(0))
  const { pool, options } = await openCalculator(page)
  await expect(page.getByRole('heading', { name: /clock is behind the figures/ })).toBeVisible()
  await expectPlainText(page)
  await pool.click()
  await expect(options.first()).toBeVisible()
})

test('a clock of years ago is not read without end', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2019-01-01T00:00:00Z'))
  await openCalculator(page)
  const tooLong = await page.evaluate(async () => {
    const { setTimeout } = window
    let timers = 0
    // A timer of more than 2³¹ ms fires at once.
    window.setTimeout = ((run: () => void, ms = 0) => {
      if (ms >= 2 ** 31) timers += 1
      return setTimeout(run, ms)
    }) as typeof setTimeout
    await new Promise((resolve) => setTimeout(resolve, 500))
    return timers
  })
  expect(tooLong).toBe(0)
})

test('a price says what the reward is worth, and without one nothing is', async ({ page }) => {
  const { rare, answer } = await openCalculator(page)
  await expect(answer).not.toContainText('$')
  await rare.click()
  await page.getByRole('textbox', { name: 'Price of one ada' }).fill('0.5')
  await expect(cell(page, 'Worth')).toHaveText(/^\$\d+\.\d\d$/)
  await page.getByLabel('Currency').selectOption('KRW')
  await expect(cell(page, 'Worth')).toHaveText(/^₩\d+$/)
  await page.getByRole('textbox', { name: 'Price of one ada' }).fill('')
  await expect(answer).not.toContainText('₩')
})

/** A figure as it stands, its minus sign and its signs of thousands understood. */
async function numberIn(place: Locator): Promise<number> {
  // What is far from the reader's place is not laid out, and has no text then.
  await place.scrollIntoViewIfNeeded()
  const text = (await place.innerText()).replace(/[,\s%₳]/g, '').replace('−', '-')
  return Number(text)
}

async function columnOf(table: Locator, column: number): Promise<number[]> {
  const rows = await table.locator('tbody tr').all()
  return Promise.all(rows.map((row) => numberIn(row.getByRole('cell').nth(column))))
}
