import type { Endpoint } from './endpoint.ts'
import type { ProblemError } from './problems.ts'

/** Headers that an answer is given beside its own. */
export type MoreHeaders = Readonly<Record<string, string>>

/** What every answer carries: for every origin, without credentials, and nothing to be run. */
export const everyAnswer = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

export function allowed({ takesBody }: Endpoint): string {
  return takesBody ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS'
}

export function answerOf(body: string, more: MoreHeaders): Response {
  return new Response(body, {
    headers: { ...everyAnswer, 'Content-Type': 'application/json', ...more },
  })
}

export function unchanged(more: MoreHeaders): Response {
  return new Response(null, { status: 304, headers: { ...everyAnswer, ...more } })
}

export function preflight(endpoint: Endpoint, more: MoreHeaders): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...everyAnswer,
      ...more,
      'Access-Control-Allow-Methods': allowed(endpoint),
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
      'Access-Control-Max-Age': '86400',
      Allow: allowed(endpoint),
      'Cache-Control': 'public, max-age=86400',
    },
  })
}

export function problemAnswer(error: ProblemError, more: MoreHeaders): Response {
  return new Response(`${JSON.stringify(error.body)}\n`, {
    status: error.status,
    headers: {
      ...everyAnswer,
      ...more,
      ...error.headers,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json',
    },
  })
}

/** The answer of a file that belongs to the API: for every origin, as all its answers are. */
export function opened(file: Response): Response {
  const headers = new Headers(file.headers)
  for (const [name, value] of Object.entries(everyAnswer)) headers.set(name, value)
  return new Response(file.body, { status: file.status, headers })
}
