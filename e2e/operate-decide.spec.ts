import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { formatAda, formatPercent } from '../lib/format/index.ts'
import { memberReturns } from '../lib/outcomes/member-returns.ts'
import { operateStatement } from '../lib/outcomes/operate-statement.ts'
import { feeGrid } from '../lib/outcomes/plan-grid.ts'
import { planFound } from '../lib/outcomes/plan-questions.ts'
import { equal, parseAda, parsePercent } from '../lib/rewards/index.ts'
import { poolByIdOnly } from '../lib/scenario/index.ts'
import { readOperate } from '../lib/scenario/operate-query.ts'
import { expectAccessible, looks, wear } from './axe.ts'
import { snapshot } from './mainnet.ts'
import { expect, expectPlainText, someday, test } from './page.ts'

/** The plan of a link, worked out here by the library that the page has too. */
function statementOf(query: string) {
  const { scenario } = readOperate(new URLSearchParams(query), poolByIdOnly, () => null)
  const now = someday.getTime() / 1000
  const statement = operateStatement({ scenario, figures: snapshot, now })
  if ('kind' in statement) throw new Error('no answer')
  return statement
}

/** What a pair of fees brings in a year, and its members: as a cell says it. */
function feesOf(query: string, margin: string, cost: string) {
  const { frame, plan, now } = statementOf(query)
  const { rows } = feeGrid(frame, { plan: plan.pool, now: now.pool })
  const row = rows.find(({ at }) => equal(at, parsePercent(margin)))
  const brings = row?.cells.find(({ tried }) => tried.fixedCost === parseAda(cost))?.brings
  if (!brings) throw new Error(`no cell ${margin} ${cost}`)
  const { simplePerYear } = memberReturns(brings.perMillion, frame.epochsPerYear)
  return {
    operator: formatAda(brings.operator * 73n, 'en', { decimals: 0 }),
    members: formatPercent(simplePerYear, 'en', 3),
    short: formatPercent(simplePerYear, 'en', 2).slice(0, 4),
  }
}

const query = '?poolStake=3251282&fixedCost=170'

/** Opens the planner, and comes near enough to what is decided for it to be worked out. */
async function openDecide(page: Page, asked = query, folder = '') {
  await page.goto(`${folder}/operate/${asked}`)
  const place = page.locator('.decide-all')
  await place.scrollIntoViewIfNeeded()
  // The first answer comes from a worker, which a busy machine is slow to start.
  await expect(map(page)).toBeVisible({ timeout: 20_000 })
}

const map = (page: Page) => page.locator('#decide-fees').getByRole('grid')
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** The answer to one of the questions, by what is changed. */
const found = (goal: Locator, name: string) =>
  goal.getByRole('listitem').filter({ has: goal.page().getByText(name, { exact: true }) })

test('the map of fees says what the library says; its keys move, and Enter takes a place', async ({
  page,
}) => {
  await openDecide(page)
  const mine = map(page).getByRole('gridcell', { name: /This is your plan/ })
  await expect(mine).toHaveAccessibleName(/^Margin 1\.5\s%, fixed cost 170\s₳/)
  const here = feesOf(query, '1.5', '170')
  await expect(mine).toHaveAccessibleName(new RegExp(`${here.operator}\\s₳ a year`))
  await expect(mine).toHaveAccessibleName(new RegExp(`members ${here.members}`))

  await mine.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  const there = feesOf(query, '2', '200')
  const words = `Margin 2\u00a0%, fixed cost 200\u00a0₳: profit ${there.operator}\u00a0₳ a year, members ${there.members} a year.`
  await expect(page.locator('td:focus')).toHaveAccessibleName(words)
  await expect(region(page, 'Margin against fixed cost')).toContainText(words)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/fixedCost=200/)
  await expect(page).toHaveURL(/margin=2(&|$)/)
  await expect(mine).toHaveAccessibleName(/^Margin 2\s%, fixed cost 200\s₳/)
  await expect(page.getByRole('textbox', { name: /^Fixed cost(?! it)/ })).toHaveValue('200')
  await page.goBack()
  await expect(mine).toHaveAccessibleName(/^Margin 1\.5\s%, fixed cost 170\s₳/)
})

