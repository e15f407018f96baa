import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { outcomeOf, pools } from './mainnet.ts'
import { expect, openCalculator, openDetails, test } from './page.ts'

const asked = `?v=1&stake=50000&pool=${pools.large.link}`

/** The words by which a link tells later what it said. */
const kept = (query: string) => {
  const { now, perEpoch } = outcomeOf(query)
  return `&made=${now.epoch}&said=${ada(perEpoch.reward)}`
}

test('Copy link puts this very screen’s address on the clipboard with what it said, and says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { stake } = await openCalculator(page, asked)
  await stake.fill('60000')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1)
  const { origin } = new URL(page.url())
  const changed = asked.replace('50000', '60000')
  expect(await clipboard(page)).toBe(`${origin}/${changed}${kept(changed)}`)
})

test('Copy as text says the answer, its width, its data and its address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCalculator(page, asked)
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Text copied' })).toHaveCount(1)
  const lines = (await clipboard(page)).split('\n')
  expect(lines[0]).toMatch(/50,000\s₳ with .+ earns on average [\d,.]+\s₳ in 1 year/)
  expect(lines[0]).toContain(pools.large.ticker)
  expect(lines.join(' ')).toMatch(/Eight times in ten: [\d,.]+\s₳ to [\d,.]+\s₳/)
  expect(lines.join(' ')).toMatch(/epoch 669 .*epoch 617/)
  expect(lines.at(-1)).toBe(page.url() + kept(asked))
})

test('a clipboard that is refused is told', async ({ page }) => {
  await refuseClipboard(page)
  await openCalculator(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Failed' })).toHaveCount(1)
})

for (const [says, allowed] of [
  ['Link copied', true],
  ['Failed', false],
] as const) {
  test(`a button that says “${says}” is still called by what it does`, async ({
    page,
    context,
  }) => {
    if (allowed) await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    else await refuseClipboard(page)
    await openCalculator(page)
    const button = page.getByRole('button', { name: 'Copy link', exact: true })
    await button.click()
    await expect(
      button.filter({ has: page.getByText(says, { exact: true }).filter({ visible: true }) }),
    ).toHaveCount(1)
  })
}

test('the CSV holds every row of the table, to the lovelace, and nothing a spreadsheet would run', async ({
  page,
}) => {
  await openCalculator(page, asked)
  const { name, rows, all } = await download(page, 'CSV')
  expect(name).toMatch(/^cardano-rewards.*\.csv$/)
  const { projection, dataEpoch, clockEpoch } = outcomeOf(asked)
  expect(rows.map(([epochs, , , reward]) => [epochs, reward])).toEqual(
    projection.map(({ epochs, reward }) => [String(epochs), ada(reward)]),
  )
  expect(all).toContainEqual(['data epoch', String(dataEpoch)])
  expect(all).toContainEqual(['asked: pool', pools.large.link])
  expect(all.flat()).toContain(String(clockEpoch))
  expect(all.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
})

test('the chart’s own Download gives the rows that its table lists', async ({ page }) => {
  await openCalculator(page, `${asked}&epochs=365`)
  await openDetails(page)
  const figure = page.getByRole('figure', { name: /After 5 years/ })
  await figure.getByRole('button', { name: 'Table' }).click()
  const listed = await figure.locator('tbody tr th').allInnerTexts()
  const { rows } = await download(page, 'Download')
  expect(rows.map(([epochs]) => epochs)).toEqual(listed.map((text) => text.replace(/\D/g, '')))
})

test('the chart comes when it is scrolled to, and its table has the same points', async ({
  page,
}) => {
  await openCalculator(page, asked)
  await expect(page.locator('.recharts-surface')).toHaveCount(0)
  await openDetails(page)
  const figure = page.getByRole('figure', { name: /After 1 year/ })
  await figure.scrollIntoViewIfNeeded()
  const line = figure.locator('path.recharts-line-curve')
  await expect(line).toBeVisible()
  const points = (await line.getAttribute('d'))?.match(/[ML]/g)?.length
  await expect(figure.locator('path.recharts-area-area')).toHaveCount(1)

  await figure.getByRole('button', { name: 'Table' }).click()
  await expect(figure.getByRole('button', { name: 'Table' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(line).toHaveCount(0)
  await expect(figure.locator('tbody tr')).toHaveCount(points ?? 0)
  expect(points).toBe(1 + 73)
  await figure.getByRole('button', { name: 'Chart' }).click()
  await expect(figure.getByRole('button', { name: 'Chart' })).toBeInViewport()
  await expect(line).toBeVisible()
})

test('chances of blocks have their table too', async ({ page }) => {
  await openCalculator(page, asked)
  await openDetails(page)
  const figure = page.getByRole('region', { name: 'How often nothing' }).getByRole('figure')
  await expect(figure.getByRole('img').filter({ visible: true })).toHaveCount(1)
  const bars = await figure.getByRole('img').filter({ visible: true }).locator('rect').count()
  await figure.getByRole('button', { name: 'Table' }).click()
  await expect(figure.locator('tbody tr')).toHaveCount(bars)
})

test('the chart reads out the point under the pointer', async ({ page }) => {
  await openCalculator(page, asked)
  await openDetails(page)
  const figure = page.getByRole('figure', { name: /After 1 year/ })
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.locator('path.recharts-line-curve')).toBeVisible()
  await expect(figure.getByText(/^After 73 epochs: /)).toBeVisible()
  const plot = await figure.locator('.recharts-cartesian-grid').boundingBox()
  if (!plot) throw new Error('The chart has no plot.')
  await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2)
  await expect(figure.getByText(/^After (36|37) epochs: /)).toBeVisible()
})

const refuseClipboard = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('refused', 'NotAllowedError')),
    }),
  )

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function download(page: Page, button: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const file = await coming
  const text = await readFile(await file.path(), 'utf8')
  const all = Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data
  const head = all.findIndex(([first]) => first === 'epochs earned')
  return { name: file.suggestedFilename(), all, rows: all.slice(head + 1) }
}

/** Plain decimals, no zeros that say nothing. */
function ada(amount: bigint): string {
  const decimals = String(amount % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${amount / 1_000_000n}${decimals && `.${decimals}`}`
}
