import { test as base, expect, type Locator, type Page } from '@playwright/test'

export { expect }

/** The reader's clock in every test: in epoch 669, 52 epochs after the data. */
export const someday = new Date('2026-11-22T18:00:00Z')

type Fixtures = {
  /** Names an error that the test itself brings about. Any other fails it. */
  readonly expectFault: (fault: RegExp) => void
}

/** A page whose clock stands still, and which no test leaves with an error or a broken policy. */
export const test = base.extend<Fixtures>({
  expectFault: [
    async ({ context }, use) => {
      const expected: RegExp[] = []
      const faults: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
      await context.addInitScript(() =>
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        ),
      )
      await use((fault) => expected.push(fault))
      expect(faults.filter((fault) => !expected.some((known) => known.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(someday)
    await use(page)
  },
})

/** The calculator's parts, by what a reader calls them. */
export function partsOf(page: Page) {
  return {
    stake: page.getByRole('textbox', { name: 'Your stake' }),
    scale: page.getByRole('slider', { name: /Your stake/ }),
    /** What was chosen; pressed, it becomes the search. */
    pool: page.getByRole('button', { name: /^Pool\b/ }),
    search: page.getByRole('combobox', { name: /ticker, name or id/ }),
    options: page.getByRole('option').filter({ visible: true }),
    horizon: page.getByRole('group', { name: 'For how long' }),
    compound: page.getByRole('checkbox', { name: /Leave rewards staked/ }),
    rare: page.getByText('Missed blocks, ada price'),
    /** The whole region: sentence, figure, cells. */
    answer: page.getByRole('region', { name: 'Answer' }),
    figure: page.getByTestId('answer'),
    /** Of the answer; what stands below it has sums of its own. */
    sum: page.getByText('Show me the sum').first(),
    sumLines: page.locator('details.sum').first().getByRole('listitem'),
    linkNotes: page.getByRole('note'),
  }
}

/** Opens the calculator on a query such as `?stake=5`, and waits until it is the reader's. */
export async function openCalculator(page: Page, query = '') {
  await page.goto(`/${query}`)
  const parts = partsOf(page)
  await expect(parts.stake).toBeEnabled()
  await expect(parts.figure).toBeVisible()
  return parts
}

/** Scrolls to what stands below the answer, and waits until it is worked out for the reader. */
export async function openDetails(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Worked examples' }).scrollIntoViewIfNeeded()
  const way = page.getByRole('region', { name: 'When you are paid' })
  await expect(way.getByText('If you move from another pool, it still pays')).toContainText(
    /20\d\d/,
  )
}

/** The value under a term of the answer's list: `Blocks an epoch`. */
export function cell(page: Page, term: string | RegExp): Locator {
  const entry = page.locator('dl > div', { has: page.getByText(term, { exact: true }) })
  return entry.getByRole('definition').first()
}

/** What is far below is not laid out by itself: to be called before the whole of a page is measured or read. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = new CSSStyleSheet()
    all.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(all)
  })
}

/** By how many pixels the page is wider than its window; 0 where nothing goes sideways. */
export async function widerThanWindow(page: Page): Promise<number> {
  await layOutAll(page)
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

/** Nothing that a program says when it has lost its figures is ever read by a person, but in quotes. */
export async function expectPlainText(page: Page): Promise<void> {
  await layOutAll(page)
  const text = await page.locator('body').innerText()
  const said = text.replace(/“[^”]*”/g, '')
  expect(said.match(/.*(\b(NaN|Infinity|undefined|null)\b|\[object|∞).*/g)).toBeNull()
}

/** Keeps files from the page until the function that it returns is called. */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(files, (route) => released.then(() => route.continue()))
  return release
}
