import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { parseAda } from '../lib/rewards/index.ts'
import { byHand, openPlanner, partsOf, planOf, threeMillion } from './operate-page.ts'
import { cell, expect, expectPlainText, test } from './page.ts'

const { ticker, link, terms, id } = threeMillion
const cost = parseAda('170')
const after = { ...terms, fixedCost: cost }

const two = (ada: number) =>
  ada.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = (share: number) => `${(share * 100).toFixed(2)} %`
const rowOf = (table: Locator, name: RegExp) =>
  table.getByRole('row', { name }).getByRole('cell').allInnerTexts()

test('an operator with 3 M of stake learns what 170 instead of 340 ₳ does to them and their delegators', async ({
  page,
}) => {
  test.slow()
  const { pool, search, options, fixedCost, answer, figure, statement, delegators } = partsOf(page)
  const [now, plan] = [byHand(terms), byHand(after)]

  await test.step('They find their pool: its terms stand in the fields', async () => {
    await page.goto('/operate/')
    await expect(fixedCost).toBeEnabled()
    await pool.click()
    await search.fill(ticker)
    await expect(options.first()).toContainText(ticker)
    await search.press('Enter')
    await expect(pool).toContainText(ticker)
    await expect(fixedCost).toHaveValue('340')
    await expect(answer).toContainText(`${ticker} as it is leaves you with`)
    await expect(figure).toContainText(two(now.operator))
  })

  await test.step('At 170 they read what is left, what it is a year, and who gains', async () => {
    await fixedCost.fill('170')
    await expect(figure).toContainText(two(plan.operator))
    await expect(answer).toContainText(`${ticker} at 170 ₳ instead of 340 ₳ leaves you with`)
    const less = Math.round((now.operator - plan.operator) * 73)
    await expect(answer).toContainText(`That is ${less.toLocaleString('en')}₳`)
    await expect(answer).toContainText('a year less for you')
    await expect(answer).toContainText(
      `Your delegators go from ${percent(now.perYear)} to ${percent(plan.perYear)} a year`,
    )
    expect(await rowOf(statement, /^Fixed cost kept/)).toEqual(
      expect.arrayContaining([two(now.fixedCost), two(plan.fixedCost)]),
    )
  })

  await test.step('Their place among all pools is the command’s own', async () => {
    const ranks = [planOf({}, terms, id), planOf({ fixedCost: cost }, terms, id)]
    const [before = 0, then = 0] = ranks.map(({ asIs }) => asIs.rank)
    await expect(cell(page, 'Delegators’ rank')).toHaveText(then.toLocaleString('en'))
    await expect(answer).toContainText(`${before - then} places up, to ${then}`)
    await expect(delegators).toContainText('points more')
    await expect(delegators.getByText(`Plan ${percent(plan.perYear)}`).first()).toBeVisible()
  })

  await test.step('The link is the plan, and what is registered is not in it', async () => {
    await expect(page).toHaveURL(`/operate/?pool=${link}&fixedCost=170`)
  })
  await expectPlainText(page)
})

test('costs, price and losses: the month in the red, and what would cover them', async ({
  page,
}) => {
  const { answer, statement } = await openPlanner(
    page,
    '?poolStake=150000&pledge=0&margin=0&costs=60&price=0.36&currency=EUR',
  )
  await expect(answer).toContainText('an epoch after costs')
  const costs = ['−27.40', '−166.67', '−2,000', '−€720']
  expect(await rowOf(statement, /^Running costs, €60 a month at €0.36/)).toEqual(
    expect.arrayContaining(costs),
  )
  await expect(cell(page, 'Break-even stake')).toContainText(/k\s₳/)
  await expect(cell(page, 'A month in the red')).toHaveText(/\d/)
  await expect(cell(page, 'Break-even price')).toHaveText(/^€0\.\d{4}$/)
  await page.getByRole('textbox', { name: /^Ada price/ }).fill('')
  await expect(statement).toContainText('an ada price is needed')
  await expect(statement).toContainText('unknown')
})

test('what cannot be read is said beside its field, and the answer stays', async ({ page }) => {
  const parts = await openPlanner(page, '?fixedCost=17o&margin=101&growth=fast&foo=1')
  await expect(page.getByText('“17o” is not a number')).toBeVisible()
  await expect(page.getByText(/“101” is more than 100/)).toBeVisible()
  // Among the fields that are drawn only when opened.
  await expect(page.getByText(/“fast”/)).toBeVisible()
  await expect(page.getByRole('note')).toContainText('The link says “foo”')
  const before = await parts.figure.innerText()
  await parts.stake.fill('three million')
  await expect(page.getByText(/“three million” is not a number/)).toBeVisible()
  expect(await parts.figure.innerText()).toBe(before)
  await parts.stake.fill('30000000000')
  await expect(parts.answer).toContainText('more than the')
  await parts.owners.fill('1')
  await expect(parts.answer).toContainText('more than the')
  await parts.stake.fill('3000000')
  await expect(parts.answer).toContainText('The owners hold less than the pledge')
  await expect(parts.figure).toContainText('0.00')
})

