import type * as z from 'zod'
import type { Figures } from './figures.ts'
import type { Moment } from './moment.ts'

/** What an answer is made from. */
export type Ground = { readonly figures: Figures; readonly moment: Moment }

/** A request's words, and the part of the address that names something. */
export type Given = {
  readonly words: URLSearchParams
  readonly name: string
  /** Host and port that were asked, as the request says; empty where that is not told. */
  readonly host: string
}

/** A question that has been read: what makes its answer, and its words as all who ask the same would write them. */
export type Asked = {
  readonly canonical: string
  /** The result, as JSON can hold it but for `bigint` and fractions. */
  readonly answer: () => unknown
}

export type Endpoint = {
  /** Below `/api/v1/`, with at most one `{name}`. */
  readonly path: string
  /** Names the operation for clients that are generated. */
  readonly id: string
  readonly summary: string
  readonly description: string
  /** The words it takes: described in the API's description, and read by it. */
  readonly words: z.ZodObject
  /** Describes `{name}`. */
  readonly name?: {
    readonly schema: z.ZodType
    readonly description: string
    readonly example: string
  }
  readonly result: z.ZodType
  /** Whether its answer has a form of its own, made by others, without what every answer says. */
  readonly isBare?: boolean
  /** Whether the words may come as a body too. */
  readonly takesBody: boolean
  /** Whether its answer is worked out beside the requests of others: tenths of a second. */
  readonly isLong: boolean
  /** Statuses of problems beside those that every address has. */
  readonly problems: readonly number[]
  /** Examples of words, for the description. */
  readonly example: string
  /** Read the question. @throws {ProblemError} */
  readonly read: (given: Given, ground: Ground) => Asked
}
