import { embeddedFile } from '../data/embedded.ts'
import { formatPercent } from '../lib/format/index.ts'
import { epochAnswer } from '../lib/outcomes/epoch-answer.ts'
import { decodeHistory } from '../lib/snapshot/index.ts'
import { outcomeOf, pools, snapshot, toTheLovelace } from './mainnet.ts'
import { expect, openCalculator, test } from './page.ts'

const history = decodeHistory(embeddedFile(snapshot.parts.history.path), 'mainnet')
const pool = `?v=1&pool=${pools.large.link}`

/** Four decimals, as the statement has them. */
const written = (amount: bigint) => toTheLovelace(((amount + 50n) / 100n) * 100n).slice(0, -2)

test('a link made in the data epoch is held against that epoch, to the lovelace of the answer', async ({
  page,
}) => {
  await openCalculator(page, `${pool}&made=617&said=2.5`)
  const section = page.getByRole('region', { name: 'Was it right?' })
  await expect(section).toContainText('This link was made in epoch 617. It said 2.5000 ₳ an epoch.')
  const came = outcomeOf(pool).atDataEpoch
  const row = section.getByRole('row', { name: /^617/ })
  await expect(row.getByRole('cell')).toHaveText([
    '2.5000',
    written(came),
    `+${written(came - 2_500_000n)}`,
    'unknown',
  ])
  await expect(section).toContainText(/For epoch 617 it said 2\.50\s₳\..+ more \(\+/)
  await expect(section.getByText('Epochs 618 to 668: not known yet.')).toBeVisible()
  await expect(section).toContainText(
    'How many blocks it made, and so what its luck was, is not known',
  )
})

test('every known epoch since has its row, with what the chain paid of its pot', async ({
  page,
}) => {
  await openCalculator(page, `${pool}&made=610&said=10`)
  const section = page.getByRole('region', { name: 'Was it right?' })
  const rows = section.locator('tbody tr:not(.total)')
  await expect(rows.getByRole('rowheader')).toHaveText(
    Array.from({ length: 8 }, (_, i) => String(610 + i)),
  )
  const share = epochAnswer(history, 615).paidShare
  if (!share) throw new Error('What was paid of 615 is known.')
  await expect(rows.nth(5)).toContainText(formatPercent(share, 'en', 1))
  await expect(section.getByRole('row', { name: /^In all/ })).toContainText('80.0000')
  await expect(section).toContainText(/₳ less \(−\d/)
})

test('many epochs are folded under their sum, and what is unknown says why', async ({ page }) => {
  await openCalculator(page, `${pool}&made=500&said=2.5`)
  const section = page.getByRole('region', { name: 'Was it right?' })
  await expect(section).toContainText('For epochs 509 to 617 it said 272.50 ₳')
  await expect(section).toContainText('Epochs 500 to 508: the pool’s stake is not known.')
  await expect(section.getByRole('table')).toHaveCount(0)
  await section.getByText('Show all 109 epochs').click()
  await expect(section.locator('tbody tr')).toHaveCount(109 + 1)
})

test('the average pool says how it was carried to other epochs', async ({ page }) => {
  await openCalculator(page, '?v=1&made=616&said=2.5')
  const section = page.getByRole('region', { name: 'Was it right?' })
  await expect(section.getByRole('row', { name: /^617/ })).toContainText(
    written(outcomeOf('').atDataEpoch),
  )
  await expect(section).toContainText('carried by what their pots hold for each staked ada')
})

for (const [made, says] of [
  [669, 'Epoch 669 is not over yet.'],
  [668, 'Nothing is known yet of epoch 668.'],
  [624, 'Nothing is known yet of epochs 624 to 668.'],
  [9999, 'has not begun'],
] as const)
  test(`a link made in epoch ${made} says that there is nothing to hold it against`, async ({
    page,
  }) => {
    await openCalculator(page, `?v=1&made=${made}&said=2.5`)
    const section = page.getByRole('region', { name: 'Was it right?' })
    await expect(section).toContainText(says)
    await expect(section.getByRole('table')).toHaveCount(0)
  })

test('another question is not the one that was kept: the words leave the address, the section the page', async ({
  page,
}) => {
  const { stake } = await openCalculator(page, `${pool}&made=617&said=2.5`)
  const section = page.getByRole('region', { name: 'Was it right?' })
  await expect(section).toBeVisible()
  await stake.fill('20000')
  await expect(page).toHaveURL((url) => url.searchParams.get('stake') === '20000')
  await expect(page).not.toHaveURL(/made|said/)
  await expect(section).toHaveCount(0)
})

test('nonsense in these words is told above the answer, and nothing is looked up', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const { linkNotes } = await openCalculator(page, '?v=1&made=<b>soon</b>&said=5')
  await expect(linkNotes).toContainText('soon')
  await expect(page.getByRole('region', { name: 'Was it right?' })).toHaveCount(0)
  expect(asked.filter((url) => url.includes('/data/'))).toEqual([])

  await openCalculator(page, `${pool}&made=617&said=-3`)
  await expect(linkNotes).toContainText('“-3” is below zero')
  await expect(page.getByRole('region', { name: 'Was it right?' })).toContainText(
    'What it said then is not in it.',
  )
})

test('a link copied now is held against the chain once it is known: the same words, read again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // The reader's clock stands inside the data epoch: what is said is said of it.
  await page.clock.setFixedTime(new Date('2026-03-07T00:00:00Z'))
  await openCalculator(page, pool)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).searchParams.get('made')).toBe('617')

  await page.clock.setFixedTime(new Date('2026-11-22T18:00:00Z'))
  await page.goto(link)
  const section = page.getByRole('region', { name: 'Was it right?' })
  await expect(section).toContainText(/the same question gives .+: the same\./)
})

test('history that cannot be loaded is told, and can be asked for again', async ({
  page,
  expectFault,
}) => {
  expectFault(/ERR_FAILED/)
  await page.route('**/data/*/history/**', (route) => route.abort())
  const { figure } = await openCalculator(page, '?v=1&made=617&said=2.5')
  const section = page.getByRole('region', { name: 'Was it right?' })
  await expect(section.getByRole('alert')).toContainText('The answer above still holds.')
  await expect(figure).toBeVisible()
  await page.unroute('**/data/*/history/**')
  await section.getByRole('button', { name: 'Try again' }).click()
  await expect(section.getByRole('table')).toBeVisible()
})
