import { expect } from '@playwright/test'
import { calculator, embed, frameOf, loader, nuts, test } from './widget.ts'

const strict = "default-src 'none'"

test.describe('the frame answers', () => {
  test('in a plain iframe, sandboxed to scripts alone, without a referrer', async ({
    page,
    site,
  }) => {
    const origin = await site((base) => ({
      '/': {
        body: frameOf(
          `${base}calculator.html#pool=${nuts}&amount=25000`,
          'sandbox="allow-scripts"',
        ),
        headers: { 'Referrer-Policy': 'no-referrer' },
      },
    }))
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(origin)
    const frame = calculator(page)
    await expect(frame.getByText('NUTS')).toBeVisible()
    await expect(frame.locator('#big')).toHaveText(/^[\d.]+ ₳ in a year$/)
    // The page, the frame, the file of a few pools: nothing else.
    expect(asked).toHaveLength(3)
    expect(asked[2]).toMatch(/\/embed\/[\w.-]+\/pools\/\d+\.js$/)
  })

  test('draws the year ahead of a pool as a line in its band', async ({ page, baseURL }) => {
    await page.goto(`${embed(baseURL)}calculator.html#pool=${nuts}`)
    const band = page.locator('#spark .band')
    await expect(band).toHaveAttribute('d', /^M.+Z$/)
    await expect(band).not.toHaveCSS('fill', 'rgb(0, 0, 0)')
    await expect(page.locator('#spark .mean')).toHaveAttribute('d', /^M[^Z]+$/)
  })

  test('under a policy that allows its frame and nothing else', async ({ page, site, baseURL }) => {
    const origin = await site((base) => ({
      '/': {
        body: frameOf(`${base}calculator.html`),
        headers: { 'Content-Security-Policy': `${strict}; frame-src ${baseURL}; img-src data:` },
      },
    }))
    const wrong = errorsOf(page)
    await page.goto(origin)
    await expect(calculator(page).locator('#big')).toHaveText(/in a year/)
    expect(wrong).toEqual([])
  })

  test('through the loader, under the two lines of policy that the docs give', async ({
    page,
    site,
    baseURL,
  }) => {
    const origin = await site((base) => ({
      '/': {
        body: `${loader(base)}<cardano-rewards></cardano-rewards>`,
        headers: {
          'Content-Security-Policy':
            `${strict}; script-src ${baseURL}/embed/; frame-src ${baseURL}; ` +
            "require-trusted-types-for 'script'; trusted-types 'none'; img-src data:",
        },
      },
    }))
    const wrong = errorsOf(page)
    await page.goto(origin)
    await expect(calculator(page).locator('#big')).toHaveText(/in a year/)
    expect(wrong).toEqual([])
  })

  test('the same to the lovelace as the calculator', async ({ page, site, baseURL }) => {
    const origin = await site((base) => ({
      '/': {
        body:
          `${loader(base)}<cardano-rewards pool="${nuts}" amount="25000"></cardano-rewards>` +
          `<script>addEventListener('change',(e)=>{window.told=e.detail},true)</script>`,
      },
    }))
    await page.goto(origin)
    const frame = calculator(page)
    await expect(frame.locator('#big')).toHaveText(/in a year/)
    const shown = await frame.locator('#big bdi').textContent()
    await page.waitForFunction('window.told')
    const told = await page.evaluate('window.told')
    expect(told).toMatchObject({ scenario: { amount: '25000', pool: nuts } })
    const { query } = (told as { scenario: { query: string } }).scenario
    await expect(frame.getByRole('link', { name: 'Open the full calculator' })).toHaveAttribute(
      'href',
      `${baseURL}/${query}`,
    )
    await page.goto(`${baseURL}/${query}`)
    await expect(page.getByTestId('answer').locator('bdi')).toHaveText(shown ?? '')
  })
})

