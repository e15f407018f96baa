import { numberFormat } from './intl.ts'

/** What may stand beside an amount of ada, in lower case. */
export const adaUnits = ['₳', 'ada', '에이다'] as const

export const percentUnits = ['%'] as const

/**
 * What may stand beside an amount of money: the currency's code, and its sign as the locale and
 * English write it. A unit of anything else is not an amount of it.
 *
 * @param currency ISO 4217 code
 */
export function moneyUnits(currency: string, locale: string): readonly string[] {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const signs = [locale, 'en'].map(
    (tag) =>
      numberFormat(tag, options)
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value ?? currency,
  )
  return [currency, ...signs].map((unit) => unit.toLowerCase())
}
