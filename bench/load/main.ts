/**
 * The site under load, beside plain nginx in the same run: `npm run bench:load`.
 *
 *   npm run --silent bench:load -- [--seconds 5] [--json]
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
import { ourNginx, plainNginx } from './nginx.ts'
import { type Load, load } from './wrk.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
})
const seconds = Number(values.seconds)

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

type Case = { readonly name: string; readonly load: Load; readonly rssMb: number | null }

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
  await measure('static: plain nginx', plain.port, '/index.html', null)
  await measure('static: plain nginx, our head', policies.port, '/index.html', null)
  await measure('static: our nginx', ours.port, '/', null)
  await measure('static: the process', own, '/', null)
  await measure('API: one question', own, '/api/v1/estimate?stake=25000', null)
  await measure('API: unique, average', own, '/', unique(''))
  await measure('API: unique, one pool', own, '/', unique(`&pool=${middle}`))
  await measure('API: 100, our nginx', ours.port, '/', hundred)
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

async function measure(name: string, port: number, path: string, script: string | null) {
  const file = script === null ? null : join(folder, 'requests.lua')
  if (file !== null) writeFileSync(file, script ?? '')
  const url = `http://127.0.0.1:${port}${path}`
  await load(url, 1, file) // warm
  const found = await load(url, seconds, file)
  const isOurs = port !== plain.port && port !== policies.port
  cases.push({ name, load: found, rssMb: isOurs ? residentBytes(server.pid ?? 0) / 1e6 : null })
}

function report(): void {
  const [base] = cases
  const share = ({ load }: Case) => load.perSecond / (base?.load.perSecond || 1)
  if (values.json) {
    console.log(
      JSON.stringify(
        cases.map((one) => ({ ...one, share: share(one) })),
        null,
        2,
      ),
    )
    return
  }
  const head = ['', 'req/s', 'of nginx', 'median', 'p99', 'RSS', 'failed']
  const rows = cases.map((one) => [
    one.name,
    one.load.perSecond.toFixed(0),
    `${(share(one) * 100).toFixed(1)} %`,
    `${one.load.median.toFixed(2)} ms`,
    `${one.load.p99.toFixed(2)} ms`,
    one.rssMb === null ? '' : `${one.rssMb.toFixed(0)} MB`,
    String(one.load.failed),
  ])
  for (const row of [head, ...rows])
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(11))).join(''))
}
