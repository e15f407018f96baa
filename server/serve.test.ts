import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, serve } from './serve.ts'
import { SiteError } from './site.ts'

const digest = 'a'.repeat(64)
const page = `<!doctype html><title>Home</title>${'<p>words</p>'.repeat(50)}`
const files: Record<string, string> = {
  'index.html': page,
  'ko/index.html': page.replace('Home', '홈'),
  '404.html': '<!doctype html><title>Not found</title>',
  'ko/404.html': '<!doctype html><title>없음</title>',
  '_next/static/chunk.js': 'void 0\n'.repeat(100),
  [`data/mainnet/${digest}.json`]: '{}',
  'embed/v1/frame.html': page,
  'embed/0.1.0-617-0deeacc2/calculator.html': page,
  'embed/0.1.0-617-0deeacc2/loader.js': 'void 0',
  'data/mainnet/latest.json': `{"path":"${digest}.json"}`,
}

let folder: string
let running: RunningServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  await writeSite(folder)
  running = await serve(settings(), { export: join(folder, 'out'), build: join(folder, 'build') })
})

afterAll(async () => {
  await running.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a file', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('comes packed as %s, its tag its own', async (coding, unpack) => {
    const answer = await ask('/', { 'accept-encoding': coding })
    expect(answer.headers['content-encoding']).toBe(coding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.headers.etag).toMatch(new RegExp(`^"[0-9a-f]{32}-${coding}"$`))
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
    expect(unpack(answer.body).toString()).toBe(page)
  })

  it('comes as it is to a client that unpacks nothing', async () => {
    const answer = await ask('/')
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body.toString()).toBe(page)
  })

  it('is not sent again to who has it', async () => {
    const first = await ask('/ko/', { 'accept-encoding': 'br' })
    const etag = String(first.headers.etag)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask('/ko/', { 'accept-encoding': 'br', 'if-none-match': known })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers.etag).toBe(etag)
      expect(again.headers['content-encoding']).toBeUndefined()
    }
    const other = await ask('/ko/', { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  it('answers HEAD with the headers of GET alone', async () => {
    const { headers: got } = await ask('/')
    const head = await ask('/', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(got['content-length'])
    expect(head.headers.etag).toBe(got.etag)
  })

  it.each([
    ['/_next/static/chunk.js', 'public, max-age=31536000, immutable'],
    [`/data/mainnet/${digest}.json`, 'public, max-age=31536000, immutable'],
    ['/data/mainnet/latest.json', 'public, max-age=60, stale-if-error=86400'],
    ['/embed/0.1.0-617-0deeacc2/loader.js', 'public, max-age=31536000, immutable'],
    // A release that stops says so within ten minutes.
    [
      '/embed/0.1.0-617-0deeacc2/calculator.html',
      expect.stringMatching(/^public, max-age=600, stale/),
    ],
    ['/', expect.stringContaining('max-age=0, s-maxage=60')],
  ])('%s may be kept: %s', async (path, kept) => {
    expect((await ask(path)).headers['cache-control']).toEqual(kept)
  })
})

describe('what is not a file', () => {
  it('moves with its query, to a path of this host', async () => {
    const answer = await ask('//ko?stake=1000&pool=%2F')
    expect([answer.status, answer.headers.location]).toEqual([308, '/ko/?stake=1000&pool=%2F'])
  })

  it.each([
    ['/nothing', 'Not found'],
    ['/ko/nothing', '없음'],
    ['/404.html', 'Not found'],
    ['/index.html.br', 'Not found'],
    ['/build/site.json', 'Not found'],
  ])('%s is 404, in its language', async (path, title) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).toContain(title)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.etag).toBeUndefined()
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
    '%s is refused',
    async (method) => {
      const answer = await ask('/', {}, method)
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
    },
  )

  it('a body above 16 kB is not read', async () => {
    const answer = await ask('/', { 'content-length': '16385' }, 'POST', 'x'.repeat(16_385))
    expect(answer.status).toBe(413)
  })

  it('a header above 16 kB ends the talk', async () => {
    expect((await ask('/', { cookie: 'x'.repeat(20_000) })).status).toBe(431)
  })
})

