import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import Papa from 'papaparse'
import { embeddedFile, embeddedSnapshot } from '../data/embedded.ts'
import { epochAnswer } from '../lib/outcomes/epoch-answer.ts'
import { decodeHistory } from '../lib/snapshot/index.ts'
import { expect, expectPlainText, test, widerThanWindow } from './page.ts'

const history = decodeHistory(embeddedFile(embeddedSnapshot().parts.history.path), 'mainnet')

function partsOf(page: Page) {
  return {
    readout: page.getByTestId('readout'),
    cursor: page.getByRole('slider', { name: 'Epoch' }),
    opened: page.getByRole('region', { name: /^Epoch [\d,]+, worked out$/ }),
    lines: page.locator('#one-epoch').getByRole('listitem'),
    compared: page.getByRole('region', { name: 'Two epochs' }),
    epoch: page.getByRole('textbox', { name: /^Epoch/ }),
    against: page.getByRole('textbox', { name: 'Against epoch' }),
  }
}

/** Opens the history on a query such as `?epoch=300`. */
async function openHistory(page: Page, query = '') {
  await page.goto(`/history/${query}`)
  const parts = partsOf(page)
  await expect(parts.cursor).toBeEnabled()
  return parts
}

/** The value under a name of the readout. */
const told = (page: Page, name: string) =>
  page
    .getByTestId('readout')
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .getByRole('definition')

test('reserves at the start of epoch 617 are 6.516 billion ada', async ({ page }) => {
  const { readout } = await openHistory(page, '?epoch=617')
  await expect(readout).toContainText('Epoch 617')
  await expect(readout).toContainText('5 Mar 2026 to 10 Mar 2026')
  await expect(told(page, 'Reserves')).toHaveText('6.516B ₳')
  await expect(told(page, 'η')).toHaveText('97.09 %')
  await expect(told(page, 'Paid')).toHaveText('unknown')
})

test('the newest complete epoch is shown unasked, without a word in the address', async ({
  page,
}) => {
  const { readout, opened } = await openHistory(page)
  await expect(readout).toContainText('Epoch 615')
  await expect(opened).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})

test('k went from 150 to 500 in epoch 234, and pools are full with less from then on', async ({
  page,
}) => {
  const { lines } = await openHistory(page, '?epoch=233')
  const changed = page.getByRole('table', { name: 'Changes of the rules' })
  await expect(changed.getByRole('row', { name: /^234/ })).toContainText('from 150 to 500')
  await expect(changed.getByRole('row', { name: /^445/ })).toContainText('from 340 to 170 ₳')
  await expect(changed.getByRole('row', { name: /^257/ })).toContainText('d reached 0')
  const full = lines.filter({ hasText: 'one k-th' })
  await expect(full.locator('mn').last()).toHaveText('150')
  await partsOf(page).cursor.press('ArrowRight')
  await expect(full.locator('mn').last()).toHaveText('500')
})

for (const at of [208, 230, 300, 615])
  test(`epoch ${at} opened has the pot of the ledger’s formula, and what was paid`, async ({
    page,
  }) => {
    const { opened, lines } = await openHistory(page, `?epoch=${at}`)
    await expect(opened).toContainText(`Epoch ${at}, worked out`)
    const { pot, paid, unpaid } = epochAnswer(history, at)
    await expect(lines.filter({ hasText: 'ΔT1, R · F3' })).toContainText(exact(pot?.rewardPot))
    await expect(lines.filter({ hasText: 'from the chain' })).toContainText(exact(paid))
    await expect(lines.filter({ hasText: 'ΔR2' })).toContainText(exact(unpaid))
    await expect(page.locator('#one-epoch math').first()).toBeVisible()
  })

test('an epoch whose pot is not known says what is missing', async ({ page }) => {
  await openHistory(page, '?epoch=623')
  const section = page.locator('#one-epoch')
  await expect(section).toContainText('cannot be worked out. Unknown: Blocks by pools and Fees')
  await partsOf(page).cursor.press('ArrowLeft')
  await expect(section).toContainText('Unknown: Blocks by pools.')
})

