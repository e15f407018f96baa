// What the embedded calculator costs a page of another site, and its reader: after a build.
//   npm run bench:widget                    a table
//   npm run --silent bench:widget -- --json
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { type Browser, chromium } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../../scripts/house/chromium.mjs'
import { whileServed } from '../../scripts/house/served.mjs'
import { quantile } from '../quantile.ts'
import { addedToHost, loaded, plainFrame, pool, slowdown } from './host-thread.ts'
import { behindSlowLink, slow4G } from './slow-link.ts'

const rounds = 11

/** Goals of the design, ms. */
const goals = { hostThread: 50, firstAnswer: 1_000 } as const

/** Phones with little memory give a frame no process of its own: its work is then the page's too. */
const oneProcess = ['--disable-site-isolation-trials', '--disable-features=IsolateSandboxedIframes']

type Row = {
  readonly name: string
  readonly what: string
  readonly goal: number | null
  readonly values: number[]
}

async function main(): Promise<void> {
  const rows: readonly Row[] = await whileServed(measure, 'build/server.mjs')
  const figures = rows.map(({ values, ...row }) => {
    const [low = 0, ours = 0, high = 0] = [0.25, 0.5, 0.75].map((part) => quantile(values, part))
    return { ...row, ours, low, high }
  })
  if (process.argv.includes('--json')) {
    const short = figures.map(({ what: _, ...row }) => ({ ...row, unit: 'ms', better: 'lower' }))
    return console.log(JSON.stringify(short))
  }
  console.log(`load ${loadavg()[0]?.toFixed(1)}, medians of ${rounds} rounds in turns, ms`)
  for (const { name, what, goal, ours, low, high } of figures) {
    const verdict = goal === null ? 'no goal' : `goal ${goal}: ${ours <= goal ? 'ok' : 'short'}`
    const spread = `${low.toFixed(1)}–${high.toFixed(1)} in half of them`
    console.log(
      `${name.padEnd(26)} ${ours.toFixed(1).padStart(7)}  ${spread.padEnd(30)} ${verdict.padEnd(16)} ${what}`,
    )
  }
}

async function measure(origin: string): Promise<readonly Row[]> {
  const executablePath = await ensureChromium()
  const slow = await behindSlowLink(Number(new URL(origin).port), slow4G)
  const site = await anotherSite()
  const launch = (more: readonly string[]) =>
    chromium.launch({ executablePath, args: [...chromiumArguments, ...more] })
  const [apart, together] = [await launch([]), await launch(oneProcess)]
  const { hostThread, firstAnswer } = goals
  const element = `the element's work on the page's thread, processor ${slowdown}× slower`
  const answer = 'from asking for a plain frame until its answer is painted, slow 4G'
  const kinds = [
    {
      ...{ name: 'host-thread', what: element, goal: hostThread },
      once: () => addedToHost(apart, site.origin, origin, loaded),
    },
    {
      ...{ name: 'host-thread-plain-frame', what: 'a plain frame of the same address instead' },
      ...{ goal: null, once: () => addedToHost(apart, site.origin, origin, plainFrame) },
    },
    {
      ...{
        name: 'host-thread-one-process',
        what: 'the element, with all of the frame on the same thread',
      },
      ...{ goal: null, once: () => addedToHost(together, site.origin, origin, loaded) },
    },
    {
      ...{ name: 'first-answer', what: answer, goal: firstAnswer },
      once: () => answered(apart, site.origin, slow.origin, 1),
    },
    {
      ...{ name: 'first-answer-slow-phone', what: `the same, processor ${slowdown}× slower` },
      ...{ goal: null, once: () => answered(together, site.origin, slow.origin, slowdown) },
    },
  ] as const
  try {
    for (const { once } of kinds) await once() // the first round warms what is kept on disk
    const rows = kinds.map(({ once: _, ...row }) => ({ ...row, values: [] as number[] }))
    for (let round = 0; round < rounds; round++)
      for (const [at, { once }] of kinds.entries()) rows[at]?.values.push(await once())
    return rows
  } finally {
    await Promise.all([apart.close(), together.close()])
    slow.close()
    site.close()
  }
}

/** Milliseconds from asking for a plain frame until its answer is painted, over the slow link with nothing kept. */
async function answered(browser: Browser, host: string, origin: string, rate: number) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      if (window === window.top) return
      const painted = () =>
        requestAnimationFrame(() => setTimeout(() => parent.postMessage(performance.now(), '*')))
      new MutationObserver((_, observer) => {
        if (!document.querySelector('main[data-state="answer"]')) return
        observer.disconnect()
        painted()
      }).observe(document, { subtree: true, childList: true, attributes: true })
    })
    await page.goto(host)
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate })
    return await page.evaluate((source) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      Object.assign(frame, { width: '400', height: '700', src: source })
      document.body.append(frame)
      return new Promise<number>((resolve) =>
        addEventListener('message', ({ data }) => typeof data === 'number' && resolve(data)),
      )
    }, `${origin}/embed/v1/calculator.html#pool=${pool}`)
  } finally {
    await context.close()
  }
}

/** A page of another site, on a name and port of its own. */
async function anotherSite() {
  const html =
    '<!doctype html><link rel="icon" href="data:,"><title>A site</title><h1>A site</h1><p>Text.'
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

await main()
