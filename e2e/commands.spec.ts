import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { expect, test } from '@playwright/test'
import { freePort } from '../scripts/house/free-port.ts'
import { get } from './site.ts'

/** These commands serve: the build must be fresh, as `npm test` leaves it. */
test.describe.configure({ mode: 'serial' })

/** Each command leads a process group of its own, as in a terminal. Nothing outlives its test. */
const groups: number[] = []
test.afterEach(() => {
  for (const group of groups.splice(0)) {
    try {
      process.kill(-group, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // gone, as it should be
    }
  }
})

test('npm start serves what is built and says where, and is gone when npm alone gets SIGTERM', async () => {
  const port = await freePort()
  const npm = start('npm', ['start', '--silent'], port)
  const said = allOf(npm.stdout)
  await untilReady(port)

  npm.kill('SIGTERM')
  await untilGone(port)
  // Nothing was built or installed again.
  expect(said()).toBe(`Cardano Rewards: http://localhost:${port}\n`)
})

test('Ctrl-C, which reaches the whole group, ends npm start', async () => {
  const port = await freePort()
  const npm = start('npm', ['start'], port)
  await untilReady(port)
  process.kill(-(npm.pid ?? Number.NaN), 'SIGINT')
  await untilGone(port)
})

test('the server itself ends well on SIGTERM', async () => {
  const port = await freePort()
  const server = start(process.execPath, ['build/server.mjs'], port)
  await untilReady(port)
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  expect(code).toBe(0)
})

test('a port in use is told in one line that names PORT', async () => {
  const port = await freePort()
  const holder = createServer().listen(port)
  await once(holder, 'listening')
  const server = start(process.execPath, ['scripts/start.mjs'], port)
  const said = allOf(server.stderr)
  const [code] = await once(server, 'close')
  holder.close()
  expect(code).toBe(1)
  expect(said()).toBe(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start\n`)
})

function start(program: string, args: string[], port: number): ChildProcess {
  const env = { ...process.env, PORT: String(port) }
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  groups.push(child.pid ?? Number.NaN)
  return child
}

function allOf(stream: Readable | null): () => string {
  const said: Buffer[] = []
  stream?.on('data', (chunk: Buffer) => said.push(chunk))
  return () => Buffer.concat(said).toString()
}

async function untilReady(port: number): Promise<void> {
  await expect.poll(() => statusOf(port), { intervals: [50], timeout: 20_000 }).toBe(200)
}

async function untilGone(port: number): Promise<void> {
  await expect.poll(() => statusOf(port), { intervals: [50], timeout: 20_000 }).toBe('gone')
}

/** `going`: who knocks while the door is being shut is turned away. */
async function statusOf(port: number): Promise<number | 'going' | 'gone'> {
  try {
    return (await get(`http://localhost:${port}`, '/readyz')).status
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ECONNREFUSED') return 'gone'
    if (code === 'ECONNRESET') return 'going'
    throw error
  }
}