test.describe('the reader', () => {
  test.beforeEach(async ({ page, site }) => {
    const origin = await site((base) => ({ '/': { body: frameOf(`${base}calculator.html`) } }))
    await page.goto(origin)
  })

  test('types an amount; nonsense is named beside the field and the answer stays', async ({
    page,
  }) => {
    const frame = calculator(page)
    const amount = frame.getByRole('textbox', { name: 'Your stake' })
    await amount.fill('20000')
    await expect(frame.locator('#whole')).toHaveText(/^34\d$/)
    const kept = await frame.locator('#big').textContent()
    await amount.fill('20.000,5o')
    await expect(frame.getByText('“20.000,5o” is not a number')).toBeVisible()
    await expect(frame.getByText(/Using 20,000\s₳/)).toBeVisible()
    await expect(amount).toHaveAttribute('aria-invalid', 'true')
    await expect(amount).toHaveAccessibleDescription(/is not a number/)
    await expect(frame.locator('#big')).toHaveText(kept ?? '')
    await amount.fill('1 000')
    await expect(amount).not.toHaveAttribute('aria-invalid')
    await expect(frame.locator('#whole')).toHaveText('17')
  })

  test('moves the scale by keys', async ({ page }) => {
    const frame = calculator(page)
    const scale = frame.getByRole('slider', { name: 'Your stake, on a scale' })
    await scale.focus()
    await page.keyboard.press('ArrowRight')
    await expect(scale).toHaveAttribute('aria-valuetext', '20,000 ada')
    await expect(frame.getByRole('textbox', { name: 'Your stake' })).toHaveValue('20,000')
    await page.keyboard.press('PageUp')
    await expect(scale).toHaveAttribute('aria-valuetext', '200,000 ada')
  })

  test('chooses another pool; the list is fetched then and no sooner', async ({ page }) => {
    const lists: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/list.js')) lists.push(request.url())
    })
    const frame = calculator(page)
    await expect(frame.locator('#big')).toHaveText(/in a year/)
    expect(lists).toEqual([])
    await frame.getByRole('button', { name: 'Choose another pool' }).click()
    const search = frame.getByRole('combobox', { name: 'Pool: ticker, name or id' })
    await expect(search).toBeFocused()
    expect(lists).toHaveLength(1)
    await search.fill('nuts')
    await expect(frame.getByRole('option').first()).toContainText('NUTS')
    await page.keyboard.press('Enter')
    await expect(frame.locator('#pool b')).toHaveText('NUTS')
    await expect(frame.getByRole('button', { name: 'Choose another pool' })).toBeFocused()
    await expect(frame.locator('#width')).toHaveText(/^Eight times in ten/)
  })
})

test('what cannot be fetched says so, with no figure in its place, and can be tried again', async ({
  page,
  site,
}) => {
  await page.route('**/pools/*.js', (route) => route.abort())
  const origin = await site((base) => ({
    '/': { body: frameOf(`${base}calculator.html#pool=${nuts}`) },
  }))
  await page.goto(origin)
  const frame = calculator(page)
  await expect(frame.getByRole('alert')).toContainText('could not be loaded')
  await expect(frame.locator('#big')).toBeHidden()
  await page.unroute('**/pools/*.js')
  await frame.getByRole('button', { name: 'Try again' }).click()
  await expect(frame.locator('#big')).toHaveText(/in a year/)
})

test('a clock that was never set gets an answer', async ({ page, baseURL }) => {
  await page.clock.setFixedTime(new Date(0))
  await page.goto(`${embed(baseURL)}calculator.html`)
  await expect(page.locator('#whole')).toHaveText(/^\d+$/)
})

test('without JavaScript a sentence and a link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${embed(baseURL)}calculator.html`)
  await expect(page.locator('noscript p')).toContainText('needs JavaScript')
  await expect(page.locator('noscript a')).toBeVisible()
  await expect(page.locator('main')).toBeHidden()
  await context.close()
})

/** What the console complains of. */
function errorsOf(page: import('@playwright/test').Page): string[] {
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(String(error)))
  return wrong
}
