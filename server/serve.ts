import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { work } from './api/answers.ts'
import { createApi } from './api/api.ts'
import type { Figures } from './api/figures.ts'
import { loadFigures } from './api/load.ts'
import { LongQuestions, usualLimits } from './api/long-questions.ts'
import { startThread } from './api/thread.ts'
import { createApp, type Status } from './app.ts'
import { drain } from './drain.ts'
import type { Settings } from './settings.ts'
import { loadSite, type SiteFolders } from './site.ts'
import { endUnread } from './unread-body.ts'
import { build, version } from './version.ts'

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
 * @param program this very program, to be started as a thread for long questions; without it they are worked out here.
 * @throws {SiteError} when the build is incomplete; Node's own error when it cannot listen.
 */
export async function serve(
  settings: Settings,
  folders: SiteFolders,
  program: URL | null = null,
): Promise<RunningServer> {
  let status: Status = { phase: 'loading' }
  let figures: Figures | null = null
  const questions =
    program && new LongQuestions({ start: () => startThread(program, folders), ...usualLimits })
  const api = createApi({
    figures: () => figures,
    clock: () => Date.now() / 1000,
    version,
    build,
    ask: async (question, ground) =>
      questions === null ? work(question, ground) : questions.ask(question, ground),
    report,
  })
  const app = createApp({ status: () => status, api, report })
  const answer = getRequestListener(app.fetch, {
    hostname: 'localhost',
    // It would read 64 MB of a body that nobody wants.
    autoCleanupIncoming: false,
  })
  const server = createServer(limits, (request, response) => {
    if (status.phase === 'draining') response.setHeader('Connection', 'close')
    if (request.method !== 'GET' && request.method !== 'HEAD') endUnread(request, response)
    void answer(request, response)
  })
  server.setTimeout(silentSocketMs)

  await listen(server, settings)
  try {
    const site = await loadSite(folders)
    figures = await loadFigures(folders.build, (at) => site.resources.get(at)?.identity.body)
    status = { phase: 'ready', site }
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
      await questions?.stop()
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
