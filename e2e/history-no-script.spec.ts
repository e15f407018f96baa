import { expect, expectPlainText, test } from './page.ts'

test.use({ javaScriptEnabled: false })

test('without scripts the strips, their newest values and the rules’ changes are there', async ({
  page,
}) => {
  await page.goto('/history/')
  for (const name of ['Reserves and treasury', 'Transaction fees', 'Delegating accounts'])
    await expect(page.getByRole('img', { name }).filter({ visible: true })).toHaveCount(1)
  await expect(page.getByTestId('readout')).toContainText('Epoch 615')
  await expect(
    page.getByRole('table', { name: 'Changes of the rules' }).getByRole('row'),
  ).toHaveCount(1 + 8)
  await expectPlainText(page)
})

test('without scripts an epoch is worked out, two are compared, the newest are listed', async ({
  page,
}) => {
  await page.goto('/history/')
  const opened = page.getByRole('region', { name: 'Epoch 615, worked out' })
  await expect(opened.locator('math').first()).toBeVisible()
  await expect(opened).toContainText('6,778,853.666773')
  const compared = page.getByRole('table', { name: 'Two epochs compared' })
  await expect(compared.getByRole('row', { name: /^Reserves/ })).toContainText('11.32B ₳')
  const newest = page.getByRole('table', { name: 'Figures of every epoch' })
  await expect(newest.getByRole('row')).toHaveCount(1 + 12)
  await expect(page.getByRole('table', { name: 'Delegating accounts by size' })).toBeVisible()
  await expect(page.getByText('4,870 of 4,870')).toBeVisible()
})

test('without scripts nothing offers what cannot work', async ({ page }) => {
  await page.goto('/history/')
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('slider').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('textbox').filter({ visible: true })).toHaveCount(0)
})
