import { readFileSync } from 'node:fs'
import { shardOf } from '../lib/snapshot/index.ts'
import { pools, snapshot } from './mainnet.ts'
import { cell, expect, expectPlainText, layOutAll, test, widerThanWindow } from './page.ts'
import { openPool, viewOf } from './pool-view.ts'

const { large } = pools
const shard = snapshot.parts.poolHistory[shardOf(large.id)]?.path ?? ''
/** Of a pool that had stake until epoch 600. */
const gone = '3a6ada5a5a9c726f33e5e35d1060498f4997831ce41087aecd976900'

test('a pool without stake in the figures: what that means, and what to do now', async ({
  page,
}) => {
  await page.goto(`/pools/view/?id=${gone}&stake=777`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Retired, or without stake at epoch 617',
  )
  await expect(page.getByText(/is unknown here/).first()).toBeVisible()
  await expect(page.getByText(/Its last known stake: [\d,]+\s₳, in epoch 600\./)).toBeVisible()
  await expect(page.getByText('Last known in epoch 600')).toBeVisible()
  const now = page.getByRole('region', { name: 'What to do now' })
  await expect(now).toContainText('Stake left with it earns nothing')
  // The reader's epoch is 669: stake delegated in it counts from 671 on, and is first paid in 673.
  await expect(now).toContainText('from epoch 671 on, which starts on 30 November 2026')
  await expect(now).toContainText('first paid on 10 December 2026')
  await expect(now.getByRole('link', { name: 'All pools with stake' })).toHaveAttribute(
    'href',
    '/pools/',
  )
  await expect(now.getByRole('button', { name: 'Open a pool' })).toBeVisible()
  await expectPlainText(page)
})

test('a well-formed id that nobody has says that nothing is known of it', async ({ page }) => {
  await page.goto(`/pools/view/?id=${'ab'.repeat(28)}`)
  await expect(page.getByText(/No stake of it is known from epoch 509 on/)).toBeVisible()
})

