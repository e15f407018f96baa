import { expect, layOutAll, test } from './page.ts'

test.use({ javaScriptEnabled: false })

test('without scripts the worked examples, the network’s numbers and the answer are there', async ({
  page,
}) => {
  await page.goto('/')
  const examples = page.getByRole('table', { name: 'Worked examples' })
  await expect(examples.getByRole('row')).toHaveCount(1 + 5)
  await expect(examples.getByRole('rowheader').last()).toContainText('1,000,000')
  const numbers = page.getByRole('table', { name: 'Figures of the network' })
  await expect(numbers.getByRole('row', { name: /^Reserves/ })).toContainText(/\d\.\d{6}\s₳/)
  await expect(page.getByTestId('answer')).toBeVisible()
})

test('without scripts the formula opens, with its figures in', async ({ page }) => {
  await page.goto('/')
  const formulas = page.locator('details.sum').first().locator('math')
  await expect(formulas.first()).toBeHidden()
  await page.getByText('Show me the sum').first().click()
  await expect(formulas.first()).toBeVisible()
  expect(await formulas.count()).toBeGreaterThanOrEqual(4)
  await expect(page.locator('details.sum').first().locator('mfrac').first()).toBeVisible()
  await expect(formulas.locator('mn').filter({ hasText: '0.003' })).not.toHaveCount(0)
})

test('without scripts the form is disabled, and says why; nothing offers what cannot work', async ({
  page,
}) => {
  await page.goto('/?stake=5')
  await expect(page.getByRole('textbox', { name: 'Your stake' })).toBeDisabled()
  await expect(page.getByRole('button', { name: /^Pool\b/ })).toBeDisabled()
  await expect(page.locator('noscript p')).toBeVisible()
  await expect(page.locator('noscript p')).toContainText('The form needs JavaScript, which is off.')
  for (const button of await page.getByRole('button').filter({ visible: true }).all())
    await expect(button).toBeDisabled()
})

test('the HTML names no day of payment, for it does not know today', async ({ page }) => {
  await page.goto('/')
  await layOutAll(page)
  const text = await page.locator('body').innerText()
  // The day on which the data's epoch ended, and since when withdrawing needs a vote.
  const known = /\b(10 Mar(ch)? 2026|29 January 2025)\b/g
  expect(text.replace(known, '').match(/\b\d{1,2} [A-Z][a-z]{2,8}\b( 20\d\d)?/g)).toBeNull()
  expect(text).not.toMatch(/epochs? old/)
})

test('without scripts a reader changes language', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '한국어' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[가-힣]/)
})
