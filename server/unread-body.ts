import type { IncomingMessage, ServerResponse } from 'node:http'

/** So much of a body that nobody reads is let in, that a client which sends before it listens hears the answer: bytes. */
const mostUnread = 128 * 1024

/** What is still sending then is cut off: milliseconds. */
const patienceMs = 500

/** An answer may be out before its request is in, as with a body that is too large: the rest is not read, and not waited for. */
export function endUnread(request: IncomingMessage, response: ServerResponse): void {
  // Before Node's own listener, which would take in everything: what has begun to be read it leaves alone.
  response.prependOnceListener('finish', () => {
    if (request.complete) return
    request.read(0)
    let bytes = 0
    request.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length
      if (bytes > mostUnread) request.pause()
    })
    request.resume()
    const timer = setTimeout(() => {
      if (!request.complete) request.socket.destroySoon()
    }, patienceMs)
    timer.unref()
  })
}
