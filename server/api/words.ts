import type * as z from 'zod'
import { shownText } from '../../lib/scenario/index.ts'
import { fieldErrors } from './field-words.ts'
import { badWords, ProblemError } from './problems.ts'
import type { FieldError } from './schema/problem.ts'

/** The longest query, in bytes as it is sent, and the largest body. */
export const mostQueryBytes = 2_048
export const mostBodyBytes = 16 * 1024

/** More words than any question has. */
const mostWords = 64

/** The words of a query. @throws {ProblemError} when it is too long. */
export function queryWords(query: string): URLSearchParams {
  if (query.length > mostQueryBytes)
    throw new ProblemError(
      'query-too-long',
      `a query has at most ${mostQueryBytes} bytes; POST takes more`,
    )
  return new URLSearchParams(query)
}

/**
 * The words of a body: a JSON object whose values are texts, the same words as in a query. Reads no more than
 * {@link mostBodyBytes}.
 *
 * @throws {ProblemError} for another type, too much, or what is no such object.
 */
export async function bodyWords(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new ProblemError('wrong-media-type', 'send Content-Type: application/json')
  const value = parsed(await textOf(request))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProblemError('bad-body', 'the body must be a JSON object of words')
  const entries = Object.entries(value)
  if (entries.length > mostWords)
    throw new ProblemError('bad-body', `a question has at most ${mostWords} words`)
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  if (texts.length < entries.length)
    throw badWords(entries.filter(([, part]) => typeof part !== 'string').map(notText))
  return new URLSearchParams(texts)
}

function notText([key, part]: [string, unknown]): FieldError {
  const field = shownText(key)
  return { field, code: 'not-text', message: `${field} must be text${asText(part)}` }
}

function asText(part: unknown): string {
  if (typeof part === 'number') return ': a JSON number would lose digits'
  if (typeof part === 'boolean') return ', "1" or "0" for what is on or off'
  return Array.isArray(part) ? ', with commas between its words' : ''
}

const tooLarge = () =>
  new ProblemError('body-too-large', `a body has at most ${mostBodyBytes} bytes`)

async function textOf(request: Request): Promise<string> {
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > mostBodyBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunksOf(request)) {
    bytes += chunk.length
    if (bytes > mostBodyBytes) throw tooLarge()
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new ProblemError('bad-body', 'the body is not UTF-8')
  }
}

/** @throws {ProblemError} when the client is gone before the end. */
async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  const next = () =>
    reader?.read().catch(() => {
      throw new ProblemError('bad-body', 'the body ended before its time')
    })
  for (let read = await next(); read?.value; read = await next()) yield read.value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError('bad-body', 'the body is not JSON')
  }
}

/**
 * Words read by their schema. A word given twice is an error, and so is one that the schema does not have.
 *
 * @throws {ProblemError} naming each word that cannot be taken.
 */
export function readWords<Schema extends z.ZodType>(
  schema: Schema,
  given: URLSearchParams,
): z.infer<Schema> {
  const repeated = repeatedWords(given)
  const read = schema.safeParse(Object.fromEntries(given))
  if (read.success && repeated.length === 0) return read.data
  throw badWords([...repeated, ...(read.success ? [] : fieldErrors(read.error.issues, given))])
}

function repeatedWords(given: URLSearchParams): FieldError[] {
  const keys = [...given.keys()]
  const twice = keys.filter((key, i) => keys.indexOf(key) < i)
  return [...new Set(twice)].slice(0, 20).map((key) => {
    const field = shownText(key)
    return { field, code: 'repeated', message: `${field} is given twice` }
  })
}
