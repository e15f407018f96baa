import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { build } from 'esbuild'
import { expectAccessible, looks, wear } from './axe.ts'
import { pools } from './mainnet.ts'
import { expect, test, widerThanWindow } from './page.ts'

/** The builder's parts, by what a reader calls them. */
function partsOf(page: Page) {
  return {
    pool: page.getByRole('button', { name: /^Pool\b/ }),
    amount: page.getByRole('textbox', { name: 'Your stake' }),
    snippet: page.getByRole('region', { name: 'Take it along' }).locator('code').first(),
    policy: page.getByRole('region', { name: 'Take it along' }).locator('code').last(),
    frame: page.frameLocator('.stage iframe'),
    choice: (group: string, name: string) =>
      page.getByRole('group', { name: group }).getByText(name, { exact: true }),
  }
}

async function openBuilder(page: Page, query = '') {
  await page.goto(`/embed/${query}`)
  const parts = partsOf(page)
  await expect(parts.amount).toBeEnabled()
  await page.locator('.stage').hover()
  await expect(parts.frame.getByText('Open the full calculator')).toBeVisible()
  return parts
}

/** Somebody else's page, of another origin, for as long as `visit` takes. */
async function asHost(
  files: Readonly<Record<string, string>>,
  policy: string,
  visit: (origin: string) => Promise<void>,
) {
  const server = createServer(({ url = '' }, response) => {
    const body = files[url]
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      ...(policy && { 'Content-Security-Policy': policy }),
    })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    await visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}</body></html>`

test('the preview waits for somebody to be there, in a room that is kept', async ({ page }) => {
  await page.goto('/embed/')
  await expect(partsOf(page).amount).toBeEnabled()
  const stage = page.locator('.stage')
  await expect(stage.locator('iframe')).toHaveCount(0)
  const kept = (await stage.boundingBox())?.height
  await stage.getByRole('button', { name: 'Load the preview' }).press('Enter')
  await expect(partsOf(page).frame.getByText('Open the full calculator')).toBeVisible()
  expect((await stage.boundingBox())?.height).toBe(kept)
})

test('my pool in two presses: chosen, and the line with its id copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { pool, snippet, frame } = await openBuilder(page)
  await pool.click()
  await page.getByRole('combobox', { name: /ticker, name or id/ }).fill(pools.large.ticker)
  await page.getByRole('option').filter({ visible: true }).first().click()
  await expect(snippet).toContainText(`calculator.html#pool=${pools.large.link}`)
  await expect(page).toHaveURL(`/embed/?pool=${pools.large.link}`)
  await expect(frame.getByText(pools.large.ticker).first()).toBeVisible()

  await page.getByRole('button', { name: /^Copy Frame/ }).click()
  const figure = page.getByRole('region', { name: 'Take it along' }).getByRole('figure').first()
  await expect(figure.getByRole('status')).toHaveText('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await snippet.textContent())
})

test('the copied frame, on another site that allows what it is told to, shows that pool', async ({
  page,
}) => {
  const { snippet, policy } = await openBuilder(page, `?pool=${pools.large.link}&amount=2500`)
  const [code, line] = [await snippet.textContent(), await policy.textContent()]
  await asHost(
    { '/': pageOf(code ?? '') },
    `default-src 'none'; img-src data:; ${line}`,
    async (origin) => {
      await page.goto(origin)
      const frame = page.frameLocator('iframe')
      await expect(frame.getByText(pools.large.ticker).first()).toBeVisible()
      await expect(frame.getByRole('textbox').first()).toHaveValue('2,500')
    },
  )
})

test('the element of a release, checked by its hash, works under the policy that is named', async ({
  page,
  expectFault,
}) => {
  // Its room cannot be kept where no style may stand; all else works.
  expectFault(/style-src-attr/)
  const query = `?pool=${pools.large.link}&as=element&at=release&theme=dark`
  const { snippet, policy } = await openBuilder(page, query)
  await expect(snippet).toContainText('integrity="sha256-')
  const [code, line] = [await snippet.textContent(), await policy.textContent()]
  const strict = `default-src 'none'; img-src data:; style-src-attr 'none'; ${line?.replaceAll('\n', ' ')}`
  await asHost({ '/': pageOf(code ?? '') }, strict, async (origin) => {
    await page.goto(origin)
    const frame = page.locator('cardano-rewards').frameLocator('iframe')
    await expect(frame.getByText(pools.large.ticker).first()).toBeVisible()
    await expect(frame.locator('main')).toHaveAttribute('data-theme', 'dark')
  })
})

