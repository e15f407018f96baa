import type { Translator } from '../../lib/i18n/translate.ts'
import { TraceLine } from './trace-line.tsx'
import { type TraceNote, TraceTable } from './trace-table.tsx'

export type { TraceNote } from './trace-table.tsx'

/** The page's notes with the strip that shows a line of them. */
export function TraceNotes({ t, notes }: { t: Translator; notes: readonly TraceNote[] }) {
  return <TraceTable t={t} notes={notes} strip={<TraceLine />} />
}
