// What a widget costs the thread of the page around it.
import type { Browser } from '@playwright/test'
import { threadTimeOf } from '../thread-time.ts'

/** How much slower than this machine a phone's processor is taken to be. */
export const slowdown = 4

/** A stretch of the page is watched for so long, ms: its frame has answered long before. */
const stretch = 2_000

/** A pool of mainnet that makes blocks: a preset pool is what most sites show. */
export const pool = 'pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy'

/** Run in the page: the element by its script. Resolves with its first answer. */
export function loaded({ origin, pool }: Where): Promise<unknown> {
  const script = document.createElement('script')
  script.src = `${origin}/embed/v1/loader.js`
  const element = document.createElement('cardano-rewards')
  element.setAttribute('pool', pool)
  const answered = new Promise((resolve) => element.addEventListener('change', resolve))
  document.body.append(script, element)
  return answered
}

/** Run in the page: what any page pays for a frame, whatever is in it. Resolves when it says how high it is. */
export function plainFrame({ origin, pool }: Where): Promise<unknown> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  Object.assign(frame.style, { width: '100%', height: '684px', border: '0' })
  frame.src = `${origin}/embed/v1/calculator.html#pool=${pool}`
  const ready = new Promise((resolve) => addEventListener('message', resolve, { once: true }))
  document.body.append(frame)
  return ready
}

type Where = { readonly origin: string; readonly pool: string }

/**
 * Milliseconds of work that something brings to the thread of the page around it: all tasks of the thread from its
 * insertion on, less those of as long a stretch of the same page before.
 */
export async function addedToHost(
  browser: Browser,
  host: string,
  origin: string,
  insert: (where: Where) => Promise<unknown>,
): Promise<number> {
  const page = await browser.newPage()
  try {
    await page.goto(host)
    const { thread, worked } = await threadTimeOf(page)
    await thread.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), 300)
    const before = await worked()
    await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), stretch)
    const idle = await worked()
    const rest = page.evaluate((time) => new Promise((done) => setTimeout(done, time)), stretch)
    await page.evaluate(insert, { origin, pool })
    await rest
    return (await worked()) - idle - (idle - before)
  } finally {
    await page.close()
  }
}
