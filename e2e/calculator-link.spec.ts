import { namesakes } from './mainnet.ts'
import {
  expect,
  expectPlainText,
  holdBack,
  openCalculator,
  partsOf,
  someday,
  test,
} from './page.ts'

const [pilot] = namesakes
const asked = `?v=1&stake=250000.5&pool=${pilot?.link}&epochs=365&compound=0&performance=95&price=0.45&currency=EUR`

test('a link fills every field and is answered as asked', async ({ page }) => {
  const { stake, pool, horizon, compound, figure, answer } = await openCalculator(page, asked)

  await expect(stake).toHaveValue('250,000.5')
  await expect(pool).toContainText('PILOT')
  await expect(horizon.getByRole('radio', { name: '5 years' })).toBeChecked()
  await expect(page.getByLabel('Epochs', { exact: true })).toHaveValue('365')
  await expect(compound).not.toBeChecked()
  await expect(page.getByLabel('Blocks made of those due')).toHaveValue('95')
  await expect(page.getByLabel('Price of one ada')).toHaveValue('0.45')
  await expect(page.getByLabel('Currency')).toHaveValue('EUR')
  await expect(answer).toContainText('250,000.5')
  await expect(answer).toContainText('PILOT')
  await expect(answer).toContainText('€')
  await expect(figure).toContainText('5 years')
  expect(new URL(page.url()).search).toBe(asked)
})

test('a link to a pool of one’s own fills its fields', async ({ page }) => {
  const own = 'poolStake=2000000&pledge=50000&margin=1.5&fixedCost=340&ownerStake=60000'
  const { answer } = await openCalculator(page, `?v=1&pool=own&${own}`)
  for (const [label, value] of [
    ['Pool stake', '2,000,000'],
    ['Pledge', '50,000'],
    ['Owner stake', '60,000'],
    ['Fixed cost', '340'],
    ['Margin', '1.5'],
  ] as const)
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(value)
  await expect(answer).toContainText('a pool of your own')
})

test('what was set by hand comes back from its address', async ({ page, context }) => {
  const { stake, pool, search, options, horizon, compound, figure, answer } =
    await openCalculator(page)
  await stake.fill('12,345.678901')
  await pool.click()
  await search.fill('PILOT')
  await options.first().click()
  await horizon.getByText('10 years').click()
  await compound.uncheck()
  await expect(figure).toContainText('10 years')
  await expect(page).toHaveURL(/stake=12345\.678901.*compound=0/)

  const other = await context.newPage()
  await other.clock.setFixedTime(someday)
  const copy = await openCalculator(other, new URL(page.url()).search)
  expect(await copy.answer.innerText()).toBe(await answer.innerText())
  await expect(copy.stake).toHaveValue('12,345.678901')
  await expect(copy.pool).toContainText('PILOT')
})

test('typing writes the address and leaves no steps behind; a choice is a step that Back undoes', async ({
  page,
}) => {
  const { stake, pool, horizon } = await openCalculator(page)
  const steps = await page.evaluate(() => history.length)
  await stake.fill('5000')
  await expect(page).toHaveURL(/[?&]stake=5000(&|$)/)
  expect(await page.evaluate(() => history.length)).toBe(steps)

  await page.getByRole('button', { name: 'A pool of your own', exact: true }).click()
  await expect(page).toHaveURL(/pool=own/)
  await horizon.getByText('30 years').click()
  await expect(page).toHaveURL(/epochs=2190/)

  await page.goBack()
  await expect(horizon.getByRole('radio', { name: '1 year' })).toBeChecked()
  await expect(pool).toContainText('A pool of your own')
  await page.goBack()
  await expect(pool).toContainText('The average pool')
  await expect(stake).toHaveValue('5,000')
  await page.goForward()
  await expect(pool).toContainText('A pool of your own')
})

