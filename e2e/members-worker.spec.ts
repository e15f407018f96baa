import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, expect } from '@playwright/test'
import { build } from 'esbuild'
import * as fixture from './members-worker.fixture.ts'

/** A program of a few lines, bundled with what it imports. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** A site of one page, its script and its worker. */
async function site(): Promise<Server> {
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', '<!doctype html><title>Members</title><script src="/page.js"></script>'],
    '/page.js': [
      'text/javascript',
      await bundled(
        "import * as page from './members-worker.fixture.ts'\nObject.assign(window, { page })",
      ),
    ],
    '/worker.js': [
      'text/javascript',
      await bundled("import { serveMembers } from '../lib/rewards/index.ts'\nserveMembers(self)"),
    ],
  }
  const server = createServer(({ url = '/' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', '']
    response.writeHead(url in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8` })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

type Ask = typeof fixture.ask

const test = base.extend<{ ask: Ask }>({
  ask: async ({ page }, use) => {
    const server = await site()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await use((...question) =>
      page.evaluate(
        (asked) => (window as unknown as { page: { ask: Ask } }).page.ask(...asked),
        question,
      ),
    )
    server.close()
  },
})

/** By bigint, each member by itself. */
function exactly(kind: 'usual' | 'whole') {
  const { members, pools } = fixture.example(kind)
  const sample: number[] = []
  let paid = 0n
  members.stake.forEach((t, i) => {
    const pool = pools[members.pool[i] ?? 0]
    if (!pool) throw new Error('no pool')
    const { poolReward, fixedCost, margin, poolStake } = pool
    const left = poolReward > fixedCost ? poolReward - fixedCost : 0n
    const reward = (left * (margin.d - margin.n) * BigInt(t)) / (margin.d * poolStake)
    paid += reward
    if (i % 997 === 0) sample.push(Number(reward))
  })
  return { paid: String(paid), sample }
}

test('1.3 million members are paid to the lovelace by a worker, in 25 MB', async ({ ask }) => {
  const { paid, sample, progress, moved, bytes, exactFloors } = await ask('usual')
  expect({ paid, sample }).toEqual(exactly('usual'))
  expect(BigInt(paid)).toBeGreaterThan(10n ** 12n)
  expect(moved).toBe(true)
  expect(progress).toHaveLength(Math.ceil(fixture.count / 65_536))
  expect(progress.at(-1)).toBe(fixture.count)
  expect(bytes).toBeLessThanOrEqual(25_000_000)
  expect(exactFloors).toBeLessThan(fixture.count / 1_000)
})

test('the page’s own thread is free while bigint decides every one of them', async ({ ask }) => {
  const { paid, sample, thread, exactFloors } = await ask('whole')
  expect({ paid, sample }).toEqual(exactly('whole'))
  expect(exactFloors).toBe(fixture.count)
  expect(thread.longest).toBeLessThan(thread.watched / 3)
})

test('to cancel stops the worker, which is free for another question', async ({ ask }) => {
  const { cancelled, progress, paid } = await ask('whole', 3)
  expect(cancelled).toBe('AbortError')
  expect(progress).toEqual([1, 2, 3].map((slices) => slices * 65_536))
  expect(paid).toBe('7')
})
