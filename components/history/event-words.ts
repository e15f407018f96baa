import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { HistoryEvent } from '../../lib/outcomes/history-events.ts'
import type { Text } from '../site/rich-text.tsx'

/** In two or three words, for the drawing. */
export function eventLabel({ t, locale }: Text, event: HistoryEvent): string {
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  const count = (value: number) => formatCount(value, locale)
  switch (event.kind) {
    case 'k':
      return t('historyPage.event.k', { from: count(event.from), to: count(event.to) })
    case 'minPoolCost':
      return t('historyPage.event.cost', { from: ada(event.from), to: ada(event.to) })
    case 'decentralised':
      return t('historyPage.event.d')
    case 'era':
      return event.name
  }
}

/** In a sentence, for the list. */
export function eventSentence({ t, locale }: Text, event: HistoryEvent): string {
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  const count = (value: number) => formatCount(value, locale)
  switch (event.kind) {
    case 'k':
      return t('historyPage.happened.k', { from: count(event.from), to: count(event.to) })
    case 'minPoolCost':
      return t('historyPage.happened.cost', { from: ada(event.from), to: ada(event.to) })
    case 'decentralised':
      return t('historyPage.happened.d', { since: count(event.since) })
    case 'era':
      return t('historyPage.happened.era', {
        name: event.name,
        version: count(event.protocolMajor),
      })
  }
}
