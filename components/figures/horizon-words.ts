import type { Translator } from '../../lib/i18n/translate.ts'

/** 73 epochs are a year of 365 days on mainnet; what is not whole years is said in epochs. */
export function horizonWords(t: Translator, epochs: number, epochsPerYear: number): string {
  const years = epochs / epochsPerYear
  return Number.isInteger(years) ? t('horizon.years', { years }) : t('horizon.epochs', { epochs })
}