test('money is not read as ada, nor ada as money, and a count has no unit', async ({ page }) => {
  const { costs, price, figure } = await openPlanner(page, '?price=0.36&costs=60')
  const before = await figure.innerText()
  for (const typed of ['500 ada', '₳ 500', '500 EUR']) {
    await costs.fill(typed)
    await expect(costs).toHaveAccessibleDescription(/is not a number.*Using 60 until it is/)
  }
  await price.fill('₳ 0.5')
  await expect(price).toHaveAccessibleDescription(/there is a ₳ at the start. Using 0.36/)
  expect(await figure.innerText()).toBe(before)
  await price.fill('0.36 USD')
  await expect(price).not.toHaveAttribute('aria-invalid')
  await costs.fill('$ 500')
  await expect(costs).not.toHaveAttribute('aria-invalid')
  await expect(page).toHaveURL(/costs=500/)
})

test('a plan that changes nothing says that the delegators stay as they are', async ({ page }) => {
  const { answer } = await openPlanner(page, `?pool=${link}`)
  await expect(answer).toContainText(/Your delegators stay at \d\.\d\d\s% a year\./)
})

test('a scale takes the keyboard, its step is the answer’s, and Back goes back to what was chosen', async ({
  page,
}) => {
  const parts = await openPlanner(page, '?fixedCost=200')
  const scale = page.getByRole('slider', { name: 'Fixed cost, on a scale' })
  await scale.focus()
  await page.keyboard.press('ArrowRight')
  await expect(parts.fixedCost).toHaveValue('205')
  await page.keyboard.press('PageUp')
  await expect(parts.fixedCost).toHaveValue('305')
  await expect(page).toHaveURL(/fixedCost=305/)
  await page.getByRole('radio', { name: 'in every reward (Dijkstra)' }).check()
  await expect(page).toHaveURL(/minBinds=rewards/)
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'in new certificates (today)' })).toBeChecked()
  await expect(parts.fixedCost).toHaveValue('305')
})

test('plans are kept on the device, held side by side, opened again and cleared', async ({
  page,
}) => {
  test.slow()
  const parts = await openPlanner(page, '?fixedCost=170')
  const save = page.getByRole('button', { name: 'Save plan' })
  await save.click()
  await parts.fixedCost.fill('250')
  await expect(page).toHaveURL(/fixedCost=250/)
  await save.click()
  await page.goto('/operate/')
  const table = page.getByRole('table', { name: 'Saved plans side by side' })
  await parts.saved.scrollIntoViewIfNeeded()
  await expect(table.getByRole('columnheader')).toHaveText([
    'A new pool · 250 ₳ · 1.5 %',
    'A new pool · 170 ₳ · 1.5 %',
  ])
  const income = await rowOf(table, /^Income an epoch/)
  expect(income[1]).toBe(two(byHand({ ...planned, fixedCost: cost }).operator))
  await parts.saved.getByRole('link', { name: /Open A new pool · 170/ }).click()
  await expect(parts.fixedCost).toHaveValue('170')
  await parts.saved.getByRole('button', { name: 'Clear all' }).click()
  await expect(parts.saved).toContainText('No plan is saved on this device')
  expect(await page.evaluate(() => localStorage.getItem('saved-plans'))).toBeNull()
})

const planned = {
  kind: 'own',
  poolStake: parseAda('3000000'),
  pledge: parseAda('50000'),
  ownerStake: parseAda('50000'),
  margin: { n: 3n, d: 200n },
  fixedCost: cost,
} as const

test('the plan goes along as a file, to the lovelace, and on one page of paper', async ({
  page,
}) => {
  await openPlanner(page, '?costs=60&price=0.36')
  await expect(cell(page, 'Break-even stake')).toContainText('₳')
  const json = page.waitForEvent('download')
  await page.getByRole('button', { name: 'JSON' }).click()
  const saved = JSON.parse(await readFile(await (await json).path(), 'utf8'))
  const { operator, asIs } = planOf({}, planned, null)
  expect(saved.figures['income, an epoch (ada)'].plan).toBe(
    (Number(operator.total) / 1e6).toFixed(6).replace(/\.?0+$/, ''),
  )
  expect(saved.figures['rank by members’ return'].plan).toBe(String(asIs.rank))
  const csv = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  expect(await readFile(await (await csv).path(), 'utf8')).toContain('asked: costs,60')
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an example is worked out: statement, histogram, formula, and when fees count', async ({
    page,
  }) => {
    await page.goto('/operate/')
    const { answer, statement, delegators } = partsOf(page)
    await expect(answer).toContainText('A pool of 3M ₳ at 170 ₳ instead of 340 ₳')
    await expect(statement.getByRole('row', { name: /^Income/ })).toBeVisible()
    await expect(delegators.getByRole('img').filter({ visible: true })).toBeVisible()
    await page.getByText('Show me the sum').click()
    await expect(page.locator('details.sum math').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'When it takes effect' })).toBeVisible()
    await expectPlainText(page)
  })
})
