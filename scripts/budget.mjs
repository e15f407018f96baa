/**
 * The JavaScript a page costs before anyone touches it: `npm run budget`, after a build.
 *
 * Real Chromium loads each page from our own server; every script it fetched counts as
 * `gzip -9`, in KiB (1,024 bytes), whatever coding it came in. The calculator has the budget of the
 * design and fails above it; for the other pages it is printed.
 */
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { locales } from './build/arrange.mjs'
import { chromiumArguments, ensureChromium } from './house/chromium.mjs'
import { builtPages, isCalculator } from './house/pages.mjs'
import { whileServed } from './house/served.mjs'

const budgetKiB = 165
/** What loads by itself loads within this; nothing is clicked, scrolled or typed. */
const settleMs = 1_000
/** How long a script that the page names may take, ms. */
const lateMs = 20_000
/** Pages open side by side: most of the time is waiting. */
const atOnce = 4

const worst = await whileServed(measure)
const verdict = worst > budgetKiB ? 'over' : 'within'
console.log(
  `The calculator: ${worst.toFixed(1)} KiB of JavaScript, gzip -9: ${verdict} the ${budgetKiB} KiB budget`,
)
if (worst > budgetKiB) process.exitCode = 1

async function measure(origin) {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  })
  let worst = 0
  const names = await locales()
  const pages = await builtPages()
  const loads = new Map()
  const left = pages.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const path of left) loads.set(path, await scriptsOf(browser, `${origin}${path}`))
    }),
  )
  for (const path of pages) {
    const scripts = loads.get(path)
    console.log(path)
    for (const { name, kib } of scripts) console.log(`  ${kib.toFixed(1).padStart(7)} KiB  ${name}`)
    const sum = scripts.reduce((kib, script) => kib + script.kib, 0)
    console.log(`  ${sum.toFixed(1).padStart(7)} KiB  in ${scripts.length} files`)
    if (isCalculator(path, names)) worst = Math.max(worst, sum)
  }
  await browser.close()
  return worst
}

async function scriptsOf(browser, url) {
  const page = await browser.newPage()
  const bodies = new Map()
  const keep = (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      bodies.set(new URL(response.url()).pathname, response.body())
  }
  page.on('response', keep)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(settleMs)
  // A busy machine may still be fetching what the page has just named.
  const until = performance.now() + lateMs
  let missed = await unseen(page, bodies)
  while (missed.length > 0 && performance.now() < until) {
    await page.waitForTimeout(settleMs)
    missed = await unseen(page, bodies)
  }
  page.off('response', keep)
  if (missed.length > 0) throw new Error(`${url}: not seen: ${missed.join(', ')}`)
  const scripts = []
  for (const [name, body] of bodies)
    scripts.push({ name, kib: gzipSync(await body, { level: 9 }).length / 1024 })
  await page.close()
  return scripts.sort((a, b) => b.kib - a.kib)
}

/** Scripts that the page names and that have not been seen to come. */
async function unseen(page, bodies) {
  const named = await page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, noModule }) => src && !noModule)
      .map(({ src }) => new URL(src).pathname),
  )
  return named.filter((name) => !bodies.has(name))
}
