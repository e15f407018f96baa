import { exactJson } from '../../lib/format/json.ts'
import { OutOfRangeError } from '../../lib/rewards/index.ts'
import type { Asked, Endpoint, Ground } from './endpoint.ts'
import { endpoints } from './endpoints/index.ts'
import { ProblemError, type ProblemKind } from './problems.ts'
import type { FieldError } from './schema/problem.ts'

/** A question that somebody else may work out: plain data. */
export type Question = { readonly path: string; readonly name: string; readonly words: string }

/** Its answer, as it is sent; or why there is none. */
export type Worked =
  | { readonly body: string }
  | {
      readonly problem: ProblemKind
      readonly detail: string
      readonly errors: readonly FieldError[] | undefined
    }

/** The whole body of an answer. */
export function bodyOf({ isBare = false }: Endpoint, { moment }: Ground, result: unknown): string {
  if (isBare) return `${exactJson(result)}\n`
  return `${moment.opening}${exactJson(result)}}\n`
}

/**
 * A result. What the engine refuses of words that could be read is a question without an answer.
 *
 * @throws {ProblemError}
 */
export function resultOf({ words }: Endpoint, asked: Asked): unknown {
  try {
    return asked.answer()
  } catch (error) {
    if (!(error instanceof OutOfRangeError) || !(error.field in words.shape)) throw error
    const message = `${error.field} must be ${error.expected}`
    throw new ProblemError('no-answer', message, [
      { field: error.field, code: 'out-of-range', message },
    ])
  }
}

/** Work out a question from its text alone. Only what is no {@link ProblemError} is thrown. */
export function work({ path, name, words }: Question, ground: Ground): Worked {
  const endpoint = endpoints.find((known) => known.path === path)
  if (endpoint === undefined) return { problem: 'not-found', detail: path, errors: undefined }
  try {
    const asked = endpoint.read({ words: new URLSearchParams(words), name, host: '' }, ground)
    return { body: bodyOf(endpoint, ground, resultOf(endpoint, asked)) }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { problem: error.kind, detail: error.message, errors: error.errors }
  }
}
