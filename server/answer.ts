import { chooseCoding } from './accept-encoding.ts'
import { findAddress } from './address.ts'
import { hasThis } from './if-none-match.ts'
import type { Representation, Resource, Site } from './site.ts'
import { transport } from './transport.ts'

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
  if (hasThis(request.headers.get('if-none-match'), chosen.etag)) {
    const { 'Content-Length': _, 'Content-Encoding': __, ...headers } = chosen.headers
    return new Response(null, { status: 304, headers: { ...headers, ...transport(request) } })
  }
  const headers = { ...chosen.headers, ...transport(request) }
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
