/**
 * Firefox and WebKitGTK, from Debian's packages: the calculator, the frame and its loader come to life in both and work out
 * what Chromium works out, to the lovelace. `npm run engines`, after a build; installs the packages as root.
 *
 * The driver lives in tools/engines with a lock of its own. Ends with a line `N passed, M failed`.
 */
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { servedHolding, serveHost } from './engines/hosts.mjs'
import { runChild } from './house/child.mjs'
import { chromiumArguments, ensureChromium } from './house/chromium.mjs'
import { whileServed } from './house/served.mjs'
import { installedTool } from './house/tool.mjs'

const programs = {
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  driver: ['/usr/bin/WebKitWebDriver'],
  webkit: ['4.1', '4.0', '6.0'].flatMap((version) =>
    ['x86_64', 'aarch64'].map(
      (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
    ),
  ),
  screen: ['/usr/bin/Xvfb'],
}
const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb']
const nuts = 'pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy'
/** How long one thing may take to come true. */
const patienceMs = 20_000

const frame = `document.querySelector('cardano-rewards').shadowRoot.querySelector('iframe')`

/** So much that no engine keeps it. */
const litter = `Array.from({ length: 10 }, () => Array.from({ length: 100_000 }, (_, i) => ({ i, s: 'x' + i })).length).length`

const found = await installed()
const chromium = await ensureChromium()
const folder = await installedTool('engines')
const { openBidi } = await import(pathToFileURL(`${folder}firefox.mjs`).href)
const { openWebkit } = await import(pathToFileURL(`${folder}webkit.mjs`).href)

const engines = {
  Chromium: () => openBidi('chrome', chromium, chromiumArguments),
  Firefox: () => openBidi('firefox', found.firefox),
  WebKitGTK: () =>
    openWebkit({
      driver: found.driver,
      browser: found.webkit,
      port: 4_700 + (process.pid % 200),
      display: `:${100 + (process.pid % 100)}`,
    }),
}
let passed = 0
let failed = 0
await whileServed(async (origin) => {
  const holding = await servedHolding(origin, '/later.js')
  const hosts = {
    plain: await serveHost(origin, nuts),
    slow: await serveHost(holding.origin, nuts),
    holding,
  }
  const answers = new Map()
  for (const [name, open] of Object.entries(engines))
    await inEngine(name, open, origin, hosts, answers)
  const [first, ...others] = new Set(answers.values())
  check(
    'all engines',
    'the same answers to the lovelace',
    first !== undefined && others.length === 0,
  )
})
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function inEngine(name, open, origin, hosts, answers) {
  let browser
  try {
    browser = await open()
    const told = []
    for (const [what, work] of [
      ['the calculator works out what is typed', calculator],
      ['the frame answers through the loader', loaded],
      ['an attribute is taken up without a new frame', changed],
      ['what is typed in the sandbox is read', typed],
      ['the list of pools opens in the sandbox', picked],
      ['a part that is long on its way comes though memory is cleared', late],
    ]) {
      const failure = await work(browser, origin, hosts).then(
        (answer) => {
          if (answer) told.push(answer)
          return null
        },
        (error) => error,
      )
      check(name, what, failure === null, failure)
    }
    answers.set(name, told.join(' '))
  } catch (error) {
    check(name, 'starts', false, error)
  } finally {
    await browser?.close()
  }
}

async function calculator({ open, run }, origin) {
  await open(`${origin}/?v=1&pool=${nuts}`)
  const answer = `document.querySelector('[data-testid="answer"] bdi')?.textContent`
  // The pool of the link is named only once the page is live.
  await until(run, `document.getElementById('answer')?.textContent.includes('NUTS')`)
  await run(typing('stake', '20000'))
  await until(run, `/^2\\d\\d\\./.test(${answer} ?? '')`)
  return run(answer)
}

async function loaded({ open, run }, _, { plain }) {
  await open(plain)
  await until(run, `window.told?.scenario.amount === '10000'`)
  await until(run, `document.querySelector('cardano-rewards').clientHeight > 200`)
  return run('JSON.stringify(window.told.answer)')
}

async function changed({ run }) {
  await run(
    `(window.frame = ${frame}, document.querySelector('cardano-rewards').setAttribute('amount', '25000'))`,
  )
  await until(run, `window.told.scenario.amount === '25000'`)
  if (!(await run(`window.frame === ${frame}`))) throw new Error('Another frame.')
  return run('window.told.answer.perYear')
}

async function typed({ run, runInFrame }) {
  await runInFrame(typing('amount', '1 000'))
  await until(run, `window.told.scenario.amount === '1000'`)
  return run('window.told.answer.perYear')
}

async function picked({ runInFrame }) {
  await runInFrame(`document.querySelector('#pool button').click()`)
  await until(runInFrame, `document.querySelectorAll('[role="option"]').length > 10`)
}

/** WebKit forgets a script that is in no document when it clears its memory. */
async function late({ open, run, runInFrame }, _, { slow, holding }) {
  const asked = holding.next()
  await open(slow)
  await until(run, `window.told?.scenario.amount === '10000'`)
  await runInFrame(typing('amount', '3000'))
  const release = await asked
  for (let i = 0; i < 5; i++) await runInFrame(litter)
  release()
  await until(run, `window.told.scenario.amount === '3000'`)
}

/** As React and the frame hear it. */
function typing(id, text) {
  const input = `document.getElementById('${id}')`
  const set = `Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set`
  return `(${set}.call(${input}, '${text}'), ${input}.dispatchEvent(new Event('input', { bubbles: true })))`
}

async function until(run, condition) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(100))
    if (await run(condition)) return
  throw new Error(`Never so: ${condition}`)
}

function check(where, what, holds, error) {
  if (holds) passed++
  else failed++
  console.log(
    `  ${holds ? 'ok  ' : 'FAIL'} ${where.padEnd(12)} ${what}${error ? `: ${error.message}` : ''}`,
  )
}

async function installed() {
  const look = () =>
    Object.fromEntries(
      Object.entries(programs).map(([name, places]) => [name, places.find((at) => existsSync(at))]),
    )
  const missing = (found) => Object.values(found).includes(undefined)
  const before = look()
  if (!missing(before)) return before
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await runChild('apt-get', ['update'], quiet)
    await runChild('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet)
  }
  const after = look()
  if (missing(after))
    throw new Error(`Firefox and WebKitGTK are wanted: apt-get install ${packages.join(' ')}`)
  return after
}
