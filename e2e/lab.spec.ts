import { simulationBase } from '../lib/outcomes/simulation.ts'
import { labOf, openLab } from './lab.ts'
import { losersAt, potOfData, stakeOf } from './lab-doubles.ts'
import { snapshot } from './mainnet.ts'
import { expect, expectPlainText, someday, test, widerThanWindow } from './page.ts'

const { basis } = simulationBase(snapshot, someday.getTime() / 1000)

test.describe('a DRep sees who loses at k = 1000', () => {
  const losers = losersAt(1000, Number(basis.totalStake))

  test('how many pools, what they hold, who they are, and where it goes', async ({ page }) => {
    const { answer, pot, table, list } = await openLab(page)
    await expect(answer).toContainText(/With k = 1000, and nobody moving, members of\s*\d+/)
    await expect(answer.locator('.big')).toHaveText(`${losers.length} public pools earn less`)
    const held = (stakeOf(losers) / 1e9).toFixed(2)
    await expect(answer).toContainText(`They hold ${held}B`)

    await expect(list.getByText(`1 to 25 of ${losers.length}`)).toBeVisible()
    const change = table.locator('tbody tr td:nth-child(6)')
    for (const text of await change.allTextContents()) expect(text).toMatch(/^−[01]\.\d{3}$/)
    const named = new Set(losers.map(({ ticker }) => ticker))
    const first = await table.locator('tbody th a').first().textContent()
    expect(named).toContain(first)

    const row = (name: string) => pot.getByRole('row').filter({ hasText: name })
    await expect(row('Back: pools over full')).toContainText(/\+\d\.\d{3}$/)
    await expect(row('Back: ada not staked')).toContainText('0.000')
    // What is far from the window has no text before it is laid out.
    await page.locator('.section').evaluateAll((sections) => {
      for (const section of sections)
        if (section instanceof HTMLElement) section.style.contentVisibility = 'visible'
    })
    await expectPlainText(page)
  })

  test('every one of them can be reached, and ordered by any column', async ({ page }) => {
    const { table, list } = await openLab(page)
    await list.getByRole('button', { name: 'Next' }).click()
    await expect(list.getByText(`26 to 50 of ${losers.length}`)).toBeVisible()
    await table.getByRole('button', { name: /Stake/ }).click()
    await expect(page).toHaveURL(/sort=-stake/)
    await expect(table.locator('tbody tr').first()).toContainText('120M')
    await list.getByText('All public pools').click()
    await expect(list.getByText(/1 to 25 of 2,588/)).toBeVisible()
    await expect(page).toHaveURL(/show=all/)
    await page.goBack()
    await expect(list.getByText(`of ${losers.length}`)).toBeVisible()
  })

  test('a delegator finds the pool they are in', async ({ page }) => {
    const { answer, table } = await openLab(page)
    await page.getByRole('button', { name: /Find my pool/ }).click()
    await page.getByRole('combobox', { name: /ticker, name or id/ }).fill('CALM')
    await page.getByRole('option', { name: /^CALM/ }).first().click()
    await expect(answer).toContainText(/CALM, 10,000\s₳\s*[+−]?\d+\.\d\d/)
    await expect(page).toHaveURL(/pool=pool1/)
    await expect(table.locator('tbody tr').first()).toContainText('CALM')
  })
})

test('a slider and its field move all pools, and the link holds it', async ({ page }) => {
  const asked = await openLab(page, '?k=760&minCost=75&costs=follow')
  const said = await asked.answer.locator('.big').innerText()
  const { answer, field, scale } = await openLab(page, '?preset=today')
  await expect(answer.locator('.big')).toHaveText('0 public pools earn less')
  await scale('Pools wanted k').press('ArrowRight')
  await expect(field('Pools wanted k')).toHaveValue('510')
  await expect(answer).toContainText('With k = 510')
  await expect(page).toHaveURL(/\?k=510$/)
  await scale('Pools wanted k').press('PageUp')
  await expect(field('Pools wanted k')).toHaveValue('760')
  await field('Minimum fixed cost').fill('75')
  await page.getByText('More rules').click()
  await page.getByText('Follow', { exact: true }).click()
  await expect(page).toHaveURL(/\?k=760&minCost=75&costs=follow$/)
  await expect(answer.locator('.big')).toHaveText(said)
  await page.reload()
  await expect(answer.locator('.big')).toHaveText(said)
  await expect(field('Minimum fixed cost')).toHaveValue('75')
})

test('a preset is a step that Back undoes, with where it comes from', async ({ page }) => {
  const { preset, answer } = await openLab(page)
  await preset.selectOption({ label: 'Full pot (CIP-163)' })
  await expect(answer).toContainText('With Full pot (CIP-163)')
  await expect(answer).toContainText(/Paid out of the pot\s*100\.0/)
  await expect(page).toHaveURL(/\?preset=cip-163$/)
  await page.getByRole('link', { name: /what its text leaves open/ }).click()
  await expect(page.getByText(/Rewards are said to grow by 1.30/)).toBeVisible()
  await expect(page.getByRole('link', { name: /CIP-0163/ })).toHaveAttribute(
    'href',
    /github\.com\/cardano-foundation\/CIPs\/blob\/eb4510345\/CIP-0163/,
  )
  await page.goBack()
  await page.goBack()
  await expect(answer).toContainText('With k = 1000')
})

