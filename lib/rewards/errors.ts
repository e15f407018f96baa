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

  /** @param like any value of the type asked for: the message then tells a wrong one. */
  constructor(field: string, value: unknown, expected: string, like?: unknown) {
    let got = shown(value)
    // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it
    // biome-ignore lint/correctness/noUnusedLabels: its reader is shown no message of the engine's
    inFull: if (like !== undefined) got += wrongType(value, like)
    super(`${field} must be ${expected}; got ${got}.`)
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
  if (isPair(value)) return `${shownPart(value.n)}/${shownPart(value.d)}`
  return shownPart(value)
}

/** Without it a `k` of 500 would be told to be above 0. */
function wrongType(value: unknown, like: unknown): string {
  const given = typeOf(value)
  const asked = typeOf(like)
  return given === asked ? '' : ` (${given}, not ${asked})`
}

function typeOf(value: unknown): string {
  return isPair(value) ? `fraction of ${typeof value.n}s` : typeof value
}

function isPair(value: unknown): value is { readonly n: unknown; readonly d: unknown } {
  return typeof value === 'object' && value !== null && 'n' in value && 'd' in value
}

/** A number of a million digits takes seconds in decimal, and no time in hexadecimal. */
function shownPart(value: unknown): string {
  // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it
  // biome-ignore lint/correctness/noUnusedLabels: what it reads is too short for such numbers
  inFull: if (isLong(value)) return `${value.toString(16).slice(0, 40)}… in hexadecimal`
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value).slice(0, 61)
}

function isLong(value: unknown): value is bigint {
  return typeof value === 'bigint' && (value >= 1n << 200n || value <= -(1n << 200n))
}
