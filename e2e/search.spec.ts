import { namesakes, pools, snapshot } from './mainnet.ts'
import { expect, holdBack, openCalculator, partsOf, test } from './page.ts'
import { openSearch, searchOf } from './search-page.ts'

const id = pools.large.link

test('by keyboard alone: the key opens it, letters find, arrows move, Enter goes', async ({
  page,
}) => {
  const { field, active, group } = await openSearch(page)
  await page.keyboard.type(pools.middling.ticker)
  await expect(field).toHaveValue(pools.middling.ticker)
  await expect(group('Pools').first()).toContainText(pools.middling.ticker)
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await active.getAttribute('id')) ?? '',
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(active).toHaveCount(1)
  await field.fill(pools.middling.link)
  await expect(group('Pools')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/pools/view/\\?id=${pools.middling.link}$`))
})

test('Escape closes it and gives the focus back to where it was', async ({ page }) => {
  await openCalculator(page)
  const { button, field, panel } = searchOf(page)
  const { scale } = partsOf(page)
  await scale.focus()
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(scale).toBeFocused()

  await button.press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
})

test('in a field of text the key writes what it says', async ({ page }) => {
  const { stake } = await openCalculator(page)
  await stake.fill('1')
  await stake.press('/')
  await expect(stake).toHaveValue('1/')
  await expect(searchOf(page).panel).toHaveCount(0)
})

test('what is typed while the search is on its way is not lost', async ({ page }) => {
  await openCalculator(page)
  const release = await holdBack(page, '**/search.json')
  await page.keyboard.press('/')
  await page.keyboard.type('calm')
  release()
  await expect(searchOf(page).field).toHaveValue('calm')
})

test('by mouse: a press opens it, a row leads on, a press elsewhere closes it', async ({
  page,
}) => {
  await openCalculator(page)
  const { button, field, panel, group } = searchOf(page)
  await button.click()
  await expect(field).toBeFocused()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(panel).toHaveCount(0)

  await button.click()
  await field.fill('learn')
  await expect(group('Pages')).toHaveText([/^Learn/])
  await group('Pages').click()
  await expect(page).toHaveURL(/\/learn\/$/)
})

test('stake and pool of the address go along', async ({ page }) => {
  const { field, group } = await openSearch(page, `/?v=1&stake=2500&pool=${id}`)
  await field.fill(pools.small.link)
  await expect(group('Pools')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/pools/view/?id=${pools.small.link}&stake=2500&pool=${id}`)
})

test('a pasted id finds its pool, as bech32 and as hex, with spaces around it', async ({
  page,
}) => {
  const { field, group, options } = await openSearch(page)
  for (const text of [id, ` ${id.toUpperCase()} `, pools.large.id]) {
    await field.fill(text)
    await expect(options).toHaveCount(1)
    await expect(group('Pools')).toContainText(pools.large.ticker)
  }
})

test('an id without stake is still a pool to look at', async ({ page }) => {
  const { field, group } = await openSearch(page)
  await field.fill('0'.repeat(56))
  await expect(group('Pools')).toContainText(`no stake known in epoch ${snapshot.epoch}`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/pools\/view\/\?id=pool1qqqqqq/)
})

test('pools of one ticker are told apart by their ids', async ({ page }) => {
  const { field, group } = await openSearch(page)
  await field.fill('PILOT')
  for (const { link } of namesakes)
    await expect(
      group('Pools')
        .filter({ hasText: link.slice(0, 10) })
        .first(),
    ).toBeVisible()
})

test('a word leads to its line in the glossary', async ({ page }) => {
  const { field, group } = await openSearch(page)
  await field.fill('oversat')
  await expect(group('Words')).toHaveText(['Oversaturation'])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/learn\/#oversaturation$/)
})

test('how many were found is said as it changes', async ({ page }) => {
  const { field, panel } = await openSearch(page)
  const said = panel.locator('[aria-live="polite"]')
  await expect(said).toHaveText('0 pools, 9 pages, 0 words')
  await field.fill(pools.large.link)
  await expect(said).toHaveText('1 pool, 0 pages, 0 words')
  await field.fill('a')
  await expect(said).toHaveText(/^8 of [\d,]+ pools, /)
  await field.fill('zzzzzz')
  await expect(said).toHaveText('0 pools, 0 pages, 0 words')
  await expect(panel).toContainText('Nothing matches “zzzzzz”')
})

test('no pool is fetched before the search is opened', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openCalculator(page)
  const fetched = () => asked.filter((path) => /search\.json|^\/data\//.test(path))
  expect(fetched()).toEqual([])
  await page.keyboard.press('/')
  await expect(searchOf(page).panel).toContainText('9 pages')
  expect(fetched()).toHaveLength(2)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the search is a link to all pools', async ({ page }) => {
    await page.goto('/')
    const link = page.getByRole('banner').getByRole('link', { name: 'Search' })
    await expect(link).toHaveAttribute('href', '/pools/')
    await expect(searchOf(page).button).toHaveCount(0)
  })
})

test('more pools than are shown are a press away, in the list of all of them', async ({ page }) => {
  const { field, group } = await openSearch(page, '/?v=1&stake=2500')
  await field.fill('pool')
  await expect(group('Pools')).toHaveCount(8 + 1)
  await group('Pools').last().click()
  await expect(page).toHaveURL('/pools/?preset=all&find=pool&stake=2500')
  await expect(page.getByLabel(/Find a pool/)).toHaveValue('pool')
})