describe('security headers', () => {
  it.each([
    ['/', 'GET', 200],
    ['/ko', 'GET', 308],
    ['/nothing', 'GET', 404],
    ['/livez', 'GET', 200],
    ['/', 'POST', 405],
  ])('stand on %s (%s, %i)', async (path, method, status) => {
    const answer = await ask(path, {}, method)
    expect(answer.status).toBe(status)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['content-security-policy']).toBeDefined()
    expect(answer.headers['strict-transport-security']).toBeUndefined()
  })

  it('a page has its own policy, everything else the strict one', async () => {
    expect((await ask('/')).headers['content-security-policy']).toBe('policy of index')
    expect((await ask('/ko/')).headers['content-security-policy']).toBe('policy of all')
  })

  it('of what others may frame stand instead of those of the site', async () => {
    const { headers } = await ask('/embed/v1/frame.html')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['content-security-policy']).toBe('policy of the frame')
    expect(headers['x-content-type-options']).toBeUndefined()
    expect((await ask('/')).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('promise https for good where it is https', async () => {
    const answer = await ask('/', { 'x-forwarded-proto': 'https' })
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
  })
})

describe('the process', () => {
  it('says that it lives and that it is ready', async () => {
    expect((await ask('/livez')).body.toString()).toBe('{"status":"live"}\n')
    const ready = await ask('/readyz')
    expect([ready.status, ready.body.toString()]).toEqual([200, '{"status":"ready"}\n'])
    expect(ready.headers['cache-control']).toBe('no-store')
  })

  it('stops when idle, and closes a connection that is kept alive', async () => {
    const other = await serve(settings(), {
      export: join(folder, 'out'),
      build: join(folder, 'build'),
    })
    const socket = connect(other.port, '127.0.0.1')
    socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await new Promise((resolve) => socket.once('data', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    await other.stop()
    await closed
    expect(socket.readyState).toBe('closed')
  })

  it('is unready while it drains, and still answers', async () => {
    const other = await serve(settings(1), {
      export: join(folder, 'out'),
      build: join(folder, 'build'),
    })
    const stopped = other.stop()
    const ready = await ask('/readyz', {}, 'GET', '', other.port)
    expect([ready.status, ready.body.toString()]).toEqual([503, '{"status":"draining"}\n'])
    const answer = await ask('/', {}, 'GET', '', other.port)
    expect([answer.status, answer.headers.connection]).toEqual([200, 'close'])
    await stopped
  })

  it('does not start on half a build', async () => {
    const half = await mkdtemp(join(tmpdir(), 'half-'))
    await writeSite(half)
    await writeFile(join(half, 'out/index.html'), 'cut')
    const folders = { export: join(half, 'out'), build: join(half, 'build') }
    await expect(serve(settings(), folders)).rejects.toThrow(SiteError)
    await rm(half, { recursive: true, force: true })
  })
})

function settings(drainSeconds = 0) {
  return { port: 0, host: '127.0.0.1', drainSeconds }
}

/** What `npm run build` leaves, small. */
async function writeSite(at: string): Promise<void> {
  const listed = []
  for (const [path, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const file: Record<string, string | number> = {
      path,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }
    await write(join(at, 'out', path), content)
    for (const [ending, pack] of [
      ['br', brotliCompressSync],
      ['gz', gzipSync],
    ] as const) {
      const packed = pack(content)
      if (packed.length >= content.length) continue
      await write(join(at, 'build/encoded', `${path}.${ending}`), packed)
      file[ending] = packed.length
    }
    listed.push(file)
  }
  await write(join(at, 'build/site.json'), JSON.stringify({ locales: ['en', 'ko'], files: listed }))
  const security = {
    everywhere: { 'X-Content-Type-Options': 'nosniff' },
    policy: 'policy of all',
    pages: { 'index.html': 'policy of index', 'embed/v1/frame.html': 'policy of the frame' },
    open: {
      headers: { 'Access-Control-Allow-Origin': '*' },
      paths: ['embed/v1/frame.html'],
    },
  }
  await write(join(at, 'build/security.json'), JSON.stringify(security))
}

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer }

function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
  port = running.port,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
