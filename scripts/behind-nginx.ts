/**
 * nginx with the settings of deploy/nginx before the built server: `npm run behind-nginx`, after a build.
 *
 * Installs Debian's nginx-light as root where there is none. Ends with a line `N passed, M failed`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { ourNginx } from '../bench/load/nginx.ts'
import { type Answer, clientOf } from './fuzz-api/client.ts'
import { freePort } from './house/free-port.ts'

type Headers = Readonly<Record<string, string>>

/** What clients say they take, and the coding that they are to be answered in. */
const wishes: readonly (readonly [string | undefined, 'br' | 'gzip' | undefined])[] = [
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip,deflate,br', 'br'],
  ['br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP;q=0.5, BR;q=0', 'gzip'],
  ['br;q=0.1', 'br'],
  ['br;q=0.000, gzip;q=0', undefined],
  ['deflate, zstd', undefined],
  ['brotli, gzipped', undefined],
]

installNginx()
let passed = 0
const failures: string[] = []
const server = spawn(process.execPath, ['build/server.mjs'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(createInterface({ input: server.stdout }), 'line')
const behind = Number(/:(\d+)$/.exec(String(line).trim())?.[1])
const nginx = await ourNginx(await freePort(), behind)
const ask = (port: number, target: string, headers: Headers = {}, method = 'GET', body = '') =>
  clientOf(port, 1).send({ method, target, headers, body: body || null })

/** The host that the process is asked for, so that both answers are about the same address. */
const host = { host: 'rewards.example' }

try {
  await samePages()
  await codings()
  await conditions()
  await refusals()
  await withoutTheProcess()
} finally {
  nginx.stop()
  server.kill('SIGKILL')
}
for (const failure of failures) console.log(failure)
console.log(`${passed} passed, ${failures.length} failed`)
process.exit(failures.length > 0 ? 1 : 0)

/** nginx adds nothing and takes nothing away that a page is protected by. */
async function samePages() {
  for (const path of [
    '/',
    '/pools/',
    '/ko/learn/',
    '/embed/v1/loader.js',
    '/data/mainnet/latest.json',
    '/api/v1/estimate?stake=25000',
    '/nowhere',
  ]) {
    const own = await ask(behind, path, host)
    for (const time of ['first', 'second']) {
      const ours = await ask(nginx.port, path, host)
      check(
        `${path}, ${time} time: the process's answer`,
        ours.status === own.status && ours.body.equals(own.body),
      )
      // An API answer says for how many seconds it may be kept: one may have gone by.
      for (const name of [
        'content-type',
        'content-security-policy',
        'permissions-policy',
        'cache-control',
        'etag',
        'vary',
        'access-control-allow-origin',
      ])
        if (name !== 'cache-control' || !path.startsWith('/api/'))
          check(
            `${path}, ${time} time: ${name}`,
            String(ours.headers[name]) === String(own.headers[name]),
          )
    }
  }
}

/** Whoever takes a coding gets it, whoever asked before. */
async function codings() {
  const { body: page } = await ask(behind, '/learn/', host)
  for (const time of ['first', 'second'])
    for (const [wish, coding] of wishes) {
      const headers = wish === undefined ? host : { ...host, 'accept-encoding': wish }
      const answer = await ask(nginx.port, '/learn/', headers)
      const what = `"${wish ?? ''}", ${time} time`
      check(`${what}: ${coding ?? 'as it is'}`, answer.headers['content-encoding'] === coding)
      check(`${what}: the same page`, opened(answer).equals(page))
    }
}

function opened({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

async function conditions() {
  const brotli = { ...host, 'accept-encoding': 'br' }
  const tag = String((await ask(nginx.port, '/learn/', brotli)).headers.etag)
  const again = await ask(nginx.port, '/learn/', { ...brotli, 'if-none-match': tag })
  check(
    'a page that the client has is not sent again',
    again.status === 304 && again.body.length === 0,
  )
  const plain = await ask(nginx.port, '/learn/', { ...host, 'if-none-match': tag })
  check('a page in another coding is another', plain.status === 200)
}

async function refusals() {
  check('a page takes no POST', (await ask(nginx.port, '/', host, 'POST', 'x')).status === 403)
  const asked = await ask(
    nginx.port,
    '/api/v1/estimate',
    { ...host, 'content-type': 'application/json' },
    'POST',
    '{"stake":"25000"}',
  )
  check('the API takes one', asked.status === 200)
  check(
    'more than 16 kB is refused',
    (await ask(nginx.port, '/api/v1/estimate', host, 'POST', 'x'.repeat(20_000))).status === 413,
  )
  check(
    'readiness is not kept',
    (await ask(nginx.port, '/readyz', host)).headers['cache-control'] === 'no-store',
  )
}

/** What was kept is sent, what was not is an error at once. */
async function withoutTheProcess() {
  const kept = await ask(nginx.port, '/', host)
  server.kill('SIGKILL')
  await once(server, 'exit')
  const still = await ask(nginx.port, '/', host)
  check(
    'a page that was asked for outlives the process',
    still.status === 200 && still.body.equals(kept.body),
  )
  check('another is an error', (await ask(nginx.port, '/operate/', host)).status === 502)
  check('readiness says so', (await ask(nginx.port, '/readyz', host)).status === 502)
}

function check(what: string, holds: boolean): void {
  if (holds) passed += 1
  else failures.push(`✗ ${what}`)
}

function installNginx(): void {
  if (spawnSync('nginx', ['-v']).error === undefined) return
  if (process.getuid?.() !== 0) throw new Error('nginx is missing: Debian has it as nginx-light')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { env })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], { env })
}
