const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** One `Intl.NumberFormat` per locale and options: making one costs a hundred times its use. */
export function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  return remembered(numberFormats, key, () => new Intl.NumberFormat(locale, options))
}

/** The same for dates. Callers name the time zone in `options`; nothing here reads the machine's. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  return remembered(dateFormats, key, () => new Intl.DateTimeFormat(locale, options))
}

/** What `known` holds under `key`; made and kept the first time. */
export function remembered<Value>(
  known: Map<string, Value>,
  key: string,
  make: () => Value,
): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** U+2212. A hyphen is not a minus sign. */
export const minusSign = '−'

/**
 * Format exact decimal text (`-1234.50`) or a bigint. No amount passes through a `number`: `Intl`
 * takes decimal text digit by digit.
 */
export function formatDecimal(
  value: string | bigint,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  const text = numberFormat(locale, options).format(value as `${number}` | bigint)
  return isNegative(value) ? text.replace('-', minusSign) : text
}

/** The same in parts, with a real minus sign. */
export function formatDecimalToParts(
  value: string | bigint,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormatPart[] {
  const parts = numberFormat(locale, options).formatToParts(value as `${number}` | bigint)
  return parts.map((part) =>
    part.type === 'minusSign' ? { ...part, value: part.value.replace('-', minusSign) } : part,
  )
}

function isNegative(value: string | bigint): boolean {
  return typeof value === 'bigint' ? value < 0n : value.startsWith('-')
}
