import { formatDecimal, formatDecimalToParts } from './intl.ts'
import { roundedText } from './rounding.ts'

const lovelacePerAda = 1_000_000n

/** What an amount is, which decides how many decimals it deserves. */
export type AmountKind = 'reward' | 'epoch' | 'exact'

/**
 * Decimals of an amount of lovelace: 2 as a reward, 4 per epoch, all 6 when it is the ledger's exact
 * amount or under 1 ada, none from 10,000 ada on.
 */
export function adaDecimals(kind: AmountKind, amount: bigint): 0 | 2 | 4 | 6 {
  const size = amount < 0n ? -amount : amount
  if (kind === 'exact') return 6
  if (size >= 10_000n * lovelacePerAda) return 0
  if (size > 0n && size < lovelacePerAda) return 6
  return kind === 'epoch' ? 4 : 2
}

export type AdaOptions = {
  /** 0 to 6; halves are rounded away from zero. Default: those of a reward of this size. */
  readonly decimals?: number
  /** Write `+` before an amount above zero. */
  readonly sign?: boolean
}

/** Lovelace as ada for people, without the unit: `12345678n` → `12.35`. May be negative: `−12.35`. */
export function formatAda(amount: bigint, locale: string, options: AdaOptions = {}): string {
  const { decimals = adaDecimals('reward', amount), sign = false } = options
  return formatDecimal(rounded(amount, decimals), locale, adaFormat(decimals, sign))
}

export type AdaParts = {
  /** With its thousands separators, and the minus sign if there is one. */
  readonly integer: string
  /** Empty when there are no decimals. */
  readonly decimal: string
  readonly fraction: string
}

/** {@link formatAda} in three parts, for an answer whose decimals are set smaller. */
export function adaParts(amount: bigint, locale: string, decimals: number): AdaParts {
  const parts = formatDecimalToParts(rounded(amount, decimals), locale, adaFormat(decimals, false))
  const at = parts.findIndex((part) => part.type === 'decimal')
  const text = (some: readonly Intl.NumberFormatPart[]) => some.map((part) => part.value).join('')
  if (at < 0) return { integer: text(parts), decimal: '', fraction: '' }
  return {
    integer: text(parts.slice(0, at)),
    decimal: text(parts.slice(at, at + 1)),
    fraction: text(parts.slice(at + 1)),
  }
}

/** Lovelace as ada in few digits for tables and charts: `64.1M`, `6410만`. */
export function formatAdaCompact(amount: bigint, locale: string, digits = 3): string {
  return compact(rounded(amount, 6), locale, digits)
}

/** The same with all of its digits, for columns: `33.00B`, where {@link formatAdaCompact} writes `33B`. */
export function formatAdaColumn(amount: bigint, locale: string, digits = 4): string {
  return compact(rounded(amount, 6), locale, digits, digits)
}

/** A count in few digits: `1.3M`. */
export function formatCompact(value: bigint | number, locale: string, digits = 3): string {
  return compact(String(value), locale, digits)
}

function compact(value: string, locale: string, digits: number, least = 1): string {
  const options = {
    ...({ notation: 'compact' } as const),
    ...{ minimumSignificantDigits: least, maximumSignificantDigits: digits },
  }
  const text = formatDecimal(value, locale, options)
  // English writes a capital K for thousands; we keep k beside M and B.
  return /^en\b/.test(locale) ? text.replace('K', 'k') : text
}

const rounded = (amount: bigint, decimals: number) =>
  roundedText({ n: amount, d: lovelacePerAda }, decimals)

const adaFormat = (decimals: number, sign: boolean): Intl.NumberFormatOptions => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
  ...(sign && { signDisplay: 'exceptZero' }),
})
