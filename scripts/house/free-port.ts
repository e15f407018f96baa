import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port of the loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const taker = createServer()
  taker.listen(0, '127.0.0.1')
  await once(taker, 'listening')
  const bound = taker.address()
  taker.close()
  await once(taker, 'close')
  if (typeof bound !== 'object' || bound === null) throw new Error('no port')
  return bound.port
}
