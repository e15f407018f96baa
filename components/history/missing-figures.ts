import type { HistorySum } from '../../lib/outcomes/history-sum.ts'
import type { Text } from '../site/rich-text.tsx'

/** The figures without which there is no pot. */
export function missingFigures({ t, locale }: Text, { row, potLines }: HistorySum): string {
  const names = [
    row.poolBlocks === null && t('history.short.blocks'),
    row.fees === null && t('history.short.fees'),
    potLines === null &&
      row.poolBlocks !== null &&
      row.fees !== null &&
      t('history.sum.nextReserves'),
  ]
  const said = names.filter((name) => name !== false)
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(said)
}