test('the exchange of fees, owners’ ada, shapes of the pool, and the map as rows and a file', async ({
  page,
}) => {
  await openDecide(page)

  await test.step('no fees are better for both sides, and the rate of exchange is exact', async () => {
    const fees = region(page, 'Margin against fixed cost')
    await expect(fees).toContainText('All 48 pairs of fees that a certificate may hold')
    // 3,251,282 less the 50,000 of the owners.
    await expect(fees).toContainText('costs you 3,201.28 ₳ a year')
    await fees.getByRole('button', { name: 'Table' }).last().click()
    const rows = fees.getByRole('table', { name: /efficient frontier/ }).getByRole('row')
    await expect(rows.filter({ hasText: 'Plan' })).toContainText(
      feesOf(query, '1.5', '170').members,
    )
  })

  await test.step('owners’ ada and other shapes are held against the average pool', async () => {
    const worth = region(page, 'Pledge more, or delegate it?').getByRole('table')
    await expect(worth).toBeVisible({ timeout: 20_000 })
    await expect(worth.getByRole('row', { name: /With the average pool/ })).toContainText(/\+\d/)
    await expect(worth.getByRole('columnheader')).toHaveText([
      'To you, ₳ a year',
      '1,000 ₳ more',
      '10,000 ₳ more',
    ])
    const shapes = region(page, 'One pool, two, or your own alone?').getByRole('table')
    const { plan } = statementOf(query)
    await expect(
      shapes
        .getByRole('row', { name: /^Your income/ })
        .getByRole('cell')
        .first(),
    ).toHaveText(formatAda(plan.perYear.income, 'en', { decimals: 0 }))
    await expect(shapes.getByRole('row', { name: /^Stake/ })).toContainText('2 × 1,625,641')
  })

  await test.step('the map has a twin of rows, a file, and the members’ side', async () => {
    const fees = region(page, 'Margin against fixed cost')
    const here = feesOf(query, '1.5', '340')
    await expect(map(page).getByRole('gridcell', { name: /This is now/ })).toHaveText(/^\d+\.\dk$/)
    await fees.getByRole('button', { name: 'Members’ return' }).click()
    await expect(map(page).getByRole('gridcell', { name: /This is now/ })).toHaveText(here.short)
    const saved = page.waitForEvent('download')
    await fees.getByRole('button', { name: 'Download' }).click()
    const csv = await readFile(await (await saved).path(), 'utf8')
    const lines = csv.trim().split('\r\n')
    expect(lines.slice(-80).every((line) => line.split(',').length === 7)).toBe(true)
    expect(lines.find((line) => line.endsWith(',now'))).toMatch(/^1\.5,340,/)

    await fees.getByRole('button', { name: 'Table' }).first().click()
    const rows = fees.getByRole('table', { name: /^Map of fees/ }).getByRole('row')
    await expect(rows).toHaveCount(81)
    const now = rows.filter({ hasText: 'Now' })
    await expect(now).toContainText(here.members)
  })
})

test('a solver’s answer is that of the library, shows its proof, and can be taken', async ({
  page,
}) => {
  await openDecide(page)
  const goal = region(page, 'An income for you')
  await goal.getByRole('textbox').fill('200')
  await expect(page).toHaveURL(/income=200/)
  const { frame, plan } = statementOf(query)
  const asked = { kind: 'income', atLeast: parseAda('200') } as const
  const answer = planFound(frame, plan.pool, asked)
  if (answer.kind !== 'income' || answer.found.fixedCost.kind !== 'solved') throw new Error()
  const { value, pays, beside } = answer.found.fixedCost
  const exact = (amount: bigint) => formatAda(amount, 'en', { decimals: 6 })
  const row = found(goal, 'Smallest fixed cost')
  await expect(row).toContainText(`${exact(value)} ₳`)
  await row.getByText('Check').click()
  await expect(row).toContainText(`the formula gives ${exact(pays)} ₳ an epoch`)
  await expect(row).toContainText(`a lovelace further, ${exact(beside?.pays ?? 0n)} ₳: less than`)
  await row.getByRole('button', { name: /^Take it as the plan: Smallest fixed cost/ }).click()
  await expect(page.getByRole('textbox', { name: /^Fixed cost(?! it)/ })).toHaveValue(exact(value))
  await expect(row).toContainText('That is your plan.')
  await expect(row.getByText('That is your plan.')).toBeFocused()
})

