import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { offersFor } from '../lib/outcomes/offers.ts'
import { parseAda } from '../lib/rewards/index.ts'
import { asReward, namesakes, outcomeOf, pools, snapshot } from './mainnet.ts'
import { cell, expect, expectPlainText, someday, test } from './page.ts'
import { openPool, viewOf } from './pool-view.ts'

const { large, small, middling } = pools

test('a pool’s page has the calculator’s own figure, for the stake of its address', async ({
  page,
}) => {
  const { name, earn, stake } = await openPool(page, `?id=${large.link}&stake=50000`)
  await expect(name).toHaveText(large.ticker)
  await expect(stake).toHaveValue('50,000')
  const { horizon } = outcomeOf(`?stake=50000&pool=${large.link}`)
  await expect(earn).toContainText(asReward(horizon.reward))

  await stake.fill('123456.789')
  const more = outcomeOf(`?stake=123456.789&pool=${large.link}`).horizon.reward
  await expect(earn).toContainText(asReward(more))
  await expect(page).toHaveURL(`/pools/view/?id=${large.link}&stake=123456.789`)
  await expectPlainText(page)
})

test('the horizon is the calculator’s too', async ({ page }) => {
  const { earn } = await openPool(page, `?id=${large.link}&epochs=365&compound=0`)
  const asked = outcomeOf(`?epochs=365&compound=0&pool=${large.link}`)
  await expect(earn).toContainText(asReward(asked.horizon.reward))
  await expect(page.getByRole('radio', { name: '5 years' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Leave rewards staked/ })).not.toBeChecked()
  await page.getByText('10 years').click()
  await expect(page).toHaveURL(/epochs=730/)
  await page.goBack()
  await expect(page.getByRole('radio', { name: '5 years' })).toBeChecked()
})

test('its id in hex and its own ticker open the same page', async ({ page }) => {
  const { name } = await openPool(page, `?id=${large.id}`)
  await expect(name).toHaveText(large.ticker)
  await openPool(page, `?id=${pools.unmet.ticker.toLowerCase()}`)
  await expect(name).toHaveText(pools.unmet.ticker)
})

test('the window is called after the pool', async ({ page }) => {
  await openPool(page, `?id=${large.link}`)
  await expect(page).toHaveTitle(new RegExp(`^${large.ticker}.* · Stake pool · Cardano Rewards$`))
})

test('a wallet is asked by CIP-13, with the id and nothing else', async ({ page }) => {
  await openPool(page, `?id=${large.link}&stake=5`)
  const link = page.getByRole('link', { name: 'Delegate in your wallet' })
  await expect(link).toHaveAttribute('href', `web+cardano://stake?${large.id}`)
  await expect(link).toHaveAccessibleDescription(/CIP-13/)
  await expect(page.getByRole('link', { name: 'Compare', exact: true })).toHaveAttribute(
    'href',
    `/compare/?pools=${large.link}`,
  )
})

test('a pool is set as mine, goes along, and Back takes it back', async ({ page }) => {
  const { mine } = await openPool(page, `?id=${large.link}&stake=777`)
  await expect(mine).toHaveAttribute('aria-pressed', 'false')
  await mine.press('Enter')
  await expect(mine).toHaveText('Your pool')
  await expect(page).toHaveURL(`/pools/view/?id=${large.link}&stake=777&pool=${large.link}`)
  await page.goBack()
  await expect(mine).toHaveText('Set as mine')
  await page.goForward()
  await expect(mine).toHaveAttribute('aria-pressed', 'true')
  await mine.click()
  await expect(page).toHaveURL(`/pools/view/?id=${large.link}&stake=777`)
})

