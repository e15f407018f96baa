import { expect, test } from './page.ts'
import { openPool } from './pool-view.ts'

const wolf = 'pool1qqqqx69ztfvd83rtafs3mk4lwanehrglmp2vwkjpaguecs2t4c2'

test('a pool that the back-test follows has what the chain paid beside the formula', async ({
  page,
}) => {
  const { past } = await openPool(page, `?id=${wolf}`)
  await expect(past).toBeVisible()
  const chain = page.getByRole('region', { name: 'What the chain paid' })
  await chain.scrollIntoViewIfNeeded()
  // docs/backtest.md: 53 epochs without a block, 30 exact; 99.757 % paid of 582,227 ada.
  await expect(chain.getByText(/83 of 223 epochs to the lovelace; 99\.757\s% of/)).toBeVisible()
  await expect(chain.getByText(/Epochs 210 to 432: 582,22[78]\s₳/)).toBeVisible()
  await chain.getByRole('button', { name: 'All 223 epochs' }).click()
  await expect(chain.getByRole('row')).toHaveCount(1 + 223)
})

test('what it was paid can be tried again when it does not come; other pools have none', async ({
  page,
  expectFault,
}) => {
  expectFault(/ERR_FAILED/)
  await page.route('**/backtest.json', (route) => route.abort())
  const { past } = await openPool(page, `?id=${wolf}`)
  await expect(past).toBeVisible()
  const chain = page.getByRole('region', { name: 'What the chain paid' })
  await chain.scrollIntoViewIfNeeded()
  await expect(chain.getByRole('alert')).toContainText('could not be loaded')
  await page.unroute('**/backtest.json')
  await chain.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(chain.getByRole('row')).toHaveCount(1 + 6)

  const { past: another } = await openPool(page, '?id=CALM')
  await expect(another).toBeVisible()
  await expect(chain).toHaveCount(0)
})
