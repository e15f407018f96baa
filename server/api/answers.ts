import { plainJson } from '../../lib/format/json.ts'
import type { Ground } from './endpoint.ts'
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
export function bodyOf({ moment }: Ground, result: unknown): string {
  return `${moment.opening}${JSON.stringify(result, plainJson)}}\n`
}

/** Work out a question from its text alone. Only what is no {@link ProblemError} is thrown. */
export function work({ path, name, words }: Question, ground: Ground): Worked {
  const endpoint = endpoints.find((known) => known.path === path)
  if (endpoint === undefined) return { problem: 'not-found', detail: path, errors: undefined }
  try {
    const asked = endpoint.read({ words: new URLSearchParams(words), name }, ground)
    return { body: bodyOf(ground, asked.answer()) }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { problem: error.kind, detail: error.message, errors: error.errors }
  }
}
