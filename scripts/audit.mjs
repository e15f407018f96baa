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

/** Of what is not timed so many at once: Lighthouse mostly waits. */
const atOnce = 4

const tool = await installedTool('lighthouse')
const chromium = await ensureChromium()
await quiet()
const names = await locales()
const isTranslated = (path) =>
  names.some((locale) => locale !== defaultLocale && path.startsWith(`/${locale}/`))
const timed = (path) => process.argv.includes('--all') || !isTranslated(path)
const pages = await builtPages()
const ends = await whileServed(async (origin) => {
  const looked = await audited(pages.filter(timed).map((path) => origin + path))
  const untimed = pages.filter((path) => !timed(path)).map((path) => `--untimed=${origin}${path}`)
  const shares = Array.from({ length: atOnce }, (_, i) =>
    untimed.filter((_, at) => at % atOnce === i),
  )
  return [looked, ...(await Promise.all(shares.filter(({ length }) => length > 0).map(audited)))]
})
const sum = (of) => ends.reduce((total, end) => total + end[of], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)

/** One run of the tool; its own counts, or one failure where it did not get so far. */
async function audited(args) {
  const { code, output } = await runChild(process.execPath, [`${tool}audit.mjs`, ...args], {
    env: { CHROME_PATH: chromium, CHROME_FLAGS: JSON.stringify(chromiumArguments) },
    quiet: true,
  })
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  console.log(output.trimEnd())
  const [passed = 0, failed = 1] = counts?.slice(1).map(Number) ?? []
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) }
}

/** What is timed wants the machine to itself: until what ran before has faded from the load, half a minute at most. */
async function quiet() {
  const calm = availableParallelism() / 5
  for (let waited = 0; waited < 30 && loadavg()[0] > calm; waited += 5) await wait(5_000)
}
