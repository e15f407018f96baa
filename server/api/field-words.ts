import * as z from 'zod'
import type { Rational } from '../../lib/rewards/index.ts'
import { issueSentence, shownText } from '../../lib/scenario/index.ts'
import { type NumberRange, readCanonical } from '../../lib/scenario/numbers.ts'
import type { FieldError } from './schema/problem.ts'

/*
 * Words of a request: each a text that is read to a value by the links' own grammar. The same schema says in the
 * description of the API what the text may be.
 */

type Code = FieldError['code']

/** A word that is read by `read`, which throws {@link Unreadable} for what it cannot take. */
function word<Value>(read: (text: string) => Value) {
  return z.string().transform((text, context): Value => {
    try {
      return read(text)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const { code, detail } = error
      context.addIssue({ code: 'custom', params: { code, detail, read: shownText(text) } })
      return z.NEVER
    }
  })
}

class Unreadable extends Error {
  constructor(
    readonly code: Code,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}

const digits = (range: NumberRange) => range.most.split('.')[0]?.length ?? 1
/** No number begins with a 0 that says nothing. */
const patternOf = (range: NumberRange) => {
  const sign = range.least.startsWith('-') ? '-?' : ''
  const decimals = range.decimals === 0 ? '' : `(\\.\\d{1,${range.decimals}})?`
  return `^${sign}(0|[1-9]\\d{0,${digits(range) - 1}})${decimals}$`
}

/** A decimal number inside a range, as the fraction it is. */
export function numberWord(range: NumberRange, description: string, example: string) {
  return word((text) => readIn(text, range)).meta(metaOf(range, description, example))
}

/** A whole number. */
export function countWord(least: number, most: number, description: string, example: string) {
  const range = { least: `${least}`, most: `${most}`, decimals: 0 }
  return word((text) => Number(readIn(text, range).n)).meta(metaOf(range, description, example))
}

function readIn(text: string, range: NumberRange): Rational {
  const read = readCanonical(text, range)
  if (!('code' in read)) return read
  throw new Unreadable(read.code, read.detail)
}

/** A number that a parser of links reads: here it is only described. */
export function textNumber(range: NumberRange, description: string, example: string) {
  return z
    .string()
    .max(100)
    .meta(metaOf(range, description, example))
}

const metaOf = (range: NumberRange, description: string, example: string) => ({
  description: `${description} From ${range.least} to ${range.most}.`,
  pattern: patternOf(range),
  examples: [example],
  ...{ 'x-least': range.least, 'x-most': range.most },
})

/** One of some words. */
export function choiceWord<const Words extends readonly [string, ...string[]]>(
  words: Words,
  description: string,
) {
  return z.enum(words).meta({ description })
}

/** Several of some words, with commas between; each once. */
export function listWord<const Word extends string>(words: readonly Word[], description: string) {
  const one = `(?:${words.join('|')})`
  return word((text): readonly Word[] => {
    const parts = text.split(',')
    const known = words.filter((known) => parts.includes(known))
    if (known.length !== parts.length) throw new Unreadable('unknown-word')
    return known
  }).meta({ description, pattern: `^${one}(?:,${one}){0,${words.length - 1}}$` })
}

/** Text that is looked at elsewhere: a pool's name, an address. */
export function textWord(most: number, description: string, example: string) {
  return z
    .string()
    .min(1)
    .max(most)
    .meta({ description, examples: [example] })
}

/** What zod says of a word, as the API says it. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], given: URLSearchParams) {
  return issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.slice(0, 20).map((key) => unknownWord(key))
    const field = String(issue.path[0] ?? '')
    const read = shownText(given.get(field) ?? '')
    const code = codeOf(issue)
    const detail = issue.code === 'custom' ? (issue.params?.detail ?? {}) : {}
    if (code === 'missing') return [{ field, code, message: `${field} is missing` }]
    if (issue.code === 'invalid_value') {
      const words = issue.values.map(String).join(', ')
      return [{ field, code, message: `${field} is one of ${words}; “${read}” was given` }]
    }
    const message = issueSentence({ code: code as 'empty', read, detail }, field)
    return [{ field, code, message }]
  })
}

/** A word this address does not have. */
export function unknownWord(key: string): FieldError {
  const field = shownText(key)
  const message = `there is no word “${field}” here`
  return { field, code: 'unknown-field', message }
}

function codeOf(issue: z.core.$ZodIssue): Code {
  if (issue.code === 'custom') return issue.params?.code ?? 'unknown-word'
  if (issue.code === 'invalid_type') return 'missing'
  if (issue.code === 'too_small') return 'empty'
  return issue.code === 'too_big' ? 'too-long' : 'unknown-word'
}
