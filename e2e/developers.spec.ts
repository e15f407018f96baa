import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { transform } from 'esbuild'
import {
  exampleTarget,
  type Operation,
  operationsOf,
  refName,
  resolved,
  type Spec,
} from '../components/docs/api/spec.ts'
import { exampleOrigin } from '../components/docs/example-origin.ts'
import { expectAccessible, looks, wear } from './axe.ts'
import { expect, test } from './page.ts'

const run = promisify(execFile)
const spec: Spec = JSON.parse(readFileSync('public/api/v1/openapi.json', 'utf8'))
const operations = operationsOf(spec)

test('every address of the API’s description is on the page: words, kinds, errors, a real answer', async ({
  page,
}) => {
  await page.goto('/developers/')
  expect(operations.length).toBeGreaterThan(2)
  const shown = await page.evaluate(
    (ids) =>
      ids.map((id) => {
        const section = document.getElementById(id)
        const texts = (selector: string) =>
          [...(section?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent)
        return {
          ...{ id, path: texts('h3 .path')[0], answer: texts('details pre')[0] ?? '' },
          words: texts('.try tbody th code'),
          fields: texts('details tbody th code'),
          problems: texts('details li code'),
        }
      }),
    operations.map(({ id }) => id),
  )
  for (const [i, { path, parameters, result, problems }] of operations.entries()) {
    expect(shown[i]).toMatchObject({ path, words: parameters.map(({ name }) => name) })
    expect(shown[i]?.fields).toEqual(
      expect.arrayContaining(Object.keys(resolved(spec, result).properties ?? {})),
    )
    expect(shown[i]?.problems).toEqual(problems.map(([status]) => status))
    const answer = JSON.parse(shown[i]?.answer ?? '')
    expect(answer).toHaveProperty(refName(result) === 'OEmbed' ? 'html' : 'result')
  }

  // What names another kind leads to a place that is there.
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map((link) => link.hash.slice(1))
      .filter((id) => document.getElementById(id) === null),
  )
  expect(lost).toEqual([])
})

test('a request is sent to this site and its answer shown; a word that cannot be taken is named', async ({
  page,
  context,
  baseURL,
  expectFault,
}) => {
  expectFault(/status of 400/)
  await page.goto('/developers/')
  const estimate = page.locator('#estimate')
  await estimate.getByLabel('stake', { exact: true }).fill('1234.5')
  await estimate.getByRole('button', { name: 'Send' }).click()
  await expect(estimate.getByRole('status').last()).toBeVisible()
  await expect(estimate.getByText('Answered: status 200')).toBeVisible()
  const answer = await fetch(`${baseURL}/api/v1/estimate?stake=1234.5&epochs=73`)
  const shown = await estimate.locator('.answered pre').textContent()
  expect(JSON.parse(shown ?? '').result.scenario.stake).toBe('1234500000')
  expect(JSON.parse(shown ?? '')).toEqual(await answer.json())

  await estimate.getByLabel('stake', { exact: true }).fill('a lot')
  await estimate.getByRole('button', { name: 'Send' }).click()
  await expect(estimate.getByText('Refused: status 400')).toBeVisible()
  await expect(estimate.locator('.answered pre')).toContainText('"field": "stake"')

  // Code is copied as it is shown, and the button says so.
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const figure = page.locator('#library figure').first()
  await figure.getByRole('button', { name: /^Copy/ }).click()
  await expect(figure.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'npm install cardano-rewards',
  )
})

test.describe('before the page listens', () => {
  test.use({ javaScriptEnabled: false })
  test('nothing can be sent, which would load the page anew', async ({ page }) => {
    await page.goto('/developers/')
    const send = page.locator('#estimate button[type="submit"]')
    await expect(send).toBeDisabled()
    await page.locator('#estimate input').first().press('Enter')
    await expect(page).toHaveURL(/\/developers\/$/)
  })
})

test('where files alone are served, the page says that there is no API', async ({
  page,
  expectFault,
}) => {
  expectFault(/status of 404/)
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Not found' }),
  )
  await page.goto('/developers/')
  const status = page.locator('#getStatus')
  // What is far below listens once it is near.
  await status.scrollIntoViewIfNeeded()
  await status.getByRole('button', { name: 'Send' }).click()
  await expect(status.getByText(/no API at this address \(status 404, text\/html/)).toBeVisible()
})

