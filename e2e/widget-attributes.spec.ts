import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import en from '../lib/i18n/messages/en.json' with { type: 'json' }
import ko from '../lib/i18n/messages/ko.json' with { type: 'json' }
import { withNotice } from '../scripts/build/embed-notices.mjs'
import { holdBack } from './page.ts'
import { calculator, loader, nuts, test } from './widget.ts'

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

test('one that a script makes is fetched at once, with all that the script sets on it', async ({
  page,
  site,
}) => {
  const origin = await site((base) => ({ '/': { body: loader(base) } }))
  await page.goto(origin)
  await page.waitForFunction(() => customElements.get('cardano-rewards'))
  const address = await page.evaluate(async (pool) => {
    const element = document.createElement('cardano-rewards')
    document.body.append(element)
    element.setAttribute('pool', pool)
    await Promise.resolve()
    return element.shadowRoot?.querySelector('iframe')?.src
  }, nuts)
  expect(address).toContain(`pool=${nuts}`)
  await expect(calculator(page).locator('#pool b')).toHaveText('NUTS')
})

test('a release that stops says so to the reader and to the site; another does not', async ({
  page,
  site,
  baseURL,
}) => {
  const listening =
    '<script>window.told=[];addEventListener("error",(e)=>e.detail&&told.push(e.detail),true)</script>'
  const hostOf = (base: string) => ({
    body: `${listening}${loader(base)}<cardano-rewards></cardano-rewards>`,
  })
  const frame = calculator(page)
  const note = frame.getByRole('note')
  await withNoticed(`${baseURL}`, async (noticed) => {
    const origin = await site((base) => ({ '/': hostOf(base), '/old': hostOf(noticed) }))
    await page.goto(origin)
    await expect(frame.locator('#big')).toHaveText(/in a year/)
    await expect(note).toHaveCount(0)
    expect(await page.evaluate('told')).toEqual([])

    const warned = page.waitForEvent('console', (said) => said.text().includes('old-release'))
    await page.goto(`${origin}/old`)
    await expect(note).toContainText('stops on January 31, 2027')
    const link = note.getByRole('link', { name: 'How to update' })
    await expect(link).toHaveAttribute('href', 'https://a.example/new')
    expect((await warned).text()).toBe('<cardano-rewards> 2027-01-31: old-release')
    await page.waitForFunction('told.length > 0')
    expect(await page.evaluate('told')).toEqual([{ code: 'old-release', option: null }])
    await expect(frame.locator('#big')).toHaveText(/in a year/)
    const element = page.locator('cardano-rewards')
    await element.evaluate((node) => node.setAttribute('locale', 'ko'))
    await expect(note).toContainText('2027년 1월 31일에 종료됩니다')
    await expect(note.getByText(/stops on/)).toBeHidden()
  })
})

/** The calculator's site with its frame as the build writes it where the release is named in the list of notices. */
async function withNoticed(baseURL: string, work: (base: string) => Promise<void>) {
  const words = Object.fromEntries(
    Object.entries({ en, ko }).map(([locale, texts]) => [
      locale,
      { old: texts['widget.old'], update: texts['widget.update'] },
    ]),
  )
  const notice = { stops: '2027-01-31', link: 'https://a.example/new' }
  const server = createServer(async ({ url = '/' }, response) => {
    const served = await fetch(`${baseURL}${url}`)
    for (const name of ['content-type', 'content-security-policy', 'access-control-allow-origin'])
      response.setHeader(name, served.headers.get(name) ?? '')
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    const text = await served.text()
    response.end(url.endsWith('/calculator.html') ? withNotice(text, notice, words) : text)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  try {
    await work(`http://localhost:${(server.address() as AddressInfo).port}/embed/v1/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
