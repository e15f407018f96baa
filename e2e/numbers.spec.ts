import { embeddedSnapshot } from '../data/embedded.ts'
import { epochStart, networks } from '../lib/rewards/index.ts'
import { asReward, outcomeOf, pools, toDecimals, toTheLovelace } from './mainnet.ts'
import { expect, openCalculator, test } from './page.ts'

// One worker for all: the average over every pool is worked out once.
test.describe.configure({ mode: 'default' })

for (const [size, { ticker, link }] of Object.entries(pools).slice(0, 3)) {
  test(`every line of the sum of a ${size} pool, ${ticker}, is exact to the lovelace`, async ({
    page,
  }) => {
    const query = `?stake=12345.678901&pool=${link}`
    const { sum, sumLines, figure } = await openCalculator(page, query)
    const { horizon, perEpoch, sum: worked } = outcomeOf(query)
    if (!worked) throw new Error('A pool has a sum.')

    await sum.click()
    await expect(sumLines).toContainText(
      [
        worked.pot.deltaR1,
        worked.pot.rewardPot,
        worked.maxPool.result,
        worked.worked.poolReward,
        worked.worked.memberReward,
        worked.mean.reward,
        perEpoch.reward,
      ].map(toTheLovelace),
    )
    await expect(figure).toContainText(asReward(horizon.reward))
  })
}

test('the sum of the average pool is exact to the lovelace', async ({ page }) => {
  const { sum, sumLines, figure } = await openCalculator(page, '?stake=12345.678901')
  const { averageSum, horizon } = outcomeOf('?stake=12345.678901')
  if (!averageSum) throw new Error('The average pool has a sum.')

  await sum.click()
  await expect(sumLines).toContainText(
    [
      averageSum.pot.deltaR1,
      averageSum.pot.rewardPot,
      averageSum.perMillion.reward,
      averageSum.reward,
      averageSum.reward,
    ].map(toTheLovelace),
  )
  await expect(figure).toContainText(asReward(horizon.reward))
})

test('a clock in the data’s own epoch finds that epoch’s own pot, as the chain had it', async ({
  page,
}) => {
  const { epoch, pots } = embeddedSnapshot()
  const then = new Date((epochStart(networks.mainnet, epoch) + 86_400) * 1000)
  await page.clock.setFixedTime(then)
  const { sum, sumLines } = await openCalculator(page, `?pool=${pools.large.link}`)
  await sum.click()
  await expect(sumLines.nth(1)).toContainText(toTheLovelace(pots.rewardPot))
  await expect(page.getByRole('heading', { name: /figures are \d+ epochs? old/ })).toHaveCount(0)
})

test('the five worked examples are those of the data’s own epoch', async ({ page }) => {
  await openCalculator(page)
  const { epoch } = embeddedSnapshot()
  const then = new Date(epochStart(networks.mainnet, epoch) * 1000)
  const rows = page.getByRole('table', { name: 'Worked examples' }).getByRole('row')
  await expect(rows).toHaveCount(1 + 5)
  for (const [i, stake] of ['87', '1000', '10000', '100000', '1000000'].entries()) {
    const { perEpoch, perMonth, perYear } = outcomeOf(`?stake=${stake}`, then)
    const row = rows.nth(i + 1)
    await expect(row.getByRole('rowheader')).toContainText(Number(stake).toLocaleString('en'))
    await expect(row.getByRole('cell').nth(0)).toHaveText(toDecimals(perEpoch.reward, 4))
    await expect(row.getByRole('cell').nth(1)).toHaveText(toDecimals(perMonth, 2))
    await expect(row.getByRole('cell').nth(2)).toHaveText(toDecimals(perYear, 2))
  }
})
