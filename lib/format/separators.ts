import { numberFormat, remembered } from './intl.ts'

/** How a locale writes a number. */
export type Separators = {
  /** Between thousands: `,` in English, `.` in German. */
  readonly group: string
  /** Before the decimals: `.` in English, `,` in German. */
  readonly decimal: string
  /** The locale's ten digits, zero first. */
  readonly digits: readonly string[]
  /** Digits in the groups left of the last three: 3, or 2 where lakh and crore are counted. */
  readonly groupSize: 2 | 3
}

const known = new Map<string, Separators>()

/** Derived from `Intl`, so that what is read is what the locale writes. */
export function separatorsOf(locale: string): Separators {
  return remembered(known, locale, () => derive(locale))
}

function derive(locale: string): Separators {
  const parts = numberFormat(locale, { useGrouping: true }).formatToParts(1234567890.5)
  const value = (type: Intl.NumberFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? ''
  const integers = parts.filter((part) => part.type === 'integer')
  const digit = numberFormat(locale, { useGrouping: false })
  return {
    group: value('group'),
    decimal: value('decimal'),
    digits: Array.from({ length: 10 }, (_, i) => digit.format(i)),
    groupSize: integers.at(-2)?.value.length === 2 ? 2 : 3,
  }
}
