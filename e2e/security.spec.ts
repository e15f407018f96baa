import { expect, type Page, test } from '@playwright/test'
import { locales } from '../scripts/build/arrange.mjs'
import { isCalculator } from '../scripts/house/pages.mjs'
import { pages } from './site.ts'

const names = await locales()
/** Of a list of thousands that many windows are passed by: the rest is more of the same. */
const mostWindows = 25

for (const path of pages) {
  test(`${path} breaks no rule of its own policy and logs no error`, async ({ page }) => {
    const faults = await watch(page)
    await page.goto(path, { waitUntil: 'networkidle' })
    await openAll(page)
    // The drawing library is the one that other sites loosen their policy for.
    if (isCalculator(path, names))
      await expect(page.locator('.recharts-surface').first()).toBeAttached()
    expect(await faults()).toEqual([])
  })

  test(`${path} runs no script that was put into it`, async ({ page }) => {
    await watch(page)
    await page.goto(path)
    const outcome = await page.evaluate(async () => {
      const marks: string[] = []
      const refused = (name: string, attempt: () => void) => {
        try {
          attempt()
          marks.push(`${name} accepted`)
        } catch (error) {
          if (!(error instanceof TypeError || error instanceof EvalError)) throw error
          marks.push(`${name} refused`)
        }
      }
      const element = document.createElement('div')
      refused('innerHTML', () => {
        element.innerHTML = '<img src="x">'
      })
      refused('script text', () => {
        document.createElement('script').text = 'window.broken = true'
      })
      refused('foreign script', () => {
        document.createElement('script').src = 'https://evil.example/a.js'
      })
      refused('own script elsewhere', () => {
        document.createElement('script').src = '/data/mainnet/latest.json'
      })
      const inline = document.createElement('script')
      inline.append('window.broken = true') // no Trusted Types sink: the hashes must stop it
      document.head.append(inline)
      // Later, because the test's own call may use eval; a page's own code may not.
      setTimeout(() => refused('code from text', () => new Function('window.broken = true')()), 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
      return { marks, broken: 'broken' in window }
    })
    expect(outcome).toEqual({
      marks: [
        'innerHTML refused',
        'script text refused',
        'foreign script refused',
        'own script elsewhere refused',
        'code from text refused',
      ],
      broken: false,
    })
  })
}

test('no other site may frame a page', async ({ page, baseURL }) => {
  await page.route('https://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/"></iframe>` }),
  )
  await page.goto('https://other.example/')
  const framed = page.frames().find((frame) => frame !== page.mainFrame())
  expect(framed?.url()).toMatch(/^chrome-error:/)
})

/** Open every fold and pass by everything that loads when a reader comes near, the foot of the page included. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(async (most) => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const half = window.innerHeight / 2
    const steps = Math.min(2 * most, Math.ceil(document.body.scrollHeight / half))
    for (const at of [...Array.from({ length: steps }, (_, i) => i * half), 1e9]) {
      window.scrollTo(0, at)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }, mostWindows)
  await page.waitForLoadState('networkidle')
}

/** Collect policy violations, console errors and uncaught errors from the first byte on. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  return async () => [
    ...faults,
    ...(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)),
  ]
}
