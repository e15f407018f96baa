'use client'

import { formatCount } from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { HistoryWord } from '../../lib/scenario/index.ts'
import { noteWords } from '../calculator/note-words.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { useText } from '../site/text.tsx'
import { useHistory } from './history-state.tsx'

/** One of the two epochs, by its number. */
export function EpochField({ word, label }: { word: HistoryWord; label: MessageKey }) {
  const { t, locale } = useText()
  const { query, notes, typed, range, type, leave } = useHistory()
  const note = notes[word]
  const count = (value: number) => formatCount(value, locale)
  return (
    <NumberField
      id={`history-${word}`}
      label={t(label)}
      value={typed[word] ?? count(query[word])}
      unit={t('history.epochUnit')}
      state={t('history.range', { from: count(range.from), to: count(range.to) })}
      error={note && noteWords(t, locale, note)}
      small
      decimals={false}
      onType={(text) => type(word, text, locale)}
      onLeave={() => leave(word)}
    />
  )
}