test('what is shared names the pool, its fees and its page, but not whose pool it is', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPool(page, `?id=${large.link}&pool=${small.link}&stake=5000`)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const { origin } = new URL(page.url())
  expect(text.split('\n').at(-1)).toBe(`${origin}/pools/view/?id=${large.link}&stake=5000`)
  expect(text).toContain(`5,000.00 ₳ with ${large.ticker} earns on average`)
  expect(text).toMatch(/epoch 617/)
  await page.getByRole('button', { name: 'Copy the id' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(large.link)
})

test('its stake is charted from epoch 509 on, and the same rows are a table', async ({ page }) => {
  const { stakePast, cursor } = await openPool(page, `?id=${large.link}`)
  await expect(stakePast.getByText(/(Up|Down) by|times what|As much as|Known from/)).toBeVisible()
  const newest = Number(large.activeStake / 1_000_000n)
    .toLocaleString('en')
    .slice(0, -1)
  await expect(stakePast.getByText(`Epoch 617: ${newest}`)).toBeVisible()
  await cursor.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(stakePast.getByText(/^Epoch 616: [\d,]+\s₳, [\d.]+\s% full$/)).toBeVisible()
  await expect(cursor).toHaveAttribute('aria-valuetext', /Epoch 616/)

  await stakePast.getByRole('button', { name: 'Table' }).click()
  const rows = stakePast.getByRole('row')
  await expect(rows).toHaveCount(1 + 109)
  await expect(rows.last()).toContainText(newest)
})

test('epochs in which nothing is known of it are told so, not drawn', async ({ page }) => {
  const { stakePast, past } = await openPool(page, '?id=LUXFR')
  await expect(stakePast.getByText('not known').filter({ visible: true }).first()).toBeVisible()
  await stakePast.getByRole('button', { name: 'Table' }).click()
  await expect(stakePast.getByRole('row', { name: /^550/ })).toHaveText(/550unknownunknown/)
  await page.getByRole('button', { name: 'All 109 epochs' }).click()
  await expect(past.getByRole('row', { name: /^550/ })).toContainText('does not list the pool')
})

for (const width of [360, 1280])
  test(`no word of its chart lies on another or on the line, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const grown = 'pool1l0m820vyqh5pp2yzpw973qzz23neqqd977u0uczh9fs9zqvg0je'
    for (const [path, id] of [
      ['', grown],
      ['', small.link],
      ['', 'LUXFR'],
      ['/ko', grown],
    ]) {
      await page.goto(`${path}/pools/view/?id=${id}`)
      const drawing = page.locator('.stake-plot svg').filter({ visible: true })
      await expect(drawing).toBeVisible()
      expect(await drawing.evaluate(overlapsIn), `${path} ${id}`).toEqual([])
    }
  })

test('every epoch has its outcome, and goes along as CSV', async ({ page }) => {
  const { past } = await openPool(page, '?id=CALM')
  await expect(past.getByRole('row')).toHaveCount(1 + 6)
  await page.getByRole('button', { name: 'All 109 epochs' }).click()
  await expect(past.getByRole('row')).toHaveCount(1 + 109)
  // What a program of its own finds for this epoch, in exact fractions.
  const row = past.getByRole('row', { name: /^600 / })
  for (const figure of ['3,285,381', '15.82M', '3.25', '1,043.84', '203.04', 'unknown'])
    await expect(row).toContainText(figure)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^cardano-rewards-pool1\w+\.csv$/)
  const csv = await readFile(await download.path(), 'utf8')
  const { data } = Papa.parse<string[]>(csv.replace('\ufeff', ''))
  expect(data.find(([epoch]) => epoch === '600')?.slice(0, 2)).toEqual(['600', '3285381.49704'])
  expect(data.filter(([epoch]) => /^\d{3}$/.test(epoch ?? ''))).toHaveLength(109)
})

test('changes are told in ada a year, and what is lost whole is marked as off the scale', async ({
  page,
}) => {
  const { changes } = await openPool(page, `?id=${large.link}`)
  const { perYear } = outcomeOf(`?pool=${large.link}`)
  await expect(changes.getByRole('row', { name: /^As it is/ })).toContainText(asReward(perYear))
  const lost = changes.getByRole('row', { name: /^Pledge not kept/ })
  await expect(lost).toContainText(`−${asReward(perYear)}`)
  await expect(lost.locator('path.break')).toHaveCount(1)
})

test('the owners’ and the delegators’ readings stand side by side', async ({ page }) => {
  await openPool(page, `?id=${large.link}`)
  const owners = page.getByRole('table', { name: 'For the owners' })
  await expect(owners.getByRole('row')).toHaveCount(1 + 4)
  await expect(page.getByRole('table', { name: 'For 1,000,000 ₳ delegated' })).toBeVisible()
})

test('its warnings come with their amounts', async ({ page }) => {
  await openPool(page, `?id=${pools.unmet.link}`)
  await expect(page.locator('#pledge-unmet')).toContainText(/−[\d.,]+₳/)
  await openPool(page, `?id=${pools.saturated.link}`)
  await expect(page.locator('#saturated')).toContainText(/−[\d.,]+₳/)
})

test('blocks an epoch, and how often none', async ({ page }) => {
  await openPool(page, `?id=${middling.link}`)
  await expect(cell(page, 'Blocks an epoch')).toHaveText(/^\d\.\d+$/)
})

test('its rank is its place by what it offers the stake, among all pools', async ({ page }) => {
  const stake = parseAda('50000')
  const { offers } = offersFor(snapshot, { stake, now: someday.getTime() / 1000 })
  const { rank } = offers.find(({ pool }) => pool.id === large.id) ?? {}
  await openPool(page, `?id=${large.link}&stake=50000`)
  await expect(cell(page, 'Rank by what you earn')).toHaveText(
    `${rank?.toLocaleString('en')} of ${offers.length.toLocaleString('en')}`,
  )
})

test('a figure that is hovered over, or reached by keyboard, says where it comes from', async ({
  page,
}) => {
  const { earn } = await openPool(page, `?id=${large.link}`)
  const line = page.locator('.trace-line')
  await earn.hover()
  await expect(line).toContainText('The same as the calculator’s')
  await cell(page, 'Blocks an epoch').locator('.traced').focus()
  await expect(line).toContainText('σₐ')
  await expect(cell(page, 'Pledge').locator('.traced')).toHaveAccessibleDescription(
    /BEACNpool\/POOLS/,
  )
})

test('without an id, a pool is found by its name and opened', async ({ page }) => {
  await page.goto('/pools/view/?stake=777')
  const { name, earn } = viewOf(page)
  await expect(name).toHaveText('One stake pool, opened')
  await expect(page.getByRole('heading', { name: /^Worked example/ })).toBeVisible()
  await page.getByRole('button', { name: 'Open a pool' }).press('Enter')
  const search = page.getByRole('combobox', { name: /ticker, name or id/ })
  await search.fill(small.link)
  await expect(page.getByRole('option').first()).toContainText(small.ticker)
  await search.press('Enter')
  await expect(earn).toBeVisible()
  await expect(name).toHaveText(small.ticker)
  await expect(page).toHaveURL(`/pools/view/?id=${small.link}&stake=777`)
})

test('a ticker that several pools share lists them all, and each is a link', async ({ page }) => {
  await page.goto('/pools/view/?id=pilot&stake=777')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${namesakes.length} pools have this ticker`,
  )
  for (const { link } of namesakes) await expect(page.getByText(link)).toBeVisible()
  const [first] = namesakes
  await page
    .getByRole('link', { name: first?.name ?? '' })
    .first()
    .click()
  await expect(page).toHaveURL(/stake=777/)
  await expect(viewOf(page).earn).toBeVisible()
  await expect(page.getByText(first?.link ?? '')).toBeVisible()
})