test('each curl line answers what the page’s own fields do, each program what the API does', async ({
  page,
  baseURL,
}) => {
  await page.goto('/developers/')
  for (const { id } of operations) {
    const form = page.locator(`#${id} .try`)
    await form.scrollIntoViewIfNeeded()
    await expect(form.locator('figure code')).toContainText(`${baseURL}/api/v1/`)
  }
  const lines = await page.locator('.try figure code').allTextContents()
  expect(lines).toHaveLength(operations.length)
  for (const [i, line] of lines.entries()) {
    const target = exampleTarget(operations[i] as Operation)
    const here = target.replace(
      encodeURIComponent(exampleOrigin),
      encodeURIComponent(baseURL ?? ''),
    )
    expect(line).toBe(`curl '${baseURL}/api/v1/${here}'`)
    const { stdout } = await run('sh', ['-c', `${line} --silent --fail-with-body`])
    expect(stdout).toBe(await (await fetch(`${baseURL}/api/v1/${here}`)).text())
  }

  // The programs run as they are, and say the same.
  const answer = await fetch(`${baseURL}/api/v1/estimate?stake=25000`)
  const { now, result } = await answer.json()
  const said = `epoch ${now.epoch}: ${result.perEpoch.reward} lovelace\n`
  const clients = page.locator('#clients figure')
  await clients.last().scrollIntoViewIfNeeded()
  await expect(clients.last()).toContainText(`${baseURL}/api/v1`)
  const codeOf = async (name: RegExp) =>
    (await clients
      .filter({ has: page.getByText(name) })
      .locator('code')
      .textContent()) ?? ''

  const typescript = await transform(await codeOf(/^TypeScript$/), { loader: 'ts', format: 'esm' })
  const program = await run(process.execPath, ['--input-type=module', '--eval', typescript.code])
  expect(program.stdout).toBe(said)
  if (spawnSync('python3', ['--version']).status === 0)
    expect((await run('python3', ['-c', await codeOf(/^Python$/)])).stdout).toBe(said)
})

test('the feed is valid Atom, linked from the page, and its entries lead to the page', async ({
  page,
  baseURL,
}) => {
  await page.goto('/developers/')
  const link = page.locator('link[rel="alternate"][type="application/atom+xml"]')
  await expect(link).toHaveAttribute('href', '/changelog.xml')
  const text = await (await fetch(`${baseURL}/changelog.xml`)).text()
  // Where no policy keeps a text from being parsed.
  await page.goto('about:blank')
  const feed = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    const all = (name: string) => [
      ...xml.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name),
    ]
    return {
      broken: xml.querySelector('parsererror')?.textContent ?? null,
      entries: all('entry').map((entry) =>
        ['id', 'title', 'updated', 'content'].map((name) => entry.querySelector(name)?.textContent),
      ),
      links: all('entry').map((entry) => entry.querySelector('link')?.getAttribute('href') ?? ''),
    }
  }, text)
  expect(feed.broken).toBeNull()
  expect(feed.entries.length).toBeGreaterThan(0)
  for (const [id, title, updated, content] of feed.entries) {
    expect(id).toMatch(/^tag:cardano-rewards,2026:changelog\/\d/)
    expect(title).toMatch(/^Cardano Rewards \d/)
    expect(Number.isNaN(Date.parse(updated ?? ''))).toBe(false)
    expect(content).toContain('<p>')
  }
  await page.goto('/developers/')
  for (const href of feed.links)
    await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toHaveCount(1)
})

test('the published types are served beside the description', async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/api/v1/openapi.d.ts`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(await answer.text()).toContain('export interface paths')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the reference, the examples and the answers are there; no field offers what cannot work', async ({
    page,
  }) => {
    await page.goto('/developers/')
    await expect(page.locator('#estimate .try code').last()).toContainText(
      "curl 'https://example.org/api/v1/estimate?",
    )
    await expect(page.locator('#estimate tbody').first().getByRole('row').first()).toBeVisible()
    for (const role of ['textbox', 'combobox', 'button'] as const)
      await expect(page.locator('main').getByRole(role)).toHaveCount(0)
    await page.locator('#estimate summary').first().click()
    await expect(page.locator('#estimate details pre').first()).toContainText('"perEpoch"')
  })
})

for (const look of looks)
  test(`the page, ${look.colorScheme}, has no accessibility violations at ${look.width} px`, async ({
    page,
  }) => {
    await wear(page, look)
    await page.goto(look.width === 360 ? '/ko/developers/' : '/developers/')
    const status = page.locator('#getStatus')
    await status.scrollIntoViewIfNeeded()
    await status.getByRole('button', { name: /^(Send|보내기)$/ }).click()
    await expect(status.locator('.answered pre')).toBeVisible()
    await page.locator('#estimate details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    const parts = ['.opening', '.contents', '#http', '#estimate', '#getStatus', '#clients']
    await expectAccessible(page, [...parts, '#command', '#promise', '#changes'])
  })
