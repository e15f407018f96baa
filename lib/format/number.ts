import type { Rational } from '../rewards/index.ts'
import { formatDecimal, numberFormat } from './intl.ts'
import { roundedText } from './rounding.ts'

/**
 * Canonical text (`10000.5`) as the locale writes it, with every decimal it has: what goes back into
 * a field. `readNumber` reads it again.
 */
export function formatNumber(canonical: string, locale: string): string {
  const point = canonical.indexOf('.')
  const decimals = point < 0 ? 0 : canonical.length - point - 1
  return formatDecimal(canonical, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** A whole number: blocks, pools, epochs. */
export function formatCount(value: bigint | number, locale: string): string {
  return formatDecimal(typeof value === 'number' ? String(value) : value, locale, {
    maximumFractionDigits: 0,
  })
}

/** A fraction as a plain number, to so many decimals, halves away from zero. */
export function formatRational(value: Rational, locale: string, decimals: number): string {
  return formatDecimal(roundedText(value, decimals), locale, fixed(decimals))
}

/**
 * A fraction as percent: 183/10000 → `1.83 %`. Two decimals in text, three in tables.
 * `sign` writes `+` before a share above zero.
 */
export function formatPercent(
  value: Rational,
  locale: string,
  decimals = 2,
  { sign = false }: { readonly sign?: boolean } = {},
): string {
  const text = formatDecimal(roundedText(value, decimals + 2), locale, {
    ...fixed(decimals),
    style: 'percent',
    ...(sign && { signDisplay: 'exceptZero' }),
  })
  // The house style sets a no-break space before the sign in English; other locales keep their own.
  return /^en\b/.test(locale) ? text.replace('%', '\u00a0%') : text
}

/** A chance in figures; the words are in the catalogue. */
export type ChanceText = {
  /** `4.1 %`; `< 0.01 %` and `> 99.99 %` rather than a 0 or a 100 that are not true. */
  readonly percent: string
  /** n of "1 in n", rounded; null above one half, where it would mislead, and at 0. */
  readonly oneIn: string | null
}

export function formatChance(chance: Rational, locale: string): ChanceText {
  const { n, d } = chance
  const oneIn = n > 0n && n * 2n <= d ? formatCount((d * 2n + n) / (n * 2n), locale) : null
  const percent = (value: Rational, decimals: number) => formatPercent(value, locale, decimals)
  if (n > 0n && n * 10_000n < d)
    return { percent: `<\u00a0${percent({ n: 1n, d: 10_000n }, 2)}`, oneIn }
  if (n < d && (d - n) * 10_000n < d)
    return { percent: `>\u00a0${percent({ n: 9_999n, d: 10_000n }, 2)}`, oneIn }
  if (n === 0n || n === d) return { percent: percent(chance, 0), oneIn }
  const inTheMiddle = n * 100n >= d && (d - n) * 100n >= d
  return { percent: percent(chance, inTheMiddle ? 1 : 2), oneIn }
}

/**
 * An amount of money. Decimals are the currency's own (2 for USD, 0 for KRW) unless given.
 *
 * @param currency ISO 4217 code
 */
export function formatFiat(
  value: Rational,
  currency: string,
  locale: string,
  decimals = currencyDecimals(currency, locale),
): string {
  const options = { ...fixed(decimals), style: 'currency', currency } as const
  return formatDecimal(roundedText(value, decimals), locale, options)
}

function currencyDecimals(currency: string, locale: string): number {
  const { maximumFractionDigits } = numberFormat(locale, {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits ?? 2
}

const fixed = (decimals: number) => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
})
