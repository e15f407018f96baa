import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { fileAnswer, plainAnswer, splitTarget } from './answer.ts'
import type { Api } from './api/api.ts'
import { opened } from './api/responses.ts'
import type { Site } from './site.ts'
import { transport } from './transport.ts'

/** What the process can do now. All but `ready` tell a balancer to send nobody. */
export type Status =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready' | 'draining'; readonly site: Site }

export type AppOptions = {
  readonly status: () => Status
  /** Answers what is below `/api/`. */
  readonly api: Api
  /** Told what went wrong inside; never a query, which may hold somebody's figures. */
  readonly report: (method: string, path: string, error: unknown) => void
}

/** The largest request body read, in bytes; no page takes one. */
const maxBodyBytes = 16 * 1024
const allowedMethods = 'GET, HEAD'

/** All that is answered over HTTP: the pages, the data, and whether the process is well. */
export function createApp({ status, api, report }: AppOptions): Hono {
  const app = new Hono()

  app.get('/livez', () => plainAnswer(200, 'live', headers()))
  app.get('/readyz', () => {
    const { phase } = status()
    return plainAnswer(phase === 'ready' ? 200 : 503, phase, headers())
  })
  app.all('/api/*', (c) => {
    const request = c.req.raw
    const { path, query } = splitTarget(request.url)
    const now = status()
    const isFile = now.phase !== 'loading' && now.site.resources.has(path)
    if (isFile && (request.method === 'GET' || request.method === 'HEAD'))
      return opened(fileAnswer(now.site, request))
    return api(request, { path, query: query.slice(1) }, transport(request))
  })
  app.get('*', (c) => {
    const now = status()
    if (now.phase === 'loading') return plainAnswer(503, 'loading', { 'Retry-After': '1' })
    return fileAnswer(now.site, c.req.raw)
  })

  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', bodyLimit({ maxSize: maxBodyBytes }))
  app.all('*', () =>
    plainAnswer(405, 'method not allowed', { ...headers(), Allow: allowedMethods }),
  )
  app.onError((error, c) => {
    if ('getResponse' in error) return plainAnswer(413, 'body too large', headers())
    report(c.req.raw.method, splitTarget(c.req.raw.url).path, error)
    return plainAnswer(500, 'internal error', headers())
  })
  return app

  function headers(): Readonly<Record<string, string>> {
    const now = status()
    return now.phase === 'loading' ? {} : now.site.headers
  }
}
