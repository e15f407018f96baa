import type { Server } from 'node:http'

/** A stop takes no longer than this, whoever hangs on: milliseconds. */
const hardStopMs = 9_000
const idleCheckMs = 50

/**
 * Take no new connection, let running answers end, close the idle ones, and resolve when all are
 * gone. What still hangs after nine seconds is cut off.
 */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that becomes idle after close() would wait out its keep-alive otherwise.
  const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs)
  const hard = setTimeout(() => server.closeAllConnections(), hardStopMs)
  await closed
  clearInterval(idle)
  clearTimeout(hard)
}
