/**
 * What the embedded calculator costs a page of another site: `node scripts/widget-sizes.mjs`, after a build.
 *
 * Real Chromium loads it through the loader, with a preset pool, from our own server. Every response is weighed twice: as it
 * came over the wire, headers and all, and as `gzip -9`, in KiB (1,024 bytes). Fails above the budgets of the design.
 */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { chromiumArguments, ensureChromium } from './house/chromium.mjs'
import { exportFolder } from './house/paths.mjs'
import { whileServed } from './house/served.mjs'

const nuts = 'pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy'
const wireKiB = 25
const gzipKiB = { frame: 25, loader: 3, list: 40 }

const { wire, gzip, requests } = await whileServed(measure)
const { release } = JSON.parse(await readFile(`${exportFolder}/embed/v1/sri.json`, 'utf8'))
const weigh = async (path) =>
  gzipSync(await readFile(`${exportFolder}/embed/${path}`), { level: 9 }).length / 1024
const loader = await weigh('v1/loader.js')
const list = await weigh(`${release}/list.js`)

const verdicts = [
  within('frame and a preset pool, on the wire', wire, wireKiB),
  within('the same, gzip -9', gzip, gzipKiB.frame),
  within('requests after the HTML', requests - 1, 1, ''),
  within('loader, gzip -9', loader, gzipKiB.loader),
  within('the list of pools, gzip -9', list, gzipKiB.list),
]
if (verdicts.includes(false)) process.exitCode = 1
console.log(
  `The widget: ${wire.toFixed(1)} KiB on the wire, loader ${loader.toFixed(1)} KiB gzip: ` +
    `${process.exitCode ? 'over' : 'within'} the budgets`,
)

function within(what, value, most, unit = ' KiB') {
  const shown = unit === '' ? String(value) : value.toFixed(1)
  console.log(`  ${shown.padStart(6)}${unit.padEnd(4)} of ${most}${unit}  ${what}`)
  return value <= most
}

async function measure(origin) {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  })
  const page = await browser.newPage()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const bodies = []
  page.on('response', (response) => bodies.push(response.body()))
  await page.goto(`${origin}/embed/v1/calculator.html#pool=${nuts}`, { waitUntil: 'networkidle' })
  await page.locator('main[data-state="answer"]').waitFor()
  const gzip = (await Promise.all(bodies)).reduce(
    (sum, body) => sum + gzipSync(body, { level: 9 }).length,
    0,
  )
  await browser.close()
  return { wire: bytes / 1024, gzip: gzip / 1024, requests: bodies.length }
}
