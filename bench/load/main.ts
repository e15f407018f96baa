/**
 * The site under load, beside plain nginx in the same run: `npm run bench:load`.
 *
 *   npm run --silent bench:load -- [--rounds 5] [--seconds 3] [--json]
 *
 * Each is warmed, then all of them take turns: a ratio is of one round, its median counts.
 *
 * Needs wrk and nginx (Debian: wrk, nginx-light) and a build. Everything listens on the loopback. The ratios are what counts.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { residentBytes } from '../../scripts/fuzz-api/hardships.ts'
import { freePort } from '../../scripts/house/free-port.ts'
import { quantile } from '../quantile.ts'
import { ourNginx, plainNginx } from './nginx.ts'
import { type Load, load } from './wrk.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]

/** Until what a program learns of its own code in its first seconds is learnt. */
const warmSeconds = 5

/** Each a question nobody asked before: Lua that counts the stake up. */
const unique = (more: string) => `
local count = 0
local start = os.time() % 1000000
request = function()
  count = count + 1
  return wrk.format("GET", "/api/v1/estimate?epochs=73&stake=" .. (1000 + start % 1000) .. "." .. count .. "${more}")
end
`

/** A hundred questions, asked again and again. */
const hundred = `
local count = 0
request = function()
  count = count + 1
  return wrk.format("GET", "/api/v1/estimate?epochs=73&stake=" .. (1000 + count % 100))
end
`

type Case = {
  readonly name: string
  readonly port: number
  readonly path: string
  readonly script: string | null
  readonly loads: Load[]
  rssMb: number | null
}

const folder = mkdtempSync(join(tmpdir(), 'bench-load-'))
const server = spawn(process.execPath, ['build/server.mjs'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(createInterface({ input: server.stdout }), 'line')
const own = Number(/:(\d+)$/.exec(String(line).trim())?.[1])
const page = readFileSync('out/index.html')
const plain = await plainNginx(await freePort(), page)
// What a client reads of every answer beside the page: the policies weigh two thousand bytes.
const policies = await plainNginx(await freePort(), page, await linesOf(`http://127.0.0.1:${own}/`))
const ours = await ourNginx(await freePort(), own)
const cases: Case[] = []

try {
  const listed = await (await fetch(`http://127.0.0.1:${own}/api/v1/pools?limit=300`)).json()
  const middle = listed.result.pools.at(-1).id
  add('static: plain nginx', plain.port, '/index.html')
  add('static: plain nginx, our head', policies.port, '/index.html')
  add('static: our nginx', ours.port, '/')
  add('static: the process', own, '/')
  add('API: one question', own, '/api/v1/estimate?stake=25000')
  add('API: unique, average', own, '/', unique(''))
  add('API: unique, one pool', own, '/', unique(`&pool=${middle}`))
  add('API: 100, our nginx', ours.port, '/', hundred)
  for (const one of cases) await asked(one, warmSeconds)
  for (let round = 0; round < rounds; round++)
    for (const one of cases) one.loads.push(await asked(one, seconds))
} finally {
  plain.stop()
  policies.stop()
  ours.stop()
  server.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
report()

/** Lines of an answer's head that nginx does not write by itself. */
async function linesOf(url: string): Promise<readonly [string, string][]> {
  const itself =
    /^(connection|keep-alive|date|server|transfer-encoding|etag|accept-ranges|last-modified|content-(type|length))$/
  const { headers } = await fetch(url)
  return [...headers].filter(([name]) => !itself.test(name))
}

function add(name: string, port: number, path: string, script: string | null = null) {
  cases.push({ name, port, path, script, loads: [], rssMb: null })
}

async function asked(one: Case, during: number): Promise<Load> {
  const { port, path, script } = one
  const file = script === null ? null : join(folder, 'requests.lua')
  if (file !== null) writeFileSync(file, script ?? '')
  const found = await load(`http://127.0.0.1:${port}${path}`, during, file)
  const isOurs = port !== plain.port && port !== policies.port
  if (isOurs) one.rssMb = Math.max(one.rssMb ?? 0, residentBytes(server.pid ?? 0) / 1e6)
  return found
}

function report(): void {
  const [base] = cases
  const figures = cases.map(({ name, loads, rssMb }) => {
    const shares = loads.map(({ perSecond }, i) => perSecond / (base?.loads[i]?.perSecond || 1))
    const middle = (of: (load: Load) => number) => quantile(loads.map(of), 0.5)
    return {
      name,
      perSecond: middle(({ perSecond }) => perSecond),
      share: quantile(shares, 0.5),
      shares,
      median: middle(({ median }) => median),
      p99: middle(({ p99 }) => p99),
      worstP99: Math.max(...loads.map(({ p99 }) => p99)),
      rssMb,
      failed: loads.reduce((sum, { failed }) => sum + failed, 0),
    }
  })
  if (values.json) {
    console.log(JSON.stringify(figures, null, 2))
    return
  }
  const head = ['', 'req/s', 'of nginx', 'half within', 'median', 'p99', 'worst', 'RSS', 'failed']
  const rows = figures.map((one) => [
    one.name,
    one.perSecond.toFixed(0),
    percent(one.share),
    `${percent(quantile(one.shares, 0.25))}–${percent(quantile(one.shares, 0.75))}`,
    `${one.median.toFixed(2)} ms`,
    `${one.p99.toFixed(2)} ms`,
    `${one.worstP99.toFixed(2)} ms`,
    one.rssMb === null ? '' : `${one.rssMb.toFixed(0)} MB`,
    String(one.failed),
  ])
  for (const row of [head, ...rows])
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(14))).join(''))
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
