// Does a page stay at its frame rate while a slider recomputes the whole network?
//   npm run bench:slider                   figures for people
//   npm run --silent bench:slider -- --json
//   npm run bench:slider -- --check        exit 1 where the gate is missed
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { embeddedFile, embeddedPointer } from '../../data/embedded.ts'
import { chromiumArguments, ensureChromium } from '../../scripts/house/chromium.mjs'
import { quantile } from '../quantile.ts'
import type { Stretch } from './page.ts'

const goal = 1.05
const gate = 1.2

/**
 * Frames watched in one stretch; stretches of an idle page and of each slider take turns. The ratio is worked out in
 * each turn and its median counts: what others take of the machine for some seconds lies in one or two of them.
 */
const frames = 90
const turns = 7

type Moves = Parameters<Window['watch']>[1]
const kinds: readonly Moves[] = [null, 'parameters', 'minimum cost']

const html = '<!doctype html><title>slider</title><script type="module" src="/page.js"></script>'

async function main(): Promise<void> {
  const watched = await watchAll()
  const of = (moves: Moves) => watched.filter((stretch) => stretch.moves === moves)
  const most = ({ intervals }: Stretch) => quantile(intervals, 0.95)
  const idle = of(null).map(most)
  const rows = kinds.slice(1).map((moves) => {
    const ours = of(moves).map(most)
    const work = of(moves).flatMap((stretch) => stretch.work)
    const ratio = quantile(
      ours.map((interval, turn) => interval / (idle[turn] as number)),
      0.5,
    )
    return {
      name: moves === 'parameters' ? 'slider' : 'slider-minimum-cost',
      ...{ ours: quantile(ours, 0.5), baseline: quantile(idle, 0.5), ratio },
      ...{ goal, gate, better: 'lower' },
      work: [0.5, 0.95, 1].map((part) => Number(quantile(work, part).toFixed(2))),
    }
  })
  const asked = new Set(process.argv.slice(2))
  if (asked.has('--json')) console.log(JSON.stringify(rows))
  else print(rows, quantile(idle, 0.5))
  if (asked.has('--check') && rows.some(({ ratio }) => ratio > gate)) process.exitCode = 1
}

function print(
  rows: readonly { name: string; ours: number; ratio: number; work: number[] }[],
  idle: number,
) {
  console.log(`load ${loadavg()[0]?.toFixed(1)}, ${turns} × ${frames} frames each in turns`)
  console.log(`an idle page: from frame to frame 95 % within ${idle.toFixed(2)} ms`)
  for (const { name, ours, ratio, work } of rows) {
    const [median, most, longest] = work
    console.log(
      `${name}: 95 % within ${ours.toFixed(2)} ms, ${ratio.toFixed(3)}× idle (goal ${goal}, gate ${gate})`,
    )
    console.log(
      `  work of a frame: median ${median} ms, 95 % within ${most} ms, longest ${longest} ms`,
    )
  }
}

async function watchAll() {
  const script = await build({
    entryPoints: ['bench/slider/page.ts'],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' },
  })
  const { path } = embeddedPointer()
  const files: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', script.outputFiles[0]?.text ?? ''],
    '/snapshot.json': ['application/json', embeddedFile(path)],
  }
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.setHeader('content-type', type).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.waitForFunction(() => 'watch' in window)
    const watch = (moves: Moves) =>
      page.evaluate(([count, what]) => window.watch(count, what), [frames, moves] as const)
    for (const moves of kinds) await watch(moves) // the first frames compile
    const watched: (Stretch & { readonly moves: Moves })[] = []
    for (let turn = 0; turn < turns; turn++)
      for (const moves of kinds) watched.push({ moves, ...(await watch(moves)) })
    return watched
  } finally {
    await browser.close()
    server.close()
  }
}

await main()