test('keys move the cursor: arrows by one epoch, Page by ten, Home and End to the ends', async ({
  page,
}) => {
  const { cursor, readout } = await openHistory(page)
  await cursor.focus()
  const steps = [
    ['ArrowLeft', 614],
    ['ArrowRight', 615],
    ['PageDown', 605],
    ['PageUp', 615],
    ['End', 623],
    ['PageUp', 623],
    ['Home', 208],
    ['PageDown', 208],
  ] as const
  for (const [key, epoch] of steps) {
    await cursor.press(key)
    await expect(readout).toContainText(`Epoch ${epoch}`)
    await expect(cursor).toHaveAttribute('aria-valuetext', new RegExp(`^Epoch ${epoch}, `))
  }
  await expect(page).toHaveURL(/\?epoch=208$/)
  await expect(page.getByRole('button', { name: 'Previous epoch' })).toBeDisabled()
  await page.getByRole('button', { name: 'Next epoch' }).click()
  await expect(readout).toContainText('Epoch 209')
})

test('the pointer reads out the epoch under it; pressed, it stays, and no line is drawn again', async ({
  page,
}) => {
  const { readout } = await openHistory(page)
  const panel = page.getByRole('img', { name: 'Transaction fees' }).filter({ visible: true })
  await panel.scrollIntoViewIfNeeded()
  const line = panel.locator('path.line')
  const kept = await line.elementHandle()
  const box = await panel.boundingBox()
  if (!box) throw new Error('The panel has no place.')
  const inner = (box.width * 700) / 760
  const at = (epoch: number) => box.x + (inner * (epoch - 208)) / 415
  await page.mouse.move(at(400), box.y + box.height / 2)
  await expect(readout).toContainText('Epoch 400')
  await page.mouse.move(at(400), 5)
  await expect(readout).toContainText('Epoch 615')
  await page.mouse.click(at(500), box.y + box.height / 2)
  await page.mouse.move(at(500), 5)
  await expect(readout).toContainText('Epoch 500')
  await expect(page).toHaveURL(/\?epoch=500$/)
  expect(await line.evaluate((now, before) => now === before, kept)).toBe(true)
})

test('two epochs are compared, with the sign of the change', async ({ page }) => {
  const { compared, epoch, against } = await openHistory(page, '?epoch=617')
  const row = (name: string) => compared.getByRole('row', { name: new RegExp(`^${name} `) })
  await expect(row('Reserves')).toContainText(/11\.32B\s₳\s*6\.516B\s₳\s*−42\.5\s%/)
  await expect(row('Delegations')).toContainText(/920,846\s*1,353,461\s*\+47\.0\s%/)
  await expect(row('Paid')).toContainText(/unknown\s*unknown/)

  await against.fill('615')
  await epoch.fill('300')
  await expect(row('Delegations')).toContainText(/1,353,079\s*920,846\s*−31\.9\s%/)
  await expect(page).toHaveURL(/\?epoch=300&against=615$/)
})

test('an epoch that is none is told, and the last good one stands', async ({ page }) => {
  const { compared, epoch, readout } = await openHistory(page)
  for (const [text, why] of [
    ['207', 'less than 208'],
    ['624', 'more than 623'],
    ['3o0', 'a letter o'],
    ['', 'Nothing is entered'],
    ['300.5', 'not a whole number'],
    ['-5', 'below zero'],
  ] as const) {
    await epoch.fill(text)
    await expect(compared).toContainText(why)
    await expect(epoch).toHaveAttribute('aria-invalid', 'true')
    await expect(readout).toContainText('Epoch 615')
  }
  await epoch.fill('616')
  await expect(readout).toContainText('Epoch 616')
  await expect(epoch).not.toHaveAttribute('aria-invalid', 'true')
})

test('nonsense in the address is told beside the field and at the panel, and the rest is kept', async ({
  page,
}) => {
  const { compared, readout, cursor } = await openHistory(
    page,
    '?epoch=%3Cb%3Ex&against=9999&stake=5000&foo=1',
  )
  await expect(compared).toContainText('“<b>x” is not a number')
  await expect(compared).toContainText('“9999” is more than 623')
  await expect(readout).toContainText('Epoch 615')
  await expect(readout).toContainText(/“<b>x” is not a number: .* Using 615 until it is\./)
  await expect(readout).not.toContainText('9999')
  await expectPlainText(page)
  await cursor.press('ArrowLeft')
  await expect(page).toHaveURL(/\?stake=5000&foo=1&epoch=614$/)
  await expect(readout).not.toContainText('is not a number')
})

