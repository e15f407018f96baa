import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { embeddedSnapshot } from '../data/embedded.ts'
import { type Future, labCourse } from '../lib/outcomes/lab-course.ts'
import { lovelace, one } from '../lib/rewards/index.ts'
import { expectAccessibleInEveryLook, looks, wear } from './axe.ts'
import { expect as expectSoon, someday, test } from './page.ts'
import { withStaleObservers } from './stale-observers.ts'

/** Decades of all pools take a while where other tests run beside. */
const expect = expectSoon.configure({ timeout: 20_000 })

/** What a reader calls the parts; each is worked out once it comes near. */
function partsOf(page: Page) {
  const section = (name: string) => page.getByRole('region', { name, exact: true })
  return {
    years: section('Over 30 years'),
    react: section('If stake reacts'),
    two: section('Two side by side'),
    cite: section('Cite this'),
    citation: section('Cite this').locator('pre'),
    paste: page.getByRole('textbox', { name: 'Check a citation: paste it here' }),
    check: page.getByRole('button', { name: 'Check it' }),
    verdict: section('Cite this').getByRole('status').last(),
  }
}

async function openLab(page: Page, query: string, section: string) {
  await page.goto(`/lab/${query}#${section}`)
  const parts = partsOf(page)
  // What stood in the HTML has given way to what is live.
  await expect(parts.react.getByRole('checkbox', { name: 'Stake reacts' })).toBeVisible()
  await page.locator(`#${section}`).scrollIntoViewIfNeeded()
  return parts
}

/** Reserves of the last of thirty years, in billions, as the page writes them. */
function reservesAfter(parameters: Future['rules']['parameters']): string {
  const future: Future = {
    ...{ rules: { rule: {}, parameters, fixedCosts: 'stay' }, feesGrowth: one },
    withdrawals: lovelace(0n),
  }
  const now = Math.floor(someday.getTime() / 1000)
  const { chosen } = labCourse({ snapshot: embeddedSnapshot(), now, years: 30 }, future, future)
  return (Number(chosen.rows.at(-1)?.reserves) / 1e15).toFixed(2)
}

test('thirty years under the rules beside today’s, as a drawing, a table and a file', async ({
  page,
}) => {
  const { years } = await openLab(page, '?preset=k-1000', 'over-time')
  const [then, today] = [reservesAfter({ k: 1_000n }), reservesAfter({})]
  await expect(years).toContainText(`Reserves in 2056: ${then} billion ₳ instead of ${today}`)
  await expect(years.getByRole('img', { name: /^Reserves over 30 years; in 2056/ })).toBeVisible()

  await years.getByRole('slider', { name: 'Read off a year' }).fill('10')
  await expect(years).toContainText(/Reserves 2036: [\d.]+B/)

  await years.getByRole('button', { name: 'Table' }).click()
  const rows = years.getByRole('table', { name: /^The first epoch of each year/ }).getByRole('row')
  await expect(rows).toHaveCount(2 + 31)
  await expect(rows.last()).toContainText('2056')

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    years.getByRole('button', { name: 'Download' }).click(),
  ])
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv.split('\r\n').filter((line) => line.startsWith('k = 1000,'))).toHaveLength(31)

  const hold = years.getByRole('table', { name: /^Fees an epoch that would hold/ })
  await expect(hold.getByRole('row', { name: /^2056/ })).toBeVisible()
  await expect(years).toContainText(/Growing by [\d.]+\s%/)
})

test('spending that the treasury does not have is told, and the link carries it', async ({
  page,
}) => {
  const { years } = await openLab(page, '', 'over-time')
  await years.getByRole('textbox', { name: 'Treasury spends, an epoch' }).fill('50,000,000')
  await expect(years).toContainText('the treasury has less than it is to spend')
  await expect(page).toHaveURL(/spending=50000000/)
})

test('stake reacts only when it is let, by a rule that stands beside the switch', async ({
  page,
}) => {
  const { react } = await openLab(page, '?preset=k-1000', 'reaction')
  const let_ = react.getByRole('checkbox', { name: 'Stake reacts' })
  await expect(let_).not.toBeChecked()
  await expect(react).toContainText('A scenario, not a forecast')
  await expect(react).toContainText('in an order drawn with seed 1 (mulberry32)')
  await let_.check()
  await expect(page).toHaveURL(/react=1/)
  await expect(react).toContainText(/move in \d+ rounds, until a round moves too little/)
  const table = react.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText([
    ...['What', 'Today', 'k = 1000, nobody moves', 'k = 1000, stake reacts'],
  ])
  await page.goBack()
  await expect(let_).not.toBeChecked()
})

