// Figures as this command writes them: in English, whatever the machine's language, with ordinary spaces.
import {
  adaDecimals,
  formatAda,
  formatAdaCompact,
  formatChance,
  formatCount,
  formatDateTime,
  formatFiat,
  formatPercent,
  formatRational,
} from '../lib/format/index.ts'
import type { Rational } from '../lib/rewards/index.ts'
import { percentText } from '../lib/scenario/lab-text.ts'
import { cleanPoolText, type Pool, poolIdText } from '../lib/snapshot/index.ts'
import { printable } from './layout/width.ts'

const locale = 'en'

/** `1,234.56 ada`; as many decimals as an amount of its size deserves. */
export function ada(amount: bigint): string {
  return `${formatAda(amount, locale)} ada`
}

/** Of one epoch: two decimals more. */
export function adaAnEpoch(amount: bigint): string {
  return `${formatAda(amount, locale, { decimals: adaDecimals('epoch', amount) })} ada`
}

/** Every lovelace: `1,234.567890 ada`. */
export function adaExact(amount: bigint): string {
  return `${formatAda(amount, locale, { decimals: 6 })} ada`
}

/** For columns whose head names the unit. */
export function adaBare(amount: bigint | null, decimals?: number): string {
  if (amount === null) return unknown
  return formatAda(amount, locale, decimals === undefined ? {} : { decimals })
}

/** `+12.3`: what is more or less than before. */
export function adaChange(amount: bigint, decimals?: number): string {
  return formatAda(amount, locale, { sign: true, ...(decimals === undefined ? {} : { decimals }) })
}

/** `64.1M`. */
export function adaShort(amount: bigint): string {
  return formatAdaCompact(amount, locale)
}

export function count(value: number | bigint | null): string {
  return value === null ? unknown : formatCount(value, locale)
}

export function percent(value: Rational | null, decimals = 2, sign = false): string {
  return value === null ? unknown : printable(formatPercent(value, locale, decimals, { sign }))
}

/** ρ and τ, as the options take them: `0.3 %`, every decimal. */
export function percentExact(value: Rational | null): string {
  return value === null ? unknown : `${percentText(value, 10)} %`
}

/** `one epoch`, `2 epochs`. */
export function epochsWords(epochs: number): string {
  return epochs === 1 ? 'one epoch' : `${count(epochs)} epochs`
}

/** `4.1 %`, and `1 in 24` where that helps. */
export function chanceWords(chance: Rational): string {
  const { percent: part, oneIn } = formatChance(chance, locale)
  return printable(oneIn === null ? part : `${part}, 1 in ${oneIn}`)
}

export function money(value: Rational, currency: string): string {
  return printable(formatFiat(value, currency, locale))
}

/** What one ada is worth: six decimals, whatever the currency. */
export function price(value: Rational, currency: string): string {
  return printable(formatFiat(value, currency, locale, 6))
}

/** `10 Dec 2026 at 21:44 UTC`. */
export function moment(unix: number): string {
  return printable(formatDateTime(unix, locale, 'medium'))
}

/** A mean count of blocks: two decimals while it is small. */
export function blocksWords(blocks: Rational): string {
  const decimals = blocks.n >= 100n * blocks.d ? 0 : 2
  return formatRational(blocks, locale, decimals)
}

/** What stands for a figure that nobody knows. */
export const unknown = '–'

/** A pool's name for people: ticker and name, else the start of its id. Cleaned, at most `most` letters. */
export function poolName(pool: Pick<Pool, 'id' | 'ticker' | 'name'>, most = 40): string {
  const words = new Set([pool.ticker, pool.name].filter((text) => text !== null))
  const clean = cleanPoolText([...words].join(' · '), most)
  return clean ?? `${poolIdText(pool.id).slice(0, 14)}…`
}
