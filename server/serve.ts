import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp, type Status } from './app.ts'
import { drain } from './drain.ts'
import type { Settings } from './settings.ts'
import { loadSite, type SiteFolders } from './site.ts'

/** Milliseconds, but for the header's bytes. A client slower than this is cut off. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  // Longer than common proxies' sixty seconds, so that theirs is the one to end a connection.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
}
const silentSocketMs = 70_000

export type RunningServer = {
  readonly port: number
  /** Stop gracefully. Resolves when the last answer is out, within ten seconds. */
  readonly stop: () => Promise<void>
}

/**
 * Listen, load the site, answer. Until it is loaded `/readyz` says so.
 *
 * @throws {SiteError} when the build is incomplete; Node's own error when it cannot listen.
 */
export async function serve(settings: Settings, folders: SiteFolders): Promise<RunningServer> {
  let status: Status = { phase: 'loading' }
  const app = createApp({ status: () => status, report })
  const answer = getRequestListener(app.fetch, { hostname: 'localhost' })
  const server = createServer(limits, (request, response) => {
    if (status.phase === 'draining') response.setHeader('Connection', 'close')
    void answer(request, response)
  })
  server.setTimeout(silentSocketMs)

  await listen(server, settings)
  try {
    status = { phase: 'ready', site: await loadSite(folders) }
  } catch (error) {
    server.close()
    throw error
  }

  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : settings.port,
    stop: async () => {
      if (status.phase === 'ready') status = { phase: 'draining', site: status.site }
      await new Promise((resolve) => setTimeout(resolve, settings.drainSeconds * 1000))
      await drain(server)
    },
  }
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function report(method: string, path: string, error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ level: 'error', method, path, message }))
}
