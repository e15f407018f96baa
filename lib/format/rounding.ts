import type { Rational } from '../rewards/index.ts'

/**
 * `value` to so many decimals, halves away from zero, as decimal text with all of them: 2/3 to two
 * places is `0.67`. Exact: the fraction is rounded once, in whole numbers.
 */
export function roundedText(value: Rational, decimals: number): string {
  const negative = value.n < 0n
  const n = (negative ? -value.n : value.n) * 10n ** BigInt(decimals)
  const rounded = (n * 2n + value.d) / (value.d * 2n)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return negative && rounded > 0n ? `-${text}` : text
}
