import { formatCount } from '../../lib/format/index.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import type { FieldSource, NetworkFigures } from '../../lib/snapshot/index.ts'
import { sourceWords } from '../figures/source-words.ts'
import { type TraceNote, TraceTable } from '../figures/trace-table.tsx'

/** By the figures' epoch, and the group that they come from. */
const traces = {
  reader: {
    group: 'pots',
    names: [
      'answer',
      'rate',
      'band',
      'spread',
      'epoch',
      'month',
      'year',
      'blocks',
      'nothing',
      'dry',
      'paid',
      'worth',
      'fees',
      'costs',
      'luck',
      'joining',
      'projection',
      'ros',
    ],
  },
  clock: { group: null, names: ['first'] },
  data: { group: 'pots', names: ['chain', 'eta', 'pot', 'supply', 'participation', 'full'] },
  parameters: { group: 'parameters', names: ['parameters'] },
  trend: { group: 'trend', names: ['trend', 'paidShare'] },
} as const satisfies Record<
  string,
  { readonly group: FieldSource['group'] | null; readonly names: readonly string[] }
>

type Props = { readonly t: Translator; readonly figures: NetworkFigures }

/** The line of every figure of the calculator's page. */
export function CalculatorNotes({ t, figures }: Props) {
  const kinds = Object.entries(traces) as [keyof typeof traces, (typeof traces)['reader']][]
  const notes = kinds.flatMap(([kind, { group, names }]) =>
    names.map(
      (trace): TraceNote => ({
        trace,
        name: t(`traces.${trace}.name`),
        unit: t(`traces.${trace}.unit`),
        epoch: epochOf(t, figures, kind),
        source: sourceOf(t, figures, group),
        formula: t(`traces.${trace}.formula`),
      }),
    ),
  )
  return <TraceTable t={t} notes={notes} />
}

function epochOf(t: Translator, figures: NetworkFigures, kind: keyof typeof traces): string {
  const { epoch, pots, parameters, trend } = figures
  const count = (value: number) => formatCount(value, t.locale)
  switch (kind) {
    case 'reader':
      return t('traces.reader', { data: count(epoch) })
    case 'clock':
      return t('traces.clock')
    case 'data':
      return t('traces.data', { data: count(epoch), reserves: count(pots.reservesEpoch) })
    case 'parameters':
      return count(parameters.epoch)
    case 'trend':
      return t('traces.span', { from: count(trend.from), to: count(trend.to) })
  }
}

function sourceOf(
  t: Translator,
  { sources }: NetworkFigures,
  group: FieldSource['group'] | null,
): string {
  const found = sources.find((source) => source.group === group)
  return found ? sourceWords(t, found.source) : t('traces.calendar')
}
