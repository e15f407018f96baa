import { asReward, outcomeOf, pools } from './mainnet.ts'
import { expect, openCalculator, test } from './page.ts'

test('once loaded, the average pool is worked out with the network cut', async ({
  page,
  context,
  expectFault,
}) => {
  // What is further down has not come yet.
  expectFault(/ERR_INTERNET_DISCONNECTED/)
  const asked = '?v=1&stake=98765.4321&epochs=365&compound=0'
  const online = await (await openCalculator(page, asked)).answer.innerText()
  const { stake, horizon, answer, compound } = await openCalculator(page)
  await context.setOffline(true)
  await stake.fill('98765.4321')
  await horizon.getByText('5 years').click()
  await compound.uncheck()
  await expect(page).toHaveURL(`/${asked}`)
  await expect.poll(() => answer.innerText()).toBe(online)
})

test('a pool chosen before the network was cut goes on being worked out', async ({
  page,
  context,
}) => {
  const { stake, pool, search, options, answer, figure } = await openCalculator(
    page,
    `?pool=${pools.large.link}`,
  )
  await pool.click()
  await expect(options.first()).toBeVisible()
  await search.press('Escape')
  await context.setOffline(true)

  await stake.fill('54321')
  const query = `?stake=54321&pool=${pools.large.link}`
  await expect(figure).toContainText(asReward(outcomeOf(query).horizon.reward))
  await pool.click()
  await search.fill(pools.small.link)
  await search.press('Enter')
  await expect(answer).toContainText(pools.small.ticker)
})

test('what cannot come without a network says so, and comes when it is back', async ({
  page,
  context,
  expectFault,
}) => {
  expectFault(/ERR_INTERNET_DISCONNECTED|Failed to load/)
  const { pool, search, options, figure } = await openCalculator(page)
  await context.setOffline(true)
  await pool.click()
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(alert).toBeVisible()
  await expect(figure).toBeVisible()

  await context.setOffline(false)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(search).toBeVisible()
  await expect(options.first()).toBeVisible()
  await expect(alert).toBeHidden()
})

test('details that cannot come leave no figures of another day in sight', async ({
  page,
  context,
  expectFault,
}) => {
  expectFault(/ERR_INTERNET_DISCONNECTED|Failed to load/)
  await page.setViewportSize({ width: 1280, height: 400 })
  await openCalculator(page, '?stake=777')
  await context.setOffline(true)
  await page.getByRole('region', { name: 'Worked examples' }).scrollIntoViewIfNeeded()
  await expect(page.getByText('could not be loaded').filter({ visible: true })).toBeVisible()
  await expect(page.getByRole('table', { name: /Split of an epoch/ })).toBeHidden()

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: /Split of an epoch/ })).toBeVisible()
})
