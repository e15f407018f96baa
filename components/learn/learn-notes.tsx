import type { Translator } from '../../lib/i18n/translate.ts'
import { type TraceNote, TraceNotes } from '../figures/trace-notes.tsx'

const traces = [
  'pot',
  'flow',
  'claim',
  'curve',
  'bonus',
  'blocks',
  'fees',
  'split',
  'you',
  'year',
  'calendar',
] as const

/** The line of every figure of the story. */
export function LearnNotes({ t, data }: { t: Translator; data: string }) {
  const notes: TraceNote[] = traces.map((trace) => ({
    trace,
    name: t(`learn.trace.${trace}.name`),
    unit: t(`learn.trace.${trace}.unit`),
    epoch: t('traces.reader', { data }),
    source: t('learn.trace.source'),
    formula: t(`learn.trace.${trace}.formula`),
  }))
  return <TraceNotes t={t} notes={notes} />
}