test('what cannot be reached says why and what comes nearest; nonsense keeps the last answer', async ({
  page,
}) => {
  await openDecide(page, `${query}&income=100000&memberReturn=9&lift=0.5`)
  const income = region(page, 'An income for you')
  await expect(found(income, 'Smallest margin')).toContainText(
    'None. What comes nearest is 100\u00a0%',
  )
  await expect(found(income, 'Smallest pledge')).toContainText('The owners hold no more to pledge')
  const members = region(page, 'A return for your members')
  await expect(found(members, 'Largest margin')).toContainText('What comes nearest is 0\u00a0%')
  await expect(found(members, 'Smallest pledge')).toContainText('this is its peak')
  await expect(found(region(page, 'More for your members'), 'Least stake')).toBeVisible()

  const field = income.getByRole('textbox')
  await field.fill('2oo')
  await expect(field).toHaveAccessibleDescription(/2oo.*100,000/s)
  await expect(found(income, 'Smallest margin')).toContainText('of 100,000.000000 ₳')
  await expectPlainText(page)
})

test('a pledge that is not kept, and owners who hold everything, are told', async ({ page }) => {
  await openDecide(page, '?poolStake=1000000&pledge=200000&ownerStake=1')
  const pledge = region(page, 'Pledge more, or delegate it?')
  await expect(pledge).toContainText('The owners hold less than the pledge: nobody is paid')
  const income = region(page, 'An income for you')
  await expect(found(income, 'Smallest margin')).toContainText('so nobody is paid')

  await openDecide(page, '?poolStake=1000000&pledge=1000000&ownerStake=1000000&more=500000')
  await expect(region(page, 'A return for your members')).toContainText('there are no members')
  await expect(pledge).toContainText('your pledge is past its peak')
})

test.describe('when new terms count', () => {
  test.use({ timezoneId: 'Asia/Seoul' })

  test('is a scale of epochs, read aloud in the reader’s own time too, and a list on a phone', async ({
    page,
  }) => {
    await openDecide(page)
    // A plan of no registered pool is a first registration's.
    const first = page.getByRole('button', { name: 'A first registration' })
    await expect(first).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'New terms of a registered pool' }).click()
    const scale = page.getByRole('img', { name: /^Timeline of epochs/ })
    await expect(scale).toHaveAccessibleName(/In the snapshot: 30 November 2026 at 21:44 UTC/)
    await expect(scale).toHaveAccessibleName(/First paid with it: 15 December 2026 at 21:44 UTC/)
    await expect(scale).toHaveAccessibleName(/for you 16 December 2026 at 06:44/)
    await expect(scale).toContainText('Epoch 672')
    await expect(scale).toContainText('5 Dec to 10 Dec')

    await page.setViewportSize({ width: 360, height: 780 })
    const steps = region(page, 'When it takes effect').getByRole('listitem')
    await expect(steps).toHaveText([
      /22 November 2026.*You send it/s,
      /25 November 2026 at 21:44 UTC.*The pool adopts it/s,
      /30 November 2026.*In the snapshot/s,
      /5 December 2026.*New terms apply/s,
      /15 December 2026.*First paid with it/s,
    ])
    await first.click()
    await expect(steps).toHaveCount(4)
  })
})

for (const [folder, look] of [
  ['', looks[0]],
  ['/ko', looks[1]],
] as const)
  test(`${folder}/operate/, ${look.colorScheme}, at ${look.width} px: what is decided has no accessibility violations`, async ({
    page,
  }) => {
    await wear(page, look)
    await openDecide(page, query, folder)
    await expect(page.locator('.pledge-value')).toBeVisible({ timeout: 20_000 })
    for (const check of await page.locator('details.check').all())
      await check.evaluate((one) => one.setAttribute('open', ''))
    await expectAccessible(page, ['.decide-all'])
    await expectPlainText(page)
  })

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('fees of the example are worked out, and when new ones count is said in epochs', async ({
    page,
  }) => {
    await page.goto('/operate/')
    const fees = page.getByRole('table', { name: /efficient frontier/ })
    await expect(fees.getByRole('row')).not.toHaveCount(0)
    await expect(fees).toContainText('1.5')
    const effect = region(page, 'When it takes effect')
    await expect(effect).toContainText('In the third epoch after')
    expect(await effect.innerText()).not.toMatch(/20\d\d/)
  })
})
