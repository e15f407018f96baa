import { expect } from '@playwright/test'
import { holdBack } from './page.ts'
import { calculator, loader, test } from './widget.ts'

test('what a site sets while the frame is on its way is asked once it is there', async ({
  page,
  site,
}) => {
  const origin = await site((base) => ({
    '/': { body: `${loader(base)}<cardano-rewards theme="light"></cardano-rewards>` },
  }))
  const release = await holdBack(page, '**/embed/v1/calculator.html')
  const asked = page.waitForRequest(/calculator\.html/)
  await page.goto(origin, { waitUntil: 'commit' })
  await asked
  await page.locator('cardano-rewards').evaluate((element) => {
    element.setAttribute('amount', '123')
    element.setAttribute('theme', 'dark')
  })
  release()
  const frame = calculator(page)
  await expect(frame.getByRole('textbox')).toHaveValue('123')
  await expect(frame.locator('main')).toHaveAttribute('data-theme', 'dark')
  await page.locator('cardano-rewards').evaluate((element) => element.removeAttribute('amount'))
  await expect(frame.getByRole('textbox')).toHaveValue('10,000')
})
