/** What can go wrong in the engine. Codes are stable: callers may switch on them. */
export type RewardsErrorCode = 'OUT_OF_RANGE' | 'NOT_A_DECIMAL' | 'BAD_VECTOR'

/** Base of every error the engine throws. `code` and `field` are part of the public API. */
export abstract class RewardsError extends Error {
  abstract readonly code: RewardsErrorCode
  /** The argument at fault, by its name in the function's input. */
  abstract readonly field: string
}

/** An argument outside the domain of the formula: a caller's bug, never a user's. */
export class OutOfRangeError extends RewardsError {
  override readonly name = 'OutOfRangeError'
  readonly code = 'OUT_OF_RANGE'
  readonly field: string
  readonly value: unknown
  readonly expected: string

  constructor(field: string, value: unknown, expected: string) {
    super(`${field} must be ${expected}; got ${shown(value)}.`)
    this.field = field
    this.value = value
    this.expected = expected
  }
}

/** Why a text is not a number by the one grammar. */
export type NotADecimalReason = 'malformed' | 'too-many-decimals' | 'too-many-digits'

/** A text that is no number in the canonical grammar. */
export class NotADecimalError extends RewardsError {
  override readonly name = 'NotADecimalError'
  readonly code = 'NOT_A_DECIMAL'
  readonly field = 'text'
  readonly text: string
  readonly reason: NotADecimalReason

  constructor(text: string, reason: NotADecimalReason) {
    super(`Not a decimal number (${reason}): ${JSON.stringify(shown(text).slice(0, 40))}.`)
    this.text = text
    this.reason = reason
  }
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return shownPart(value)
  return 'n' in value && 'd' in value ? `${shownPart(value.n)}/${shownPart(value.d)}` : 'an object'
}

/** A number of a million digits takes seconds in decimal, and no time in hexadecimal. */
function shownPart(value: unknown): string {
  const isLong = typeof value === 'bigint' && (value >= 1n << 200n || value <= -(1n << 200n))
  if (isLong) return `${value.toString(16).slice(0, 40)}… in hexadecimal`
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value).slice(0, 61)
}
