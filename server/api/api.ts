import { hasThis } from '../if-none-match.ts'
import { bodyOf, type Question, resultOf, type Worked } from './answers.ts'
import type { Asked, Endpoint, Ground } from './endpoint.ts'
import type { Figures } from './figures.ts'
import { KeptAnswers } from './kept-answers.ts'
import { cacheControl, momentAt } from './moment.ts'
import { ProblemError } from './problems.ts'
import { apiBase, routeOf } from './route.ts'
import { bodyWords, queryWords } from './words.ts'

export type ApiOptions = {
  /** Null while there are none. */
  readonly figures: () => Figures | null
  /** Unix seconds. */
  readonly clock: () => number
  readonly version: string
  /** Names the program in tags. */
  readonly build: string
  /** Where long questions are worked out. @throws {ProblemError} `busy` when it has too much to do. */
  readonly ask: (question: Question, ground: Ground) => Promise<Worked>
  readonly report: (error: unknown) => void
}

/** Characters of answers that are kept. */
const keptCharacters = 8_000_000

/** What every answer carries: for every origin, without credentials, and nothing to be run. */
const everyAnswer = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

export type Api = {
  /** Answers every request below `/api/`; `more` are headers for the answer. */
  readonly answer: (
    request: Request,
    target: Target,
    more: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** The answer of a file that belongs to the API: for every origin, as all its answers are. */
  readonly open: (file: Response) => Response
}

/** The HTTP API. */
export function createApi(options: ApiOptions): Api {
  const kept = new KeptAnswers(keptCharacters)
  const inWork = new Map<string, Promise<Worked>>()
  let ground: Ground | null = null

  function groundNow(now: number): Ground {
    const figures = options.figures()
    if (figures === null)
      throw new ProblemError('no-data', 'the figures are not there yet', undefined, {
        'Retry-After': '1',
      })
    const { moment } = ground ?? {}
    if (
      moment === undefined ||
      ground?.figures !== figures ||
      now < moment.from ||
      now >= moment.to
    ) {
      ground = { figures, moment: momentAt(figures, now, options) }
      kept.clear()
      return ground
    }
    return ground
  }

  async function answer(
    request: Request,
    { path, query }: Target,
    more: MoreHeaders,
  ): Promise<Response> {
    const route = path.startsWith(apiBase) ? routeOf(path.slice(apiBase.length)) : null
    if (route === null)
      throw new ProblemError(
        'not-found',
        `nothing is at ${path.slice(0, 100)}; see ${apiBase}openapi.json`,
      )
    const { endpoint, name } = route
    const { method } = request
    if (method === 'OPTIONS') return preflight(endpoint, more)
    const isPost = method === 'POST' && endpoint.takesBody
    if (!isPost && method !== 'GET' && method !== 'HEAD')
      throw new ProblemError('method-not-allowed', `${method} is not for ${path}`, undefined, {
        Allow: allowed(endpoint),
      })
    const now = options.clock()
    const here = groundNow(now)
    if (isPost && query !== '')
      throw new ProblemError('bad-words', 'the words of a POST are in its body, not in the query')
    const words = isPost ? await bodyWords(request) : queryWords(query)
    const asked = endpoint.read({ words, name, host: request.headers.get('host') ?? '' }, here)
    const { etag } = here.moment
    const headers = isPost
      ? { 'Cache-Control': 'no-store' }
      : { 'Cache-Control': cacheControl(here.moment, now), ETag: etag }
    if (!isPost && hasThis(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers: { ...everyAnswer, ...more, ...headers } })
    const body = await bodyFor(endpoint, name, asked, here)
    return new Response(body, {
      headers: { ...everyAnswer, ...more, ...headers, 'Content-Type': 'application/json' },
    })
  }

  async function bodyFor(
    endpoint: Endpoint,
    name: string,
    asked: Asked,
    here: Ground,
  ): Promise<string> {
    const question = `${endpoint.path} ${name}?${asked.canonical}`
    const known = kept.get(question)
    if (known !== undefined) return known
    const body = endpoint.isLong
      ? await worked(question, { path: endpoint.path, name, words: asked.canonical }, here)
      : bodyOf(endpoint, here, resultOf(endpoint, asked))
    if (here === ground) kept.keep(question, body)
    return body
  }

  /** The same question asked twice at once is worked out once. */
  async function worked(key: string, question: Question, here: Ground): Promise<string> {
    const running = inWork.get(key) ?? options.ask(question, here)
    inWork.set(key, running)
    try {
      const answer = await running
      if ('body' in answer) return answer.body
      throw new ProblemError(answer.problem, answer.detail, answer.errors)
    } finally {
      inWork.delete(key)
    }
  }

  async function answerOrProblem(
    request: Request,
    target: Target,
    more: MoreHeaders,
  ): Promise<Response> {
    try {
      return await answer(request, target, more)
    } catch (error) {
      if (error instanceof ProblemError) return problemAnswer(error, more)
      options.report(error)
      return problemAnswer(new ProblemError('internal', 'it has been noted'), more)
    }
  }

  return { answer: answerOrProblem, open: opened }
}

type MoreHeaders = Readonly<Record<string, string>>

function opened(file: Response): Response {
  const headers = new Headers(file.headers)
  for (const [name, value] of Object.entries(everyAnswer)) headers.set(name, value)
  return new Response(file.body, { status: file.status, headers })
}

/** Path and query of a request, as they were sent; the query without its mark. */
export type Target = { readonly path: string; readonly query: string }

function allowed({ takesBody }: Endpoint): string {
  return takesBody ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS'
}

function preflight(endpoint: Endpoint, more: MoreHeaders): Response {
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

function problemAnswer(error: ProblemError, more: MoreHeaders): Response {
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