test('the React component, as it is copied, shows the calculator and hears what is answered', async ({
  page,
}) => {
  const { snippet } = await openBuilder(page, `?pool=${pools.large.link}&as=react`)
  const code = (await snippet.textContent()) ?? ''
  const usage = /\/\/ (<CardanoRewards.*\/>)/.exec(code)?.[1] ?? ''
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createRoot } from 'react-dom/client'
        ${code}
        const said = (detail) => { document.title = detail.scenario.pool }
        createRoot(document.getElementById('root')).render(${usage.replace('/>', 'onChange={said} />')})`,
      resolveDir: process.cwd(),
      loader: 'tsx',
    },
    bundle: true,
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const script = outputFiles[0]?.text ?? ''
  const body = '<div id="root"></div><script src="/app.js"></script>'
  await asHost({ '/': pageOf(body), '/app.js': script }, '', async (origin) => {
    await page.goto(origin)
    const frame = page.locator('cardano-rewards').frameLocator('iframe')
    await expect(frame.getByText(pools.large.ticker).first()).toBeVisible()
    await expect(page).toHaveTitle(pools.large.link)
  })
})

test('a link reproduces what was built; a choice is a step that Back undoes', async ({ page }) => {
  const query = `?pool=${pools.large.link}&amount=777&theme=dark&accent=%23ffd166&radius=12&layout=compact&as=element&see=240&width=300`
  const { snippet, amount, frame, choice } = await openBuilder(page, query)
  await expect(amount).toHaveValue('777')
  await expect(page.getByRole('textbox', { name: 'Accent colour', exact: true })).toHaveValue(
    '#ffd166',
  )
  await expect(page.getByRole('textbox', { name: 'Corners' })).toHaveValue('12')
  await expect(snippet).toContainText(
    `<cardano-rewards pool="${pools.large.link}" amount="777" theme="dark" accent="#ffd166" radius="12" layout="compact" style="display:block;min-height:580px;max-width:300px">`,
  )
  await expect(page.locator('.stage iframe')).toHaveJSProperty('clientWidth', 240)
  await expect(frame.locator('main')).toHaveAttribute('data-theme', 'dark')

  await choice('Theme', 'Light').click()
  await expect(frame.locator('main')).toHaveAttribute('data-theme', 'light')
  await expect(snippet).toContainText('theme="light"')
  await page.goBack()
  await expect(snippet).toContainText('theme="dark"')
  await expect(frame.locator('main')).toHaveAttribute('data-theme', 'dark')
})

test('nonsense is named beside its field, left out of the line, and nothing else is lost', async ({
  page,
}) => {
  const { snippet, amount } = await openBuilder(
    page,
    '?amount=lots&accent=reddish&radius=99&width=7&theme=sepia&locale=xx&pool=own&nonsense=1',
  )
  for (const words of [
    /“lots”/,
    /“reddish” is not a colour/,
    /“99” is not a whole number from 0 to 24/,
    /“7” is not a width from 240 to 1200/,
    /“sepia” is not one of these/,
    /“xx” is not one of these/,
    /“own”/,
    /“?nonsense/,
  ])
    await expect(page.locator('main .message').filter({ hasText: words }).first()).toBeVisible()
  await expect(snippet).toContainText('/embed/v1/calculator.html"')

  const corners = page.getByRole('textbox', { name: 'Corners' })
  await corners.fill('')
  await expect(corners).toHaveAccessibleDescription(/Nothing is entered here\. Using \d+\spx until/)

  await amount.fill('50')
  await expect(snippet).toContainText('calculator.html#amount=50"')
  const accent = page.getByRole('textbox', { name: 'Accent colour', exact: true })
  await accent.fill('#005f73')
  await expect(snippet).toContainText('accent=%23005f73')
  await expect(page).toHaveURL('/embed/?amount=50&accent=%23005f73')

  // It says on which paper it can be read, and on which it is refused.
  await expect(accent).toHaveAccessibleDescription(/On light: contrast 6\.\d to 1, easy to read/)
  await expect(accent).toHaveAccessibleDescription(/On dark: contrast 2\.\d to 1, under the 4\.5/)
})

test('a pool’s own page leads here with the pool and the amount', async ({ page }) => {
  await page.goto(`/pools/view/?id=${pools.large.link}&stake=2500`)
  await page.getByRole('link', { name: 'Put it on your site' }).click()
  const words = `#pool=${pools.large.link}&amp;amount=2500`
  await expect(partsOf(page).snippet).toContainText(words)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a frame ready to be pasted and every option are there', async ({ page }) => {
    await page.goto('/embed/')
    await expect(page.locator('.take code').first()).toContainText(
      '<iframe src="https://example.org/embed/v1/calculator.html"',
    )
    const table = page.getByRole('table', { name: 'Every option' })
    await expect(table.getByRole('row')).toHaveCount(1 + 9)
    await expect(page.locator('noscript p')).toContainText('need JavaScript')
    for (const button of await page.locator('main').getByRole('button').all())
      await expect(button).toBeDisabled()
    for (const group of ['Preview', 'To paste as', 'Address'])
      for (const choice of await page.getByRole('group', { name: group }).getByRole('radio').all())
        await expect(choice).toBeDisabled()
    await expect(page.locator('.stage')).toBeHidden()
  })
})

for (const look of looks)
  test(`the builder, ${look.colorScheme}, has no accessibility violations at ${look.width} px`, async ({
    page,
  }) => {
    await wear(page, look)
    const korean = look.width === 360
    await page.goto(`${korean ? '/ko' : ''}/embed/?accent=nonsense&as=element`)
    await page.locator('.stage').hover()
    await expect(page.locator('.stage iframe')).toBeVisible()
    // What is in the frame is looked through on its own.
    const parts = [
      '.opening',
      '.builder > fieldset',
      '.preview fieldset',
      '.take',
      '.docs .section',
    ]
    await expectAccessible(page, parts)
    expect(await widerThanWindow(page)).toBe(0)
  })
