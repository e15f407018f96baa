import { expect, expectPlainText, openCalculator, test } from './page.ts'

/** What a person may type or paste, and what they must be told. */
const nonsense: readonly (readonly [typed: string, told: RegExp])[] = [
  ['-5', /“-5” is below zero/],
  ['1e400', /“1e400” is not a number.*\be\b/],
  ['abc', /“abc” is not a number/],
  [`1${'0'.repeat(30)}`, /“1000.*(more than|more ada than)/],
  ['9'.repeat(60), /“9999.*(more than|more ada than)/],
  ['9'.repeat(200), /too long/],
  ['', /Nothing is entered/],
  ['   ', /Nothing is entered/],
  ['10.000,50', /“10\.000,50” can be read as two/],
  ['1,5', /“1,5” can be read as two/],
  ['🎉', /“🎉” is not a number/],
  ['<b>1</b>', /“<b>1<\/b>” is not a number/],
  ['Infinity', /“Infinity” is not a number/],
]

const everyField = [
  { field: 'stake', label: 'Your stake' },
  { field: 'poolStake', label: 'Pool stake' },
  { field: 'pledge', label: 'Pledge' },
  { field: 'ownerStake', label: 'Owner stake' },
  { field: 'fixedCost', label: 'Fixed cost' },
  { field: 'margin', label: 'Margin' },
  { field: 'epochs', label: 'Epochs' },
  { field: 'performance', label: 'Blocks made of those due' },
  { field: 'price', label: 'Price of one ada' },
]

for (const { field, label } of everyField) {
  test(`${label}: nonsense is told, kept as typed, and spoils no answer`, async ({ page }) => {
    const link = new URLSearchParams({ pool: 'own', price: '1', [field]: '42' })
    const { answer } = await openCalculator(page, `?${link}`)
    const box = page.getByRole('textbox', { name: label, exact: true })
    const good = await answer.innerText()

    for (const [typed, told] of nonsense) {
      // A price is the one thing that may be left out.
      if (field === 'price' && typed.trim() === '') continue
      await box.fill(typed)
      await expect(box).toHaveAccessibleDescription(told)
      await expect(box).toHaveAccessibleDescription(/Using .*42/)
      await expect(box).toHaveAttribute('aria-invalid', 'true')
      await expect(box).toHaveValue(typed)
      await expectPlainText(page)
      expect(await answer.innerText()).toBe(good)
    }

    await box.fill('　９９．００ ')
    await expect(page).toHaveURL(new RegExp(`[?&]${field}=99(&|$)`))
    await expect(box).not.toHaveAttribute('aria-invalid')
  })
}

test('each field takes its own unit and no other', async ({ page }) => {
  await openCalculator(page, '?pool=own&price=1&currency=EUR')
  for (const [label, own, others] of [
    ['Your stake', '42 ada', ['42 %', '€42']],
    ['Margin', '42 %', ['42 ada']],
    ['Epochs', '42', ['42 ₳', '42 %']],
    ['Price of one ada', '€ 42', ['42 ada', '₳ 42', '$ 42', '42 USD']],
    ['Price of one ada', '42 EUR', ['42 %']],
  ] as const) {
    const box = page.getByRole('textbox', { name: label, exact: true })
    for (const other of others) {
      await box.fill(other)
      await expect(box).toHaveAccessibleDescription(/is not a number/)
    }
    await box.fill(own)
    await expect(box).not.toHaveAttribute('aria-invalid')
  }
})

test('a price that cannot be read, where none was, shows no money', async ({ page }) => {
  await openCalculator(page, '?price=abc')
  await expect(page.getByRole('textbox', { name: 'Price of one ada' })).toHaveAccessibleDescription(
    /“abc” is not a number: .* No money is shown until it is\./,
  )
})

test('a bad text stays when its field is left; a good one is written as the locale writes it', async ({
  page,
}) => {
  const { stake, scale, answer } = await openCalculator(page)
  await stake.fill('1234567.5 ₳')
  await scale.focus()
  await expect(stake).toHaveValue('1,234,567.5')
  await expect(answer).toContainText('1,234,567.5')

  await stake.fill('12,34')
  await scale.focus()
  await expect(stake).toHaveValue('12,34')
  await expect(stake).toHaveAccessibleDescription(/“12,34”.*1,234,567\.5/)
})

test('the ends of each range are taken, and what is beyond them is told with the bound', async ({
  page,
}) => {
  const { stake, figure, rare } = await openCalculator(page, '?pool=own')
  await rare.click()
  for (const [label, most, beyond, bound] of [
    ['Epochs', '2190', '2191', /2,190/],
    ['Epochs', '1', '0', /1 epoch/],
    ['Epochs', '73', '73.5', /not a whole number/],
    ['Margin', '100', '100.000001', /100/],
    ['Blocks made of those due', '200', '201', /200/],
    ['Fixed cost', '1000000', '1000000.000001', /1,000,000/],
    ['Your stake', '0.000001', '0.0000001', /6 decimals/],
  ] as const) {
    const box = page.getByRole('textbox', { name: label, exact: true })
    await box.fill(most)
    await expect(box).not.toHaveAttribute('aria-invalid')
    await box.fill(beyond)
    await expect(box).toHaveAccessibleDescription(bound)
    await expect(box).toHaveAttribute('aria-invalid', 'true')
    await expectPlainText(page)
  }
  await stake.fill('45000000001')
  await expect(stake).toHaveAccessibleDescription(/more ada than there can ever be/)
  await expect(figure).toBeVisible()
})

test('a stake larger than all ada in circulation has no answer, and says why', async ({ page }) => {
  const { stake, answer, figure } = await openCalculator(page, '?pool=own')
  await stake.fill('44,999,999,999')
  await expect(answer).toContainText('There is no answer')
  await expect(figure).toBeHidden()
  await expectPlainText(page)
  await stake.fill('10,000')
  await expect(figure).toBeVisible()
})

test('owners cannot hold more of a pool than there is, and it is told beside them', async ({
  page,
}) => {
  await openCalculator(page, '?pool=own&poolStake=1000&ownerStake=1000')
  const owners = page.getByRole('textbox', { name: 'Owner stake' })
  await page.getByRole('textbox', { name: 'Pool stake' }).fill('500')
  await expect(owners).toHaveAccessibleDescription(/above its stake/)
  await page.getByRole('textbox', { name: 'Pool stake' }).fill('2000')
  await expect(owners).not.toHaveAttribute('aria-invalid')
})