test('outside a guardrail a value is legal, and says which one it leaves', async ({ page }) => {
  const { answer, field } = await openLab(page, '?preset=today')
  const rho = field('Reserves paid out ρ')
  await rho.fill('0.6')
  await expect(page.getByText('outside ME-01')).toBeVisible()
  await expect(rho).toHaveAccessibleDescription(
    /Outside guardrail ME-01: .* must not exceed 0\.5\s%.*ME-04: .* should not vary by more than 10\s%/,
  )
  await expect(answer).toContainText('With ρ = 0.6 %')
  const guardrails = page.getByRole('table', { name: 'Guardrails of the five parameters' })
  await expect(guardrails.getByRole('row', { name: /ME-01/ })).toContainText('must not exceed 0.5')
})

test('what is no number is told beside its field, and the last good one stays', async ({
  page,
}) => {
  const { answer, field } = await openLab(page)
  const k = field('Pools wanted k')
  await k.fill('many')
  await expect(k).toHaveAttribute('aria-invalid', 'true')
  await expect(k).toHaveAccessibleDescription(/“many” is not a number.*Using 1,?000/)
  await expect(answer).toContainText('With k = 1000')
  await k.fill('0')
  await expect(k).toHaveAccessibleDescription(/“0”/)
  await k.fill('900')
  await expect(k).not.toHaveAttribute('aria-invalid')
  await expect(answer).toContainText('With k = 900')
})

test('a link of nonsense says what it could not take', async ({ page }) => {
  const { field } = await openLab(page, '?preset=moon&k=-3&rho=1e9&tau=&pool=nobody&sort=luck')
  await expect(page.getByText('No proposal is called “moon”.')).toBeVisible()
  await expect(page.getByText('No pool is called “nobody”.')).toBeVisible()
  await expect(field('Pools wanted k')).toHaveAccessibleDescription(/“-3”/)
  await expectPlainText(page)
})

test('by keyboard: from the preset through the fields to the drawing', async ({ page }) => {
  const { preset, map, field } = await openLab(page)
  await preset.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(field('Pools wanted k')).toBeFocused()
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const title = page.locator('.map-title')
  await expect(title).toContainText(/₳ · [+−][\d.]+ points a year/)
  await page.keyboard.press('Escape')
  await expect(title).toContainText(/Members of \d+ pools earn less/)
})

test('the figures go along as a file, every public pool in it', async ({ page }) => {
  await openLab(page, '?preset=leverage-10')
  const csv = page.getByRole('button', { name: 'CSV' })
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()])
  expect(download.suggestedFilename()).toBe('cardano-lab-leverage-10-epoch-669.csv')
  const stream = await download.createReadStream()
  let text = ''
  for await (const chunk of stream) text += chunk
  expect(text).toContain('preset=leverage-10')
  expect(text.match(/\r\npool1/g)).toHaveLength(
    snapshot.pools.filter(({ margin }) => margin.n < margin.d).length,
  )
})

test('on a phone the headline is within the first screens and nothing is wider than it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 780 })
  const { answer } = await openLab(page, '?preset=k-1000')
  await expect(answer.locator('.big')).toBeVisible()
  expect(await widerThanWindow(page)).toBe(0)
})

test('who jumps past the answer finds the sections worked out for their epoch', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/lab/')
  const { operators, answer } = labOf(page)
  await operators.scrollIntoViewIfNeeded()
  await expect(answer.getByText(/in epoch 669, from stakes of epoch 617/)).toHaveCount(1)
  await expect(page.getByText('Public pools, means over blocks, epoch 669')).toBeVisible()
})

test('without the pools the page keeps its worked answer, says so, and tries again', async ({
  page,
  expectFault,
}) => {
  expectFault(/Failed to load resource|Failed to fetch|ERR_FAILED/)
  await page.route('**/data/mainnet/*.json', (route) => route.abort())
  await page.goto('/lab/?preset=cip-163')
  const told = page.getByRole('alert').filter({ hasText: 'The pools could not be loaded' })
  await expect(told).toBeVisible()
  await expect(labOf(page).answer).toContainText('With k = 1000')
  await page.unroute('**/data/mainnet/*.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(labOf(page).answer).toContainText('With Full pot (CIP-163)')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('k = 1000 is worked beside today: headline, pot, pools, formula', async ({ page }) => {
    await page.goto('/lab/')
    const { answer, pot, list } = labOf(page)
    const losers = losersAt(1000)
    await expect(answer.locator('.big')).toHaveText(`${losers.length} public pools earn less`)
    await expect(pot.getByRole('row', { name: /Pot for the pools/ })).toContainText(
      (potOfData / 1e6).toFixed(3),
    )
    await expect(list.getByRole('table').getByRole('row')).toHaveCount(1 + 25)
    await expect(page.getByRole('region', { name: 'The formula' }).locator('math')).toBeVisible()
    await expect(page.getByText(/The rules can be moved where JavaScript runs/)).toBeVisible()
    for (const field of await page.locator('main').getByRole('textbox').all())
      await expect(field).toBeDisabled()
    await expectPlainText(page)
  })
})
