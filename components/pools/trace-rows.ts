import { formatCount } from '../../lib/format/index.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { sourceWords } from '../figures/source-words.ts'
import type { TraceNote } from '../figures/trace-notes.tsx'

/** The figures of the list, each with its epoch, its source and its making. */
const traced = [
  ['rank', 'now'],
  ['earn', 'now'],
  ['band', 'now'],
  ['ros', 'now'],
  ['full', 'stake'],
  ['pledge', 'pools'],
  ['fixed', 'pools'],
  ['margin', 'pools'],
  ['blocks', 'now'],
  ['noBlock', 'now'],
  ['trend', 'poolHistory'],
] as const

export function traceNotes(
  t: Translator,
  locale: string,
  figures: NetworkFigures,
  /** The first epoch of the trends. */
  since: number,
): readonly TraceNote[] {
  const source = (group: string) => {
    const found = figures.sources.find((one) => one.group === group)
    return found ? sourceWords(t, found.source) : t('status.unknown')
  }
  return traced.map(([trace, from]) => ({
    trace,
    name: t(`offers.head.${trace}`),
    unit: t(`offers.traceUnit.${trace}`),
    epoch: t(`offers.traceEpoch.${from}`, {
      stake: formatCount(figures.epoch, locale),
      pools: formatCount(figures.poolsEpoch, locale),
      from: formatCount(since, locale),
    }),
    source: from === 'now' ? t('offers.traceSource') : source(from),
    formula: t(`offers.made.${trace}`),
  }))
}
