import { formatAda, formatPercent } from '../../lib/format/index.ts'
import { decimalText, type Lovelace, type Rational } from '../../lib/rewards/index.ts'

/** A margin with its sign, in as few decimals as hold it: at most the four of a solver's step. */
export function marginText({ n, d }: Rational, locale: string): string {
  const [, decimals = ''] = decimalText({ n: n * 100n, d }, 4).split('.')
  return formatPercent({ n, d }, locale, decimals.length)
}

/** An amount as declared: whole ada where it is, else to the lovelace. */
export const declaredText = (amount: Lovelace, locale: string) =>
  formatAda(amount, locale, { decimals: amount % 1_000_000n === 0n ? 0 : 6 })
