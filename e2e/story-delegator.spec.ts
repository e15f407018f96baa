import { compare, parsePercent } from '../lib/rewards/index.ts'
import { type Pool, pledgeStatus, poolIdText } from '../lib/snapshot/index.ts'
import { asReward, outcomeOf, snapshot } from './mainnet.ts'
import { cell, expect, partsOf, test } from './page.ts'
import { viewOf } from './pool-view.ts'
import { listOf } from './pools.ts'

const ada = 1_000_000n
const namesakes = (ticker: string) =>
  snapshot.pools.filter((pool) => pool.ticker?.toUpperCase() === ticker.toUpperCase()).length

/** What somebody may well be in: a pool of around a million ada that costs 340 ₳ and 4 % or more. */
function smallAndExpensive(): Pool & { readonly ticker: string } {
  for (const pool of snapshot.pools) {
    const { ticker, activeStake, fixedCost, margin } = pool
    if (!ticker || namesakes(ticker) > 1 || pledgeStatus(pool, snapshot) === 'unmet') continue
    if (activeStake < 500_000n * ada || activeStake > 1_500_000n * ada) continue
    if (fixedCost < 340n * ada || compare(margin, parsePercent('4')) < 0) continue
    if (compare(margin, parsePercent('20')) > 0) continue
    return { ...pool, ticker }
  }
  throw new Error('No such pool in the data.')
}

const mine = smallAndExpensive()
const myLink = poolIdText(mine.id)
const stake = '20000'
const yearWith = (id: string) => outcomeOf(`?stake=${stake}&pool=${id}`).perYear

test('somebody who has never been here finds a pool that earns more than theirs, and why', async ({
  page,
}) => {
  // A long way for one test: it opens six pages.
  test.slow()
  const { stake: field, pool, search, options, figure, answer } = partsOf(page)
  const { table, summary } = listOf(page)
  const nav = page.getByRole('navigation', { name: 'Main' })
  let better = ''

  await test.step('They say what they have, and which pool they are in', async () => {
    await page.goto('/')
    await expect(field).toBeEnabled()
    await field.fill(stake)
    await pool.click()
    await search.fill(mine.ticker)
    await expect(options.first()).toContainText(mine.ticker)
    await search.press('Enter')
    await expect(answer).toContainText(mine.ticker)
    await expect(figure).toBeVisible()
    await expect(cell(page, 'A year, simple')).toContainText(asReward(yearWith(myLink)))
  })

  await test.step('The list of pools knows them: theirs is on top, and what it lacks is said', async () => {
    await nav.getByRole('link', { name: 'Pools' }).click()
    await expect(page).toHaveURL(`/pools/?stake=${stake}&pool=${myLink}`)
    await expect(summary).toContainText(
      new RegExp(`Your pool, ${mine.ticker}, is number [\\d,]+: \\d+\\s₳ a year less than`),
    )
    await expect(summary).toContainText('most of it what the fixed cost takes')
    const top = table.locator('tbody').first().getByRole('row')
    await expect(top.getByRole('rowheader')).toContainText(mine.ticker)
  })

  await test.step('They narrow the list to small pools without a margin, and order it by what they earn', async () => {
    await page.getByRole('tab', { name: 'Small and reliable' }).click()
    await expect(page).toHaveURL(/preset=small/)
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Margin at most' }).fill('1')
    await expect(page).toHaveURL(/maxMargin=1/)
    await page.getByText(/^Filters · 1$/).click()
    await expect(table.getByRole('columnheader', { name: 'You earn' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    const earned = await table.locator('tbody .earn').allInnerTexts()
    const [own = 0, first = 0] = earned.map((text) => Number(text.replaceAll(',', '')))
    expect(first).toBeGreaterThan(own)
  })

  await test.step('They put theirs beside the first of these', async () => {
    await table.getByRole('checkbox', { name: `Compare ${mine.ticker}`, exact: true }).check()
    const others = table.getByRole('checkbox', { name: /^Compare / })
    const first = others.nth(1)
    better = ((await first.getAttribute('aria-label')) ?? '').replace('Compare ', '')
    await first.check()
    await page.getByRole('link', { name: 'Compare 2 pools' }).click()
    await expect(page).toHaveURL(new RegExp(`/compare/\\?pools=${myLink}`))
  })

  const betterId = new URL(page.url()).searchParams.get('pools')?.split(',')[1] ?? ''
  const verdict = page.getByRole('main')

  await test.step('It says in words which pays more, and how likely', async () => {
    await expect(verdict).toContainText(`with ${better} instead of ${mine.ticker} earns on average`)
    await expect(verdict).toContainText(`+${asReward(yearWith(betterId) - yearWith(myLink))}`)
    await expect(verdict).toContainText(`${better} pays more than ${mine.ticker} with a chance of`)
    await expect(verdict).toContainText('That is more than luck.')
  })

  await test.step('They read why: the fixed cost takes most of it, and what that is', async () => {
    const line = page.getByRole('row', { name: /^Fixed cost takes a year/ })
    const takes = (id: string) =>
      asReward(outcomeOf(`?stake=${stake}&pool=${id}`).feesPerYear.fixedCost)
    await expect(line.getByRole('cell').first()).toHaveText(`−${takes(myLink)}`)
    await expect(line.getByRole('cell').nth(1)).toHaveText(`−${takes(betterId)}`)
    await page.getByRole('link', { name: /^Fixed cost, ₳ an epoch/ }).click()
    await expect(page).toHaveURL(/\/learn\/#fixed-cost$/)
    await expect(page.getByText('What the operator takes first')).toBeInViewport()
    await page.goBack()
    await expect(verdict).toContainText('That is more than luck.')
  })

  await test.step('They open the better pool, and their stake is there already', async () => {
    await page.getByRole('link', { name: better, exact: true }).first().click()
    await expect(page).toHaveURL(/\/pools\/view\/\?id=/)
    const view = viewOf(page)
    await expect(view.stake).toHaveValue('20,000')
    await expect(view.name).toContainText(better)
    const { horizon } = outcomeOf(`?stake=${stake}&pool=${betterId}`)
    await expect(view.earn).toContainText(asReward(horizon.reward))
    expect(horizon.reward).toBeGreaterThan(
      outcomeOf(`?stake=${stake}&pool=${myLink}`).horizon.reward,
    )
  })

  await test.step('Days later the search still knows which pool it was', async () => {
    await page.goto('/')
    await expect(field).toBeEnabled()
    await page.keyboard.press('/')
    const viewed = page.getByRole('group', { name: 'Pools you viewed' }).getByRole('option')
    await expect(viewed).toHaveCount(1)
    await expect(viewed).toContainText(better)
  })
})