for (const [what, id, shown] of [
  ['a script', 'javascript:alert(1)', 'javascript:alert(1)'],
  ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['letters that turn the line', '\u202eCALM\u0000', null],
  ['a wrong letter', `${large.link.slice(0, -1)}b`, large.link.slice(0, 39)],
  ['a word of the calculator', 'average', 'average'],
] as const) {
  test(`for an id, ${what}: said as text, with a way on`, async ({ page }) => {
    await page.goto(`/pools/view/?id=${encodeURIComponent(id)}`)
    if (shown === null) {
      await expect(viewOf(page).name).toHaveText(/^(CALM|No pool is called that)$/)
      return
    }
    await expect(viewOf(page).name).toHaveText('No pool is called that')
    await expect(page.getByText(`“${shown}`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Open a pool' })).toBeVisible()
    await expect(page).toHaveTitle('One stake pool, opened · Cardano Rewards')
  })
}

test('an id of a megabyte is survived', async ({ page }) => {
  await page.goto('/pools/view/')
  await expect(page.locator('.asked[data-live]')).toBeVisible()
  // Put there by script: a server may refuse an address as long as that.
  await page.evaluate(() => {
    history.replaceState(null, '', `?id=${'x'.repeat(1_000_000)}`)
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await expect(viewOf(page).name).toHaveText('No pool is called that')
  await expect(page.getByText(/“x{39}…”/)).toBeVisible()
})

test('words that mean nothing here are said, and left out', async ({ page }) => {
  await openPool(page, `?id=${large.link}&foo=1&pool=nobody&stake=abc`)
  await expect(page.getByRole('note')).toContainText('foo')
  await expect(page.getByRole('note')).toContainText('nobody')
  await expect(viewOf(page).stake).toHaveAccessibleDescription(/not a number/)
})

test('a shard that does not come takes nothing else with it, and comes when tried again', async ({
  page,
  expectFault,
}) => {
  expectFault(/ERR_FAILED/)
  await page.route(`**/${shard}`, (route) => route.abort())
  const { stakePast, past } = await openPool(page, `?id=${large.link}`)
  const alert = stakePast.getByRole('alert')
  await expect(alert).toContainText('could not be loaded')
  await expect(past).toHaveCount(0)
  await page.unroute(`**/${shard}`)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(past).toBeVisible()
  await expect(alert).toHaveCount(0)
})

test('a shard that was tampered with is refused', async ({ page, expectFault }) => {
  expectFault(/integrity|ERR_|Failed to find a valid digest/)
  const text = readFileSync(`data/mainnet/${shard}`, 'utf8').replace(/\d(?=")/, '0')
  await page.route(`**/${shard}`, (route) =>
    route.fulfill({ body: `${text} `, contentType: 'application/json' }),
  )
  const { stakePast } = await openPool(page, `?id=${large.link}`)
  await expect(stakePast.getByRole('alert')).toContainText('could not be loaded')
})

test('only the shard of the pool that is opened is fetched, and it is small', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/history/')) asked.push(new URL(request.url()).pathname)
  })
  const { past } = await openPool(page, `?id=${large.link}`)
  await expect(past).toBeVisible()
  const network = snapshot.parts.history.path
  expect(asked.map((path) => path.replace('/data/mainnet/', '')).sort()).toEqual(
    [shard, network].sort(),
  )
})

for (const asked of [large.link, pools.unmet.ticker]) {
  test(`when the list of pools does not come, ${asked.slice(0, 5)}… can be tried again`, async ({
    page,
    expectFault,
  }) => {
    expectFault(/ERR_FAILED/)
    await page.route('**/data/mainnet/*.json', (route) => route.abort())
    await page.goto(`/pools/view/?id=${asked}`)
    const alert = page.getByRole('alert').filter({ hasText: 'could not be opened' })
    await expect(alert).toBeVisible()
    await expect(viewOf(page).earn).toHaveCount(0)
    await page.unroute('**/data/mainnet/*.json')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(viewOf(page).earn).toBeVisible()
  })
}

test('a pool that is open goes on being worked out with the network cut', async ({
  page,
  context,
  expectFault,
}) => {
  // The chart further down has not come yet.
  expectFault(/ERR_INTERNET_DISCONNECTED/)
  const { stake, earn, past } = await openPool(page, `?id=${large.link}`)
  await expect(past).toBeVisible()
  await expect(cell(page, 'Rank by what you earn')).toContainText('of 2,720')
  await context.setOffline(true)
  const before = await earn.innerText()
  await stake.fill('20000')
  await expect(earn).not.toHaveText(before)
  await page.getByRole('button', { name: 'All 109 epochs' }).click()
  await expect(past.getByRole('row')).toHaveCount(1 + 109)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('one pool is worked through, and it is said where the others are', async ({ page }) => {
    await page.goto(`/pools/view/?id=${large.link}`)
    const said = page.locator('noscript p')
    await expect(said).toContainText('needs JavaScript, which is off')
    await expect(said.locator('a').first()).toHaveAttribute('href', '/pools/')
    await expect(page.getByRole('heading', { name: /^Worked example/ })).toBeVisible()
    await expect(page.getByRole('table', { name: 'If something changed' })).toBeVisible()
    await expect(page.getByRole('table', { name: /formula gives for each epoch/ })).toBeVisible()
    await layOutAll(page)
    expect(await page.locator('body').innerText()).not.toMatch(/\d{1,2} [A-Z][a-z]+ 20(2[7-9]|3)/)
    for (const button of await page.getByRole('button').filter({ visible: true }).all())
      await expect(button).toBeDisabled()
  })
})

for (const width of [320, 640]) {
  test(`at ${width} px nothing is cut off and the page does not scroll sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 })
    for (const locale of ['', '/ko']) {
      await page.goto(`${locale}/pools/view/?id=${pools.saturated.link}&stake=44000000`)
      await expect(viewOf(page).earn).toBeVisible()
      await page.locator('.past').waitFor()
      expect(await widerThanWindow(page)).toBe(0)
    }
  })
}
