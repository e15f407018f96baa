import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { drain } from './drain.ts'

// The nine seconds pass only when a test says so; sockets have the real time.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

it('closes a connection that is kept alive for nothing, without waiting out the nine seconds', async () => {
  const server = await listening(createServer((_, response) => response.end('done')))
  const agent = new Agent({ keepAlive: true })
  const response = await asked(server, agent)
  response.resume()
  await once(response, 'end')
  expect(await connections(server)).toBe(1)

  await drain(server)
  expect(await connections(server)).toBe(0)
  agent.destroy()
})

it('lets an answer end that has begun, and does not wait for another question then', async () => {
  const ends: (() => void)[] = []
  const server = await listening(
    createServer((_, response) => {
      response.write('one, ')
      ends.push(() => response.end('two'))
    }),
  )
  const agent = new Agent({ keepAlive: true })
  const response = await asked(server, agent)
  const drained = drain(server)
  for (const end of ends) end()
  expect(await textOf(response)).toBe('one, two')
  await drained
  agent.destroy()
})

it('cuts off what hangs on after nine seconds, and no sooner', async () => {
  const server = await listening(createServer((_, response) => response.write('for ever')))
  const response = await asked(server)
  const cut = once(response, 'error')
  const drained = drain(server)
  vi.advanceTimersByTime(8_999)
  expect(await connections(server)).toBe(1)
  vi.advanceTimersByTime(1)
  await drained
  expect((await cut)[0]).toMatchObject({ code: 'ECONNRESET' })
})

/** Its connections are kept for ever. */
async function listening(server: Server): Promise<Server> {
  server.keepAliveTimeout = 0
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}

async function asked(server: Server, agent?: Agent): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  const [response] = await once(get({ host: '127.0.0.1', port, agent }), 'response')
  return response
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part)
  return Buffer.concat(parts).toString()
}

function connections(server: Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
}
