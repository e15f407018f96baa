import { compare, NotADecimalError, parseDecimal, type Rational } from '../rewards/index.ts'
import type { IssueCode } from './types.ts'

/** What a number in a link may be. Bounds are canonical texts and inside the range. */
export type NumberRange = {
  readonly least: string
  readonly most: string
  readonly decimals: number
}

export type NumberIssue = {
  readonly code: Extract<
    IssueCode,
    | 'empty'
    | 'negative'
    | 'not-a-number'
    | 'too-large'
    | 'too-long'
    | 'too-many-decimals'
    | 'too-small'
  >
  readonly detail?: Readonly<Record<string, string | number>>
}

/** No number in any range needs more; the length is looked at before anything else. */
const maxLength = 64
const limits = { maxWholeDigits: maxLength, maxDecimals: maxLength }

/**
 * A number in canonical text, checked against its range. Zeros at the end of the decimals do not
 * count: `1.0` is whole.
 */
export function readCanonical(text: string, range: NumberRange): Rational | NumberIssue {
  if (text === '') return { code: 'empty' }
  if (text.length > maxLength) return { code: 'too-long' }

  const value = parsed(text)
  if (value === null) return whyNot(text)
  if (10n ** BigInt(range.decimals) % value.d !== 0n)
    return { code: 'too-many-decimals', detail: { decimals: range.decimals } }
  if (compare(value, bound(range.least)) < 0)
    return { code: 'too-small', detail: { least: range.least } }
  if (compare(value, bound(range.most)) > 0)
    return { code: 'too-large', detail: { most: range.most } }
  return value
}

const bounds = new Map<string, Rational>()

/** Of a range: there are some dozens. */
function bound(text: string): Rational {
  const known = bounds.get(text) ?? parseDecimal(text)
  bounds.set(text, known)
  return known
}

function parsed(text: string): Rational | null {
  try {
    return parseDecimal(text, limits)
  } catch (error) {
    if (error instanceof NotADecimalError) return null
    throw error
  }
}

function whyNot(text: string): NumberIssue {
  if (text.startsWith('-') && parsed(text.slice(1))) return { code: 'negative' }
  const stray = [...text].findIndex((char) => !(char >= '0' && char <= '9') && char !== '.')
  if (stray < 0) return { code: 'not-a-number' }

  const characters = [...text]
  const character = characters[stray] ?? ''
  const invisible = /[\p{C}\p{Z}]/u.test(character)
  return {
    code: 'not-a-number',
    detail: {
      character: invisible ? codePointName(character) : character,
      kind: /\p{L}/u.test(character) ? 'letter' : 'mark',
      place: stray === 0 ? 'start' : stray === characters.length - 1 ? 'end' : 'middle',
    },
  }
}

const codePointName = (char: string) =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
