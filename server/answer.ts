import { chooseCoding } from './accept-encoding.ts'
import { findAddress } from './address.ts'
import type { Representation, Resource, Site } from './site.ts'

/** A year, as browsers ask. Only sent under https; subdomains are their owner's business. */
const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000' }

/** A word about the process itself, as JSON, never kept by anyone. */
export function plainAnswer(
  code: number,
  word: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(`${JSON.stringify({ status: word })}\n`, {
    status: code,
    headers: { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
}

/** The file at the request's address, where it has moved to, or the 404 page of its locale. */
export function fileAnswer(site: Site, request: Request): Response {
  const { path, query } = splitTarget(request.url)
  const found = findAddress(path, (known) => site.resources.has(known), site.defaultLocale)
  if (found.kind === 'moved') {
    return new Response(null, {
      status: 308,
      headers: {
        ...site.headers,
        ...transport(request),
        Location: found.to + query,
        'Content-Length': '0',
        'Cache-Control': 'public, max-age=3600',
      },
    })
  }

  const resource = found.kind === 'found' ? site.resources.get(found.path) : undefined
  if (resource === undefined) {
    const page = choose(site.notFound(path), request)
    const { ETag: _, ...headers } = page.headers
    return new Response(page.body, {
      status: 404,
      headers: { ...headers, ...transport(request), 'Cache-Control': 'no-store' },
    })
  }

  const chosen = choose(resource, request)
  const known = request.headers.get('if-none-match')
  if (known !== null && names(known, chosen.etag)) {
    const { 'Content-Length': _, 'Content-Encoding': __, ...headers } = chosen.headers
    return new Response(null, { status: 304, headers: { ...headers, ...transport(request) } })
  }
  const headers = isHttps(request) ? { ...chosen.headers, ...strictTransport } : chosen.headers
  return new Response(chosen.body, { status: 200, headers })
}

/** Path and query of a request's URL, exactly as they were sent. */
export function splitTarget(url: string): { path: string; query: string } {
  const from = url.indexOf('/', url.indexOf('://') + 3)
  const mark = url.indexOf('?', from)
  return mark < 0
    ? { path: url.slice(from), query: '' }
    : { path: url.slice(from, mark), query: url.slice(mark) }
}

function choose(resource: Resource, request: Request): Representation {
  const wish = request.headers.get('accept-encoding') ?? undefined
  return resource[chooseCoding(wish, resource)] ?? resource.identity
}

/** Whether If-None-Match names this tag. Weak tags match too: the comparison is the weak one. */
function names(header: string, etag: string): boolean {
  return (
    header.trim() === '*' ||
    header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}

function transport(request: Request): Record<string, string> {
  return isHttps(request) ? strictTransport : {}
}

/** Said by the proxy that ends TLS. Forged on plain http it does nothing: browsers ignore it there. */
function isHttps(request: Request): boolean {
  return request.headers.get('x-forwarded-proto') === 'https'
}