test('two scenarios stand side by side, and one link holds both', async ({ page }) => {
  const { two } = await openLab(page, '?preset=k-1000&b.preset=cip-163', 'two')
  const heads = two.getByRole('columnheader')
  await expect(heads).toHaveText(['What', 'Today', 'A: k = 1000', 'B: Full pot (CIP-163)'])
  const paid = two.getByRole('row', { name: /^Paid out of the pot/ }).getByRole('cell')
  await expect(paid.last()).toHaveText(/^100\.0\s%$/)
  await two.getByRole('button', { name: 'Swap A and B' }).click()
  await expect(heads).toHaveText(['What', 'Today', 'A: Full pot (CIP-163)', 'B: k = 1000'])
  await expect(page).toHaveURL(/preset=cip-163.*b\.preset=k-1000/)
  await two.getByRole('combobox', { name: 'Second scenario, B' }).selectOption('')
  await expect(two).toContainText('There is no second scenario yet.')
})

test('a citation is the same where it is pasted, and refused where it was altered', async ({
  page,
}) => {
  const { citation, paste, check, verdict } = await openLab(page, '?preset=cip-187', 'cite')
  await expect(citation).toContainText('question: preset=cip-187')
  const text = await citation.innerText()
  await paste.fill(`They wrote:\n${text.replace(/^/gm, '> ')}`)
  await check.click()
  await expect(verdict).toContainText('The same')

  await paste.fill(text.replace(/^(then paid, lovelace: )\d/m, '$19'))
  await check.click()
  await expect(verdict).toContainText('It has been altered')

  await paste.fill('k = 1000 is best')
  await check.click()
  await expect(verdict).toContainText('There is no citation in it')
})

test('without JavaScript the years, the rule and the published figures are there', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/lab/')
  const { years, react } = partsOf(page)
  await expect(years.getByRole('table').getByRole('row', { name: /^2056/ })).toBeVisible()
  await expect(react).toContainText('mulberry32')
  const published = page.getByRole('table', { name: /^Parts of the pot for the pools/ })
  await expect(published.getByRole('row', { name: /^Paid to the pools/ })).toContainText('43.817')
  await context.close()
})

for (const [width, section] of [
  [360, 'two'],
  [768, 'reaction'],
  [1280, 'two'],
] as const)
  test(`a link to a late section (${section}, ${width} px) brings it to the top, and it stays there until the reader scrolls`, async ({
    page,
  }) => {
    await withStaleObservers(page)
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/lab/?react=1&b.preset=cip-163#${section}`)
    const { react } = partsOf(page)
    const target = page.locator(`#${section}`)
    const top = () => target.evaluate((element) => element.getBoundingClientRect().top)
    // Parts above come with their figures when the page has gone to the section, and change their height.
    await expect(react.getByRole('checkbox', { name: 'Stake reacts' })).toBeVisible()
    await expect(target.getByRole('table', { includeHidden: true })).not.toHaveCount(0)
    await expect.poll(async () => Math.abs((await top()) - 24)).toBeLessThan(4)
    await page.mouse.move(100, 400)
    await page.mouse.wheel(0, 300)
    await expect.poll(top).toBeLessThan(-100)
  })

test('the lab’s later sections have no accessibility violations in any look', async ({ page }) => {
  test.slow() // axe looks at everything, twice
  await wear(page, looks[0])
  const query = '?preset=k-1000&react=1&b.preset=cip-163'
  const { years, react, two, citation } = await openLab(page, query, 'over-time')
  await expect(years).toContainText('Growing by')
  for (const section of [react, two]) {
    await section.scrollIntoViewIfNeeded()
    await expect(section.getByRole('table')).toBeVisible()
  }
  await page.locator('#cite').scrollIntoViewIfNeeded()
  await expect(citation).toContainText('check: ')
  await expectAccessibleInEveryLook(page, [
    '#over-time',
    '#reaction',
    '#two',
    '#cite',
    '#published',
  ])
})
