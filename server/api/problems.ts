import type { FieldError, Problem } from './schema/problem.ts'

const kinds = {
  'bad-words': [400, 'A word of the request cannot be taken'],
  'bad-body': [400, 'The body cannot be read'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This address does not take the method'],
  'body-too-large': [413, 'The body is too large'],
  'query-too-long': [414, 'The query is too long'],
  'wrong-media-type': [415, 'The body must be JSON'],
  'no-answer': [422, 'The question has no answer'],
  internal: [500, 'Something went wrong here'],
  busy: [503, 'Too much is asked at once'],
  'no-data': [503, 'There are no figures to answer from'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemKind = keyof typeof kinds

/** A request that is answered by a problem. What reads a request throws it; `handle.ts` sends it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly errors?: readonly FieldError[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
  }

  get status(): number {
    return kinds[this.kind][0]
  }

  get body(): Problem {
    const [status, title] = kinds[this.kind]
    return {
      type: `urn:cardano-rewards:problem:${this.kind}`,
      title,
      status,
      detail: this.message,
      ...(this.errors && { errors: [...this.errors] }),
    }
  }
}

/** Words that cannot be taken: each with its field. */
export function badWords(errors: readonly FieldError[]): ProblemError {
  const first = errors[0]?.message ?? 'a word cannot be taken'
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return new ProblemError('bad-words', `${first}${more}`, errors.slice(0, 60))
}

/** How each kind is described to programs: kind, status and title. */
export const problemKinds = Object.entries(kinds).map(([kind, [status, title]]) => ({
  kind,
  status,
  title,
}))
