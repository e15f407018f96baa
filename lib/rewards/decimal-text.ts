import { requireRational, requireWhole, requireWholeLovelace } from './domain.ts'
import { NotADecimalError, OutOfRangeError } from './errors.ts'
import { type Rational, ratio } from './rational.ts'
import { type Lovelace, lovelace, lovelacePerAda, maxSupply } from './units.ts'

/**
 * The one grammar by which text becomes a number: ASCII digits, `.` for decimals, no sign, no
 * exponent, no spaces, no grouping, no leading zeros. What a person types in their locale is turned
 * into this text first (`lib/format`).
 */
const decimal = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/

/** More than any amount or ratio of a ledger needs; bounds the work a hostile text can cause. */
const mostDigits = 40

/** What a caller may raise that to, and the most decimals that are written. */
const mostEver = 1000

/** Limits of {@link parseDecimal}; 40 digits on either side unless told otherwise, 1000 at most. */
export type DecimalLimits = {
  readonly maxWholeDigits?: number
  readonly maxDecimals?: number
}

/**
 * `"12.50"` → 25/2. Exact.
 *
 * @throws {NotADecimalError} with `reason` for anything else than one number of the grammar.
 * @throws {OutOfRangeError} for limits that are not whole numbers from 0 to 1000.
 */
export function parseDecimal(text: string, limits: DecimalLimits = {}): Rational {
  const { maxWholeDigits = mostDigits, maxDecimals = mostDigits } = limits
  requireWhole('maxWholeDigits', maxWholeDigits, 0, mostEver)
  requireWhole('maxDecimals', maxDecimals, 0, mostEver)
  const match = typeof text === 'string' && decimal.exec(text)
  if (!match) throw new NotADecimalError(text, 'malformed')
  const [, whole = '0', fraction = ''] = match
  if (whole.length > maxWholeDigits) throw new NotADecimalError(text, 'too-many-digits')
  if (fraction.length > maxDecimals) throw new NotADecimalError(text, 'too-many-decimals')
  return ratio(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

/**
 * `"1234.5"` ada → `1234500000n` lovelace. Exact, six decimals at most.
 *
 * @throws {NotADecimalError} when it is no number or has more than six decimals.
 * @throws {OutOfRangeError} above 45 billion ada, all there is.
 */
export function parseAda(text: string): Lovelace {
  const { n, d } = parseDecimal(text, { maxDecimals: 6 })
  const amount = lovelace((n * lovelacePerAda) / d)
  if (amount > maxSupply) throw new OutOfRangeError('amount', amount, 'at most 45 billion ada')
  return amount
}

/**
 * `"1.5"` percent → 3/200. The range is the caller's to check.
 *
 * @throws {NotADecimalError}
 */
export function parsePercent(text: string): Rational {
  const { n, d } = parseDecimal(text)
  return ratio(n, d * 100n)
}

/**
 * `"3/1000"`, `"1"` or `"0.003"` → the fraction; the form ratios have in data files.
 *
 * @throws {NotADecimalError} also for a denominator of 0.
 */
export function parseRatio(text: string): Rational {
  if (typeof text !== 'string') throw new NotADecimalError(text, 'malformed')
  const slash = text.indexOf('/')
  if (slash < 0) return parseDecimal(text)
  const n = parseDecimal(text.slice(0, slash), { maxDecimals: 0 })
  const d = parseDecimal(text.slice(slash + 1), { maxDecimals: 0 })
  if (d.n === 0n) throw new NotADecimalError(text, 'malformed')
  return ratio(n.n, d.n)
}

/**
 * `1234500000n` → `"1234.5"`: the shortest text that {@link parseAda} reads back as the same amount.
 *
 * @throws {OutOfRangeError} for what is no `bigint`.
 */
export function adaText(amount: Lovelace): string {
  requireWholeLovelace('amount', amount)
  return decimalText({ n: amount, d: lovelacePerAda }, 6)
}

/**
 * A fraction as a decimal text, cut off (toward zero) after `maxDecimals`, without trailing zeros.
 *
 * @throws {OutOfRangeError} unless `maxDecimals` is a whole number from 0 to 1000.
 */
export function decimalText(value: Rational, maxDecimals: number): string {
  requireRational('value', value)
  requireWhole('maxDecimals', maxDecimals, 0, mostEver)
  const scaled = (value.n * 10n ** BigInt(maxDecimals)) / value.d
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(maxDecimals + 1, '0')
  const point = digits.length - maxDecimals
  let end = digits.length
  while (end > point && digits[end - 1] === '0') end--
  const fraction = end > point ? `.${digits.slice(point, end)}` : ''
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`
}