test('a garbled link is answered with the defaults, each fault told where it belongs', async ({
  page,
}) => {
  const { stake, pool, answer, figure, linkNotes } = await openCalculator(
    page,
    '?stake=abc&pool=ZZZZZ&foo=1',
  )
  await expect(stake).toHaveAccessibleDescription(/“abc”.*10,000/)
  await expect(stake).toHaveValue('10,000')
  await expect(pool).toHaveAccessibleDescription(/“ZZZZZ”/)
  await expect(linkNotes).toContainText('“foo”')
  const [note, result] = await Promise.all([linkNotes.boundingBox(), figure.boundingBox()])
  expect(note?.y).toBeLessThan(result?.y ?? 0)
  await expect(answer).toContainText('10,000')
  await expect(answer).toContainText('the average pool')
  await expectPlainText(page)
})

for (const [query, label, told] of [
  ['?stake=0', 'Your stake', /“0”/],
  [`?stake=${'9'.repeat(60)}`, 'Your stake', /“999.*10,000/],
  ['?epochs=2191', 'Epochs', /“2191”.*2,190/],
  ['?pool=own&margin=101', 'Margin', /“101”.*100/],
  ['?price=-1', 'Price of one ada', /“-1”/],
  ['?pool=own&performance=1e3', 'Blocks made of those due', /“1e3”/],
] as const) {
  test(`the link ${query} is told beside ${label}`, async ({ page }) => {
    await openCalculator(page, query)
    const field = page.getByRole('textbox', { name: label, exact: true })
    await expect(field).toBeVisible()
    await expect(field).toHaveAccessibleDescription(told)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expectPlainText(page)
  })
}

test('words of a link that no field shows are told above the answer', async ({ page }) => {
  const { linkNotes } = await openCalculator(page, '?v=9&pledge=7')
  await expect(linkNotes).toContainText('“9”')
  await expect(linkNotes).toContainText('Pledge')
})

for (const page of [
  '/?',
  '/pools/view/?id=CALM&',
  '/operate/?',
  '/compare/?',
  '/learn/?',
  '/embed/?',
])
  test(`${page} is told of a word that every object has`, async ({ page: tab }) => {
    await tab.goto(`${page}constructor=2&__proto__=3`)
    await expect(tab.getByText('“constructor”')).toBeVisible()
    await expect(tab.getByText('“__proto__”')).toBeVisible()
  })

for (const [query, told] of [
  ['?stake=5&stake=6', 'more than once'],
  ['?compound=maybe', '“maybe”'],
  ['?price=1&currency=XXX', '“XXX”'],
  ['?performance=abc', '“abc”'],
] as const) {
  test(`a reader of ${query} is told what was not taken`, async ({ page }) => {
    await openCalculator(page, query)
    await expect(page.getByText(told)).toBeVisible()
  })
}

for (const [what, files] of [
  ['the page’s scripts', '**/_next/static/**/*.js'],
  ['the list of pools', '**/data/mainnet/*.json'],
] as const) {
  test(`while ${what} are on their way, no other answer stands in for the asked one`, async ({
    page,
  }) => {
    const arrive = await holdBack(page, files)
    await page.addInitScript(watchFigures)
    await page.goto(`/${asked}`, { waitUntil: 'commit' })
    const { figure, answer } = partsOf(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Worked examples' })).toBeVisible()
    await expect(figure).toBeHidden()

    arrive()
    await expect(figure).toBeVisible()
    await expect(answer).toContainText('250,000.5')
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(seen.filter((text) => !text.includes('250,000.5'))).toEqual([])
    expect(seen).not.toEqual([])
  })
}

/** Notes, frame by frame, each different answer that can be seen. */
function watchFigures() {
  const seen: string[] = []
  Object.assign(window, { seen })
  const look = () => {
    const answer = document.querySelector<HTMLElement>('#answer')
    const options = { visibilityProperty: true, opacityProperty: true }
    if (answer?.querySelector('[data-testid=answer]')?.checkVisibility(options))
      if (seen.at(-1) !== answer.innerText) seen.push(answer.innerText)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