test('an epoch after the newest in the address is told under the one that is shown', async ({
  page,
}) => {
  const { readout } = await openHistory(page, '?epoch=99999')
  await expect(readout).toContainText(/Epoch 6\d\d.*“99999” is more than 623/)
})

test('where a pot went is told in the title, of the epoch under the pointer or the cursor', async ({
  page,
}) => {
  const { cursor } = await openHistory(page)
  const figure = page.getByRole('figure', { name: /^In epoch 615, 35\.0\s% of the pot reached/ })
  await expect(figure).toBeVisible()
  await cursor.press('End')
  await expect(page.getByRole('figure', { name: /epoch 623 is not known/ })).toBeVisible()
  await cursor.press('Home')
  await expect(page.getByRole('figure', { name: /^In epoch 208, 0\.0\s%/ })).toBeVisible()
})

test('where each pot went: the table has every epoch, its file the same', async ({ page }) => {
  await openHistory(page)
  const section = page.getByRole('region', { name: 'Where the pot went' })
  await section.getByRole('button', { name: 'Table' }).click()
  const table = section.getByRole('table', { name: /^Where the pot of every epoch went/ })
  await rowsOf(table, 416)
  await expect(table.getByRole('row', { name: /^615/ })).toContainText('6,778,854')
  await expect(table.getByRole('row', { name: /^616/ })).toContainText('unknown')

  const rows = await download(page, () => section.getByRole('button', { name: 'Download' }).click())
  const found = rows.find(([epoch]) => epoch === '615')
  expect(found).toEqual([
    '615',
    '19384446.86363',
    '3876889.372726',
    '6778853.666773',
    '8728703.824131',
  ])
  expect(rows.find(([epoch]) => epoch === '616')).toEqual(['616', '', '', '', ''])
})

test('the file has every epoch and every column, to the lovelace', async ({ page }) => {
  await openHistory(page)
  const data = page.getByRole('region', { name: 'The data' })
  const rows = await download(page, () => data.getByRole('button', { name: 'CSV' }).click())
  const head = rows.findIndex(([first]) => first === 'epoch')
  const columns = rows[head] ?? []
  expect(rows[0]?.[0]).toContain('Chain figures collected by')
  expect(rows.slice(head + 1).filter(([epoch]) => epoch)).toHaveLength(416)
  const cell = (epoch: string, column: string) =>
    rows.find(([first]) => first === epoch)?.[columns.indexOf(column)]
  expect(cell('617', 'reserves (ada)')).toBe('6516240756.454205')
  expect(cell('617', 'k')).toBe('500')
  expect(cell('623', 'fees (ada)')).toBe('')
  expect(cell('208', 'starts (UTC)')).toBe('2020-07-29T21:44:51.000Z')
  expect(cell('300', 'min pool cost (ada)')).toBe('340')
})

test('all epochs can be listed; the newest stand there before', async ({ page }) => {
  await openHistory(page)
  const data = page.getByRole('region', { name: 'The data' })
  const table = data.getByRole('table', { name: 'Figures of every epoch' })
  await expect(table.locator('tbody tr')).toHaveCount(12)
  await data.getByRole('button', { name: 'Show all 416 epochs' }).click()
  await rowsOf(table, 416)
  await data.getByRole('button', { name: 'Show the newest only' }).click()
  await expect(table.locator('tbody tr')).toHaveCount(12)
})

test('the pot’s finest parts: those of the data epoch, then a forecast for the reader’s', async ({
  page,
}) => {
  await openHistory(page)
  const section = page.getByRole('region', { name: 'Where the pot went' })
  await expect(section.getByRole('table', { name: /^The pot of epoch 617, from/ })).toBeVisible()
  await section.getByRole('button', { name: 'Forecast for epoch 669' }).click()
  const table = section.getByRole('table', { name: 'The pot of epoch 669, a forecast' })
  await expect(table.getByRole('row', { name: /^Ada in no pool/ })).toContainText(/44\.27\s%/)
})