test('the Korean page names the pool, and carries the question to the other language', async ({
  page,
}) => {
  await page.goto(`/ko/pools/view/?id=${large.link}&stake=50000`)
  await expect(viewOf(page).earn).toBeVisible()
  await expect(page).toHaveTitle(/스테이크 풀/)
  await expect(page.getByRole('heading', { name: '조건이 바뀐다면' })).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(viewOf(page).stake).toHaveValue('50,000')
})

test('a stake above all there is has no answer, and says so', async ({ page }) => {
  await page.goto(`/pools/view/?id=${large.link}&stake=44000000000`)
  await expect(page.getByText(/There is no answer to this/)).toBeVisible()
  await expect(viewOf(page).earn).toHaveCount(0)
  await expectPlainText(page)
})

test(`every one of a few pools of all kinds can be opened`, async ({ page }) => {
  for (const { link } of Object.values(pools)) {
    await openPool(page, `?id=${link}`)
    await expectPlainText(page)
  }
  expect(snapshot.epoch).toBe(617)
})

/** Words of a drawing that lie on other words, on a line of it, or outside. Runs in the page. */
function overlapsIn(drawing: Element): string[] {
  const all = drawing.getBoundingClientRect()
  const words = [...drawing.querySelectorAll('text')].map((text) => ({
    text: text.textContent ?? '',
    box: text.getBoundingClientRect(),
  }))
  const points = [...drawing.querySelectorAll<SVGPathElement>('path.line')].flatMap((path) => {
    const place = path.getScreenCTM() ?? new DOMMatrix()
    const length = path.getTotalLength()
    return Array.from({ length: 400 }, (_, i) =>
      path.getPointAtLength((i / 399) * length).matrixTransform(place),
    )
  })
  return words.flatMap(({ text, box }, i) => [
    ...(box.left < all.left - 1 || box.right > all.right + 1 ? [`${text} is cut`] : []),
    ...words
      .slice(i + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right &&
          other.left < box.right &&
          box.top + 2 < other.bottom - 2 &&
          other.top + 2 < box.bottom - 2,
      )
      .map((other) => `${text} on ${other.text}`),
    ...(points.some(
      ({ x, y }) => x > box.left && x < box.right && y > box.top + 2 && y < box.bottom - 2,
    )
      ? [`${text} on the line`]
      : []),
  ])
}
