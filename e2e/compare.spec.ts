import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { asReward, outcomeOf, pools } from './mainnet.ts'
import { expect, expectPlainText, test, widerThanWindow } from './page.ts'

const { large, middling, small } = pools

/** What the page is made of, by what a reader calls it. */
function partsOf(page: Page) {
  const strips = page.getByRole('region', { name: 'On one scale' })
  return {
    answer: page.getByRole('region', { name: 'Answer' }),
    figure: page.getByTestId('verdict'),
    strips: strips.getByRole('listitem'),
    table: page.getByRole('table', { name: 'The pools compared' }),
    stake: page.getByRole('textbox', { name: 'Your stake' }),
    add: page.getByRole('button', { name: 'Add a pool', exact: true }),
    search: page.getByRole('combobox', { name: /ticker, name or id/ }),
  }
}

async function openCompare(page: Page, query: string) {
  await page.goto(`/compare/${query}`)
  const parts = partsOf(page)
  await expect(parts.table.getByRole('row', { name: /^First payment/ })).toBeVisible()
  return parts
}

const asked = (...names: { readonly link: string }[]) => names.map(({ link }) => link).join(',')
const columnsOf = (page: Page) => partsOf(page).table.getByRole('columnheader').allInnerTexts()

test('each figure is the calculator’s own, and the difference is theirs', async ({ page }) => {
  const { table, figure } = await openCompare(
    page,
    `?stake=25000&pools=${asked(middling, large, small)}`,
  )
  const outcomes = [middling, large, small].map(({ link }) =>
    outcomeOf(`?stake=25000&pool=${link}`),
  )
  const cells = (name: RegExp) => table.getByRole('row', { name }).getByRole('cell').allInnerTexts()
  expect(await cells(/^You earn a year/)).toEqual(outcomes.map(({ perYear }) => asReward(perYear)))
  expect(await cells(/^In 1 year/)).toEqual(outcomes.map(({ horizon }) => asReward(horizon.reward)))

  const [first = 0n, ...others] = outcomes.map(({ perYear }) => perYear as bigint)
  const best = others.reduce((a, b) => (b > a ? b : a))
  await expect(figure).toContainText(`+${asReward(best - first)}`)
})

test('the verdict says how likely, that blocks are independent, and what is luck', async ({
  page,
}) => {
  const { answer } = await openCompare(page, `?pools=${asked(middling, large)}`)
  await expect(answer).toContainText(
    /Over 1 year .+ with a chance of >\s99\.99\s%, and less with <\s0\.01\s%/,
  )
  await expect(answer).toContainText('That is more than luck.')
  await expect(answer).toContainText('drawn independently here; the chance is exact')
  await openCompare(page, `?pools=own,own:1000001&epochs=1`)
  await expect(answer).toContainText('That is within luck')
  await expect(answer).toContainText(/They pay the same with/)
})

test('the reader’s own pool is what the others are held against', async ({ page }) => {
  const { answer, strips } = await openCompare(
    page,
    `?pool=${large.link}&pools=${asked(middling, large)}`,
  )
  await expect(strips.nth(1)).toContainText('yours')
  await expect(answer).toContainText(`instead of ${large.ticker}`)
  await expect(partsOf(page).figure).toContainText('−')
})

test('a pool is added, moved and removed by keyboard; the address and Back follow', async ({
  page,
}) => {
  const { add, search, strips } = await openCompare(page, `?pools=${asked(middling, large)}`)
  await add.press('Enter')
  await search.fill(small.link)
  await search.press('Enter')
  await expect(add).toBeFocused()
  await expect(strips).toHaveCount(3)
  await expect(page).toHaveURL(new RegExp(`pools=${asked(middling, large, small)}$`))

  const up = page.getByRole('button', { name: `Move ${small.ticker} up` })
  await up.press('Enter')
  await expect(strips.nth(1)).toContainText(small.ticker)
  await expect(up).toBeFocused()
  await up.press('Enter')
  await expect(strips.first()).toContainText(small.ticker)
  await expect(page.getByRole('button', { name: `Move ${small.ticker} down` })).toBeFocused()
  await expect(page.getByText(`${small.ticker} is now 1 of 3`)).toBeAttached()

  await page.getByRole('button', { name: `Remove ${small.ticker}` }).press('Enter')
  await expect(strips).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Remove/ }).first()).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`pools=${asked(middling, large)}$`))
  await page.goBack()
  await expect(strips).toHaveCount(3)
})

test('an own pool carries its figures in the address, right or wrong', async ({ page }) => {
  const { strips, table } = await openCompare(page, `?pools=${large.link}`)
  await page.getByRole('button', { name: 'Make an own pool' }).click()
  await page.getByRole('textbox', { name: 'Margin' }).fill('2.5')
  await page.getByRole('textbox', { name: 'Pool stake' }).fill('5,000,000')
  await expect(page).toHaveURL(new RegExp(`pools=${large.link},own:5000000::2.5$`))
  await expect(strips.nth(1)).toContainText('Own pool 1')
  await expect(table.getByRole('row', { name: /^Margin \d/ })).toContainText('2.50')

  await page.getByRole('textbox', { name: 'Margin' }).fill('abc')
  await expect(page.getByRole('textbox', { name: 'Margin' })).toHaveAccessibleDescription(/“abc”/)
  await expect(table).toContainText('2.50')
  const same = page.url()
  await page.goto(same)
  await expect(strips.nth(1)).toContainText('Own pool 1')
})