test('who holds the stake: eight sizes of accounts, and that an account is no person', async ({
  page,
}) => {
  await openHistory(page)
  const section = page.getByRole('region', { name: 'Who holds the stake' })
  await expect(section).toContainText('One account is not one person')
  await expect(section.getByRole('row', { name: /^10M and over/ })).toContainText(/318.*44\.8\s%/)
  await expect(section.getByRole('row', { name: /^All/ })).toContainText('1,355,035')
})

test('the formula against the chain: counts at once, every epoch when asked', async ({ page }) => {
  await openHistory(page)
  const section = page.getByRole('region', { name: 'Formula against chain' })
  await expect(section).toContainText('4,870 of 4,870')
  await expect(section).toContainText('211–213, 217, 219–227, 232–233')
  await section.getByRole('button', { name: /^Show the totals of 410 epochs/ }).click()
  const table = section.getByRole('table', { name: /^Totals of every epoch/ })
  await rowsOf(table, 410)
  await expect(table.getByRole('row', { name: /^226/ })).toContainText(/\+3\.392\s%.*not explained/)
})

test('figures that cannot be loaded are told; what stands there is kept, and tried again', async ({
  page,
  expectFault,
}) => {
  expectFault(/ERR_FAILED/)
  await page.route('**/data/mainnet/history/*.json', (route) => route.abort())
  const { readout, cursor } = await openHistory(page)
  await cursor.press('ArrowLeft')
  await expect(readout.getByRole('alert')).toContainText('still true')
  await expect(readout).toContainText('Epoch 615')
  await expect(told(page, 'Reserves')).toHaveText('6.538B ₳')
  await page.unroute('**/data/mainnet/history/*.json')
  await readout.getByRole('button', { name: 'Try again' }).click()
  await expect(readout).toContainText('Epoch 614')
  await expect(readout.getByRole('alert')).toHaveCount(0)
})

test('figures that are not those of the page are refused', async ({ page, expectFault }) => {
  expectFault(/integrity/)
  await page.route('**/data/mainnet/history/*.json', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('6', '7') })
  })
  const { readout, cursor } = await openHistory(page)
  await cursor.press('ArrowLeft')
  await expect(readout.getByRole('alert')).toContainText('could not be loaded')
})

test('the history is fetched when somebody asks, and not before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/')) fetched.push(new URL(request.url()).pathname)
  })
  const { cursor, readout } = await openHistory(page)
  await page.getByRole('region', { name: 'Gaps and known differences' }).scrollIntoViewIfNeeded()
  expect(fetched).toEqual([])
  await cursor.focus()
  await cursor.press('ArrowLeft')
  await expect(readout).toContainText('Epoch 614')
  expect(fetched).toHaveLength(1)
})

test('in Korean', async ({ page }) => {
  await page.goto('/ko/history/?epoch=617')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '스테이킹 시작 이후의 모든 에포크',
  )
  await expect(page.getByTestId('readout')).toContainText('에포크 617')
  await expect(told(page, '준비금')).toHaveText('65.16억 ₳')
  await page.getByRole('textbox', { name: '비교할 에포크' }).fill('700')
  await expect(page.getByText('최댓값인 623 이하여야 합니다')).toBeVisible()
})

test('on 320 pixels nothing goes sideways but tables in their frames', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openHistory(page, '?epoch=300')
  expect(await widerThanWindow(page)).toBe(0)
})

/** Rows come by and by: waits for the last, and sees that none comes after it. */
async function rowsOf(table: Locator, count: number): Promise<void> {
  const rows = table.locator('tbody tr')
  await rows.nth(count - 1).waitFor()
  await expect(rows).toHaveCount(count)
}

/** The rows of a file that is saved. */
async function download(page: Page, press: () => Promise<void>): Promise<string[][]> {
  const coming = page.waitForEvent('download')
  await press()
  const text = await readFile(await (await coming).path(), 'utf8')
  return Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data
}

/** To the lovelace, as the lines write it. */
function exact(amount: bigint | null | undefined): string {
  if (amount === null || amount === undefined) throw new Error('Unknown.')
  const decimals = String(amount % 1_000_000n).padStart(6, '0')
  return `${(amount / 1_000_000n).toLocaleString('en')}.${decimals}`
}
