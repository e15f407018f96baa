import { formatPercent } from '../lib/format/index.ts'
import { namesakes, outcomeOf, pools, snapshot } from './mainnet.ts'
import { expect, openCalculator, partsOf, test } from './page.ts'
import { openSearch } from './search-page.ts'

const [first, second] = namesakes
const lists = '**/data/mainnet/*.json'

for (const [how, key] of [
  ['a click', null],
  ['Enter', 'Enter'],
  ['the down arrow', 'ArrowDown'],
] as const) {
  test(`the search over all pools opens by ${how}, and Escape gives the focus back`, async ({
    page,
  }) => {
    const { pool, search, options } = await openCalculator(page)
    await (key === null ? pool.click() : pool.press(key))
    await expect(search).toBeFocused()
    await expect(search).toHaveAttribute('aria-expanded', 'true')
    await expect(options.first()).toBeVisible()
    await expect(
      page.getByText(`60 of ${snapshot.pools.length.toLocaleString('en')}`),
    ).toBeVisible()
    await search.press('Escape')
    await expect(search).toBeHidden()
    await expect(pool).toBeFocused()
    await expect(pool).toContainText('The average pool')
  })
}

test('a pool is found by ticker, by name and by id, and says what it costs', async ({ page }) => {
  const { pool, search, options } = await openCalculator(page)
  await pool.click()
  for (const text of ['titan', 'TITANstaking', pools.small.link, pools.small.id, 'nordic pool']) {
    await search.fill(text)
    const wanted = text.includes(pools.small.link) || text === pools.small.id
    await expect(options.first()).toContainText(
      wanted ? pools.small.ticker : text.startsWith('n') ? 'NORTH' : 'TITAN',
    )
    await expect(options.first()).toContainText(/\d ₳ \+ \d+\.\d\s%/)
  }
  await search.fill('no pool is called this')
  await expect(options).toHaveCount(0)
  await expect(page.getByText('“no pool is called this”')).toBeVisible()
})

test('arrows move, Enter chooses, and the focus returns', async ({ page }) => {
  const { pool, search, options, answer } = await openCalculator(page)
  await pool.press('Enter')
  await search.fill('PILOT')
  await expect(options).toHaveCount(namesakes.length)
  await search.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  const id = await options.nth(1).getAttribute('id')
  await expect(search).toHaveAttribute('aria-activedescendant', id ?? '')
  await search.press('ArrowUp')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await search.press('ArrowDown')
  await search.press('Enter')

  await expect(pool).toBeFocused()
  await expect(pool).toContainText('PILOT')
  await expect(page).toHaveURL(new RegExp(`pool=${second?.link}`))
  await expect(answer).toContainText('PILOT')
})

test('pools of one ticker are told apart by name and id', async ({ page }) => {
  const { pool, search, options } = await openCalculator(page)
  await pool.click()
  await search.fill('pilot')
  for (const [i, { name, link }] of namesakes.entries()) {
    await expect(options.nth(i)).toContainText(name)
    await expect(options.nth(i)).toContainText(link.slice(0, 8))
    await expect(options.nth(i)).toContainText(link.slice(-4))
  }
  await options.filter({ hasText: 'Pilot Pool 2' }).click()
  await expect(page).toHaveURL(new RegExp(`pool=${second?.link}`))
})

test('a link with an ambiguous ticker lists whom it may mean; one press chooses', async ({
  page,
}) => {
  const { pool, answer } = await openCalculator(page, '?pool=pilot')
  await expect(pool).toHaveAccessibleDescription(/2 pools call themselves “pilot”/)
  await expect(answer).toContainText('the average pool')
  for (const { name } of namesakes)
    await expect(page.getByRole('button', { name: `${name} ·` })).toBeVisible()

  await page.getByRole('button', { name: `${first?.name} ·` }).click()
  await expect(page).toHaveURL(new RegExp(`pool=${first?.link}`))
  await expect(pool).toContainText('PILOT')
  await expect(pool).not.toHaveAccessibleDescription(/call themselves/)
  await expect(answer).toContainText('PILOT')
})

test('a link with a ticker of one pool leads to that pool', async ({ page }) => {
  const { pool, answer } = await openCalculator(page, `?pool=${pools.unmet.ticker.toLowerCase()}`)
  await expect(pool).toContainText(pools.unmet.ticker)
  await expect(answer).toContainText(pools.unmet.ticker)
})

test('a list that cannot be loaded says so, and comes when tried again', async ({
  page,
  expectFault,
}) => {
  expectFault(/ERR_FAILED/)
  await page.route(lists, (route) => route.abort())
  const { pool, search, options, figure } = await openCalculator(page)
  await pool.click()
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(alert).toBeVisible()
  await expect(figure).toBeVisible()

  await page.unroute(lists)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeHidden()
  await expect(search).toBeVisible()
  await expect(options.first()).toBeVisible()
})

for (const [how, asked] of [
  ['its id', pools.small.link],
  ['its ticker', pools.unmet.ticker],
] as const) {
  test(`a link that names a pool by ${how} can be tried again when the list does not come`, async ({
    page,
    expectFault,
  }) => {
    expectFault(/ERR_FAILED/)
    await page.route(lists, (route) => route.abort())
    await page.goto(`/?stake=5000&pool=${asked}`)
    const { figure, answer, stake } = partsOf(page)
    const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
    await expect(alert).toBeVisible()
    await expect(figure).toBeHidden()

    await page.unroute(lists)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(figure).toBeVisible()
    await expect(answer).toContainText('5,000')
    await expect(stake).toHaveValue('5,000')
  })
}

test('a list that was tampered with is refused', async ({ page, expectFault }) => {
  expectFault(/integrity/)
  await page.route(lists, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('PILOT', 'P1LOT') })
  })
  const { pool, options } = await openCalculator(page)
  await pool.click()
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
  await expect(options).toHaveCount(0)
})

test('a pool is as full in its field, in the list to choose from and in the search as in the answer', async ({
  page,
}) => {
  const { saturated } = pools
  const { pool: asked } = outcomeOf(`?pool=${saturated.link}`)
  const full = asked ? formatPercent(asked.saturationWithout, 'en', 1) : 'no pool'
  const { pool, search, options } = await openCalculator(page, `?pool=${saturated.link}`)
  await expect(pool).toContainText(`${full} full`)
  await pool.click()
  await search.fill(saturated.link)
  await expect(options).toHaveCount(1)
  await expect(options).toContainText(full)
  await search.press('Escape')
  const found = await openSearch(page)
  await found.field.fill(saturated.link)
  await expect(found.options).toContainText([full])
})

test('a pool that is not known is marked as any other field is, and says why', async ({ page }) => {
  const { pool, stake } = await openCalculator(page, '?pool=pool1zzzz&stake=abc')
  await expect(pool).toHaveAccessibleDescription(/pool1zzzz/)
  await expect(page.locator('#pool-error > svg')).toBeVisible()
  const border = (box: typeof pool) => box.evaluate((node) => getComputedStyle(node).borderColor)
  expect(await border(pool)).toBe(await border(stake.locator('..')))
})
