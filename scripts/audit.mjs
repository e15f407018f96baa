/**
 * Lighthouse over every page of the built site: `npm run audit`, after a build.
 *
 * Performance is measured in one language: the others are the same files with other words, and
 * are looked at for the rest. `npm run audit -- --all` measures every page.
 *
 * Lighthouse lives in tools/lighthouse with a lock of its own; it is installed on first use.
 */
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { locales } from './build/arrange.mjs'
import { runChild } from './house/child.mjs'
import { chromiumArguments, ensureChromium } from './house/chromium.mjs'
import { builtPages } from './house/pages.mjs'
import { defaultLocale } from './house/paths.mjs'
import { whileServed } from './house/served.mjs'
import { installedTool } from './house/tool.mjs'

const tool = await installedTool('lighthouse')
const chromium = await ensureChromium()
await quiet()
const names = await locales()
const isTranslated = (path) =>
  names.some((locale) => locale !== defaultLocale && path.startsWith(`/${locale}/`))
const timed = (path) => process.argv.includes('--all') || !isTranslated(path)
const pages = await builtPages()
const { code } = await whileServed((origin) => {
  const args = pages.map((path) => (timed(path) ? origin + path : `--untimed=${origin}${path}`))
  return runChild(process.execPath, [`${tool}audit.mjs`, ...args], {
    env: { CHROME_PATH: chromium, CHROME_FLAGS: JSON.stringify(chromiumArguments) },
  })
})
process.exit(code)

/** What is timed wants the machine to itself: until what ran before has faded from the load, two minutes at most. */
async function quiet() {
  const calm = availableParallelism() / 5
  for (let waited = 0; waited < 120 && loadavg()[0] > calm; waited += 5) await wait(5_000)
}
