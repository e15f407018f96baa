import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { chromium } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../house/chromium.mjs'

const root = '/node_modules/cardano-rewards/dist'

const page = `<!doctype html><title>doors</title>
<script type="importmap">{ "imports": { "decimal.js": "/node_modules/decimal.js/decimal.mjs" } }</script>
<script type="module">
  import { parseAda } from '${root}/index.js'
  import { adaOf } from '${root}/decimal.js'
  const worker = new Worker('/worker.mjs', { type: 'module' })
  worker.onmessage = ({ data }) => { window.answer = [adaOf(parseAda('1.5')).toFixed(), data] }
  worker.onerror = ({ message }) => { window.answer = message || 'the worker failed' }
</script>`

const worker = `
import { adaText } from '${root}/index.js'
import { mainnetAverage, mainnetSnapshot } from '${root}/data.js'
import { averageOutcome, defaultScenario } from '${root}/outcomes.js'
const figures = mainnetSnapshot()
const now = Date.UTC(2026, 2, 7) / 1000
const outcome = averageOutcome({ scenario: defaultScenario, figures, average: mainnetAverage, now })
postMessage([figures.pools.length, adaText(outcome.perYear)])
`

/**
 * Every door in Chromium as the files are: two in a page, three in a module worker.
 *
 * @returns what page and worker worked out.
 */
export async function inBrowser(project) {
  const server = createServer((request, response) => answer(project, request.url, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  })
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${server.address().port}/`)
    const found = await tab.waitForFunction(() => globalThis.answer, null, { timeout: 20_000 })
    return await found.jsonValue()
  } finally {
    await browser.close()
    server.close()
  }
}

async function answer(project, url, response) {
  const script = { 'content-type': 'text/javascript; charset=utf-8' }
  try {
    if (url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    else if (url === '/worker.mjs') response.writeHead(200, script).end(worker)
    else {
      const content = await readFile(project + url)
      response.writeHead(200, script).end(content)
    }
  } catch {
    response.writeHead(404).end()
  }
}