test('a twin, a stranger and a ninth stay in the list and say what is wrong', async ({ page }) => {
  const own = Array.from({ length: 7 }, (_, i) => `own:${i + 2}000000`).join(',')
  const { strips } = await openCompare(
    page,
    `?pools=${large.link},${large.link},nosuchpool,${own},own:99000000`,
  )
  await expect(strips).toHaveCount(8)
  await expect(page.getByText(/is in the list twice/)).toBeVisible()
  await expect(page.getByText('No pool with stake is called “nosuchpool”')).toBeVisible()
  await expect(page.getByText(/is kept, and not compared: 8 are the most/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a pool', exact: true })).toBeDisabled()

  await page.getByRole('button', { name: 'Remove Own pool 1' }).click()
  await expect(page.getByText(/is kept, and not compared/)).toHaveCount(0)
  await expect(strips).toHaveCount(8)
  await expect(page).toHaveURL(/nosuchpool/)
})

test('nonsense in the address is survived and said', async ({ page }) => {
  await page.goto(
    `/compare/?stake=abc&epochs=-3&foo=%3Cb%3E&margin=4&pool=%00&pools=,,%F0%9F%92%A9,own:x:y:z:1:2:3,${'a'.repeat(3000)}`,
  )
  const { stake, answer } = partsOf(page)
  await expect(stake).toHaveAccessibleDescription(/abc/)
  await expect(answer).toBeVisible()
  await expect(page.getByText(/“foo”/)).toBeVisible()
  await expectPlainText(page)
})

test('what moving costs: a transaction, no deposit, no reward', async ({ page }) => {
  await openCompare(page, '?stake=20000')
  const moving = page.getByRole('table', { name: 'What moving costs' })
  await expect(moving).toContainText('not paid again')
  await expect(moving).toContainText('it still pays you for epochs 669, 670')
  await expect(moving).toContainText(
    /earns for you from epoch 671 on, and pays it on 10 December 2026/,
  )
})

test('until something is asked the two pools of the HTML stand, and nothing more is fetched', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/compare/')
  const { stake, table, figure } = partsOf(page)
  await expect(stake).toBeEnabled()
  await expect(figure).toBeVisible()
  await expect(table.getByRole('row', { name: /^First payment/ })).toHaveCount(0)
  expect(fetched.filter((path) => path.startsWith('/data/'))).toEqual([])
  await stake.fill('20000')
  await expect(table.getByRole('row', { name: /^First payment/ })).toBeVisible()
})

test('the statement is saved as a file that a spreadsheet reads', async ({ page }) => {
  await openCompare(page, `?stake=25000&pools=${asked(middling, large)}`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain(`id,${middling.link},${large.link}`)
  expect(text).toMatch(/stake \(ada\),25000/)
  expect(text).toMatch(/chance of more than .+,,(0|1)\.\d{9}/)
})

test('on a phone each pool is a block with the same scale, and nothing goes sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`/compare/?pools=${asked(middling, large)}`)
  await expect(
    page.getByRole('heading', { level: 3, name: large.ticker, exact: true }),
  ).toBeVisible()
  await expect(partsOf(page).table).toBeHidden()
  expect(await widerThanWindow(page)).toBe(0)
})

test('a list that cannot be loaded says so, and comes when tried again', async ({
  page,
  expectFault,
}) => {
  expectFault(/ERR_FAILED/)
  const lists = '**/data/mainnet/*.json'
  await page.route(lists, (route) => route.abort())
  await page.goto(`/compare/?pools=${asked(middling, large)}`)
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(alert).toBeVisible()
  await page.unroute(lists)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => columnsOf(page)).toEqual([middling.ticker, large.ticker])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('two pools are compared, the rule that chose them is told, and no day is named', async ({
    page,
  }) => {
    await page.goto('/compare/')
    const { figure, table } = partsOf(page)
    await expect(figure).toContainText(/\+\d/)
    await expect(table.getByRole('columnheader')).toHaveCount(2)
    await expect(table.getByRole('row', { name: /^You earn a year/ })).toBeVisible()
    await expect(page.getByText(/two pools stand here that a rule picks/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add a pool', exact: true })).toBeDisabled()
    await expect(table).not.toContainText('First payment')
    await expect(page.getByRole('table', { name: 'What moving costs' })).not.toContainText(/20\d\d/)
  })
})

test('eight pools go on one page of paper', async ({ page }) => {
  const own = [1, 2, 3, 4, 5].map((millions) => `own:${millions}000000::${millions}`).join(',')
  await openCompare(page, `?pools=${asked(middling, large, small)},${own}`)
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})
