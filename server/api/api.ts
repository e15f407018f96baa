import { hasThis } from '../if-none-match.ts'
import { bodyOf, type Question, resultOf, type Worked } from './answers.ts'
import type { Asked, Endpoint, Ground } from './endpoint.ts'
import type { Figures } from './figures.ts'
import { KeptAnswers } from './kept-answers.ts'
import { cacheControl, momentAt } from './moment.ts'
import { ProblemError } from './problems.ts'
import {
  allowed,
  answerOf,
  type MoreHeaders,
  preflight,
  problemAnswer,
  unchanged,
} from './responses.ts'
import { apiBase, type Route, routeOf } from './route.ts'
import { Turns } from './turns.ts'
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
  /** Told what went wrong inside, with the request's method and path; never its query, which may hold somebody's figures. */
  readonly report: (method: string, path: string, error: unknown) => void
}

/** Path and query of a request, as they were sent; the query without its mark. */
export type Target = { readonly path: string; readonly query: string }

/**
 * Answers every request below `/api/`; `more` are headers for the answer. At once where nothing has to be waited for:
 * the server under it then sends in one go.
 */
export type Api = (
  request: Request,
  target: Target,
  more: MoreHeaders,
) => Response | Promise<Response>

/** Characters of answers that are kept. */
const keptCharacters = 4_000_000

/** The HTTP API. */
export function createApi(options: ApiOptions): Api {
  const kept = new KeptAnswers(keptCharacters)
  const turns = new Turns()
  const inWork = new Map<string, Promise<string>>()
  let ground: Ground | null = null

  function groundAt(now: number): Ground {
    const figures = options.figures()
    if (figures === null)
      throw new ProblemError('no-data', 'the figures are not there yet', undefined, {
        'Retry-After': '1',
      })
    if (ground?.figures === figures && now >= ground.moment.from && now < ground.moment.to)
      return ground
    kept.clear()
    ground = { figures, moment: momentAt(figures, now, options) }
    return ground
  }

  function answer(request: Request, target: Target, more: MoreHeaders) {
    const route = knownRoute(target.path)
    const { method } = request
    if (method === 'OPTIONS') return preflight(route.endpoint, more)
    if (method === 'GET' || method === 'HEAD') return toQuery(request, route, target, more)
    if (method === 'POST' && route.endpoint.takesBody) return toBody(request, route, target, more)
    throw new ProblemError('method-not-allowed', `${method} is not for ${target.path}`, undefined, {
      Allow: allowed(route.endpoint),
    })
  }

  function toQuery(request: Request, route: Route, { path, query }: Target, more: MoreHeaders) {
    const now = options.clock()
    const here = groundAt(now)
    const { etag } = here.moment
    const headers = { ...more, 'Cache-Control': cacheControl(here.moment, now), ETag: etag }
    const hasIt = () => hasThis(request.headers.get('if-none-match'), etag)
    // The same words are the same question; but an answer of another form may depend on the host as well.
    const sent = route.endpoint.isBare ? null : `${path}?${query}`
    const known = sent === null ? undefined : kept.get(sent)
    if (known !== undefined) return hasIt() ? unchanged(headers) : answerOf(known, headers)

    const asked = read(request, route, queryWords(query), here)
    if (hasIt()) return unchanged(headers)
    const answered = (body: string) => {
      if (sent !== null && here === ground) kept.keepIfAskedAgain(sent, body)
      return answerOf(body, headers)
    }
    const body = bodyFor(route, asked, here)
    return typeof body === 'string' ? answered(body) : body.then(answered)
  }

  async function toBody(request: Request, route: Route, { query }: Target, more: MoreHeaders) {
    if (query !== '')
      throw new ProblemError('bad-words', 'the words of a POST are in its body, not in the query')
    const words = await bodyWords(request)
    const here = groundAt(options.clock())
    const body = await bodyFor(route, read(request, route, words, here), here)
    return answerOf(body, { ...more, 'Cache-Control': 'no-store' })
  }

  /** At once, but for what is worked out elsewhere; that is kept by its canonical words too. */
  function bodyFor({ endpoint, name }: Route, asked: Asked, here: Ground) {
    if (!endpoint.isLong) return turns.run(() => bodyOf(endpoint, here, resultOf(endpoint, asked)))
    const question = `${endpoint.path} ${name}?${asked.canonical}`
    const known = kept.get(question)
    if (known !== undefined) return known
    const running = inWork.get(question) ?? worked(question, endpoint, name, asked, here)
    inWork.set(question, running)
    return running
  }

  /** The same question asked twice at once is worked out once. */
  async function worked(
    question: string,
    { path }: Endpoint,
    name: string,
    { canonical: words }: Asked,
    here: Ground,
  ): Promise<string> {
    try {
      const answer = await options.ask({ path, name, words }, here)
      if ('body' in answer) {
        if (here === ground) kept.keep(question, answer.body)
        return answer.body
      }
      throw new ProblemError(answer.problem, answer.detail, answer.errors)
    } finally {
      inWork.delete(question)
    }
  }

  return (request, target, more) => {
    const problemOf = (error: unknown): Response => {
      if (error instanceof ProblemError) return problemAnswer(error, more)
      options.report(request.method, target.path, error)
      return problemAnswer(new ProblemError('internal', 'it has been noted'), more)
    }
    try {
      const answered = answer(request, target, more)
      return answered instanceof Promise ? answered.catch(problemOf) : answered
    } catch (error) {
      return problemOf(error)
    }
  }
}

function knownRoute(path: string): Route {
  const route = path.startsWith(apiBase) ? routeOf(path.slice(apiBase.length)) : null
  if (route !== null) return route
  const detail = `nothing is at ${path.slice(0, 100)}; see ${apiBase}openapi.json`
  throw new ProblemError('not-found', detail)
}

function read(request: Request, { endpoint, name }: Route, words: URLSearchParams, here: Ground) {
  return endpoint.read({ words, name, host: request.headers.get('host') ?? '' }, here)
}
