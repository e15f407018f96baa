import { readFileSync } from 'node:fs'
import { pools } from './mainnet.ts'
import { expect, expectPlainText, layOutAll, test } from './page.ts'

const catalogue = (locale: string): Record<string, string> =>
  JSON.parse(readFileSync(`lib/i18n/messages/${locale}.json`, 'utf8'))

/** The parts of messages that are words: at least two of three letters, with nothing put in. */
const phrases = (locale: string) =>
  Object.values(catalogue(locale)).flatMap((text) =>
    text.split(/<[^>]*>|\{[^{}]*\}?|\}|#/).map((part) => part.trim()),
  )

test('the languages lead to each other, and each page says which it is', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: '한국어' }).click()
  await expect(page).toHaveURL(/\/ko\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page).toHaveTitle(/[가-힣]/)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/:\d+\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the Korean page has no English sentence left, opened to its last corner', async ({
  page,
}) => {
  await page.goto(
    `/ko/?stake=12345.5&pool=${pools.saturated.link}&epochs=365&price=1&foo=1&stake=2`,
  )
  const stake = page.locator('#stake')
  await expect(stake).toBeEnabled()
  await expect(page.getByTestId('answer')).toBeVisible()
  await stake.fill('-1')
  await page.locator('details.sum summary').first().click()
  await expect(page.locator('details.sum li').first()).toBeVisible()
  await page.locator('#examples').scrollIntoViewIfNeeded()
  await expect(page.locator('[aria-labelledby=luck]')).toBeVisible()

  await layOutAll(page)
  const said = await page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll('[aria-label], [title], [aria-valuetext]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
    ),
  ])
  const korean = phrases('ko').join('\n')
  const english = phrases('en').filter(
    (phrase) => /[a-z]{3,}[,:]? [a-z]{3,}/i.test(phrase) && !korean.includes(phrase),
  )
  const text = said.join('\n')
  expect(english.length).toBeGreaterThan(150)
  expect(english.filter((phrase) => text.includes(phrase))).toEqual([])
  await expectPlainText(page)
})

test('figures and dates stand as Korean writes them', async ({ page }) => {
  await page.goto('/ko/?stake=1234567.5')
  const stake = page.locator('#stake')
  await expect(stake).toHaveValue('1,234,567.5')
  await expect(page.locator('.scale')).toContainText('만')
  await expect(page.locator('#answer')).toContainText(/\d%/)
  await page.locator('#examples').scrollIntoViewIfNeeded()
  await expect(page.locator('[aria-labelledby=paid]')).toContainText('2026년 12월 5일')
  await stake.fill('１，０００．５')
  await expect(page).toHaveURL(/stake=1000\.5/)
  await stake.fill('10.000,50')
  await expect(stake).toHaveAccessibleDescription(/“?10\.000,50/)
})

test('what is said of a source is Korean, its name is not', async ({ page }) => {
  await page.goto('/ko/')
  await page.locator('#network').scrollIntoViewIfNeeded()
  const sources = page.locator('#network table.sources')
  await expect(sources).toContainText('input-output-hk/acropolis (노드의 지분 분포)')
  await expect(sources).toContainText('nhenin/spo-incentives에서 확인')
  await expect(sources).not.toContainText(/of the node|every owner|worked out|confirmed|reserves/)
  await page.goto(`/ko/pools/view/?id=${pools.large.link}`)
  await expect(page.getByTestId('earn')).toBeVisible()
  // The page's data stand in its scripts as they are.
  const text = await page.locator('body').evaluate((body) => {
    const read = body.cloneNode(true) as HTMLElement
    for (const script of read.querySelectorAll('script')) script.remove()
    return read.textContent
  })
  expect(text).toContain('노드의 지분 분포')
  expect(text).not.toMatch(/of the node|every owner|worked out here|confirmed by/)
})
