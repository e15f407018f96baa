import type { Translator } from '../../lib/i18n/translate.ts'
import type { TraceNote } from '../figures/trace-notes.tsx'

const figures = [
  ['profit', 'adaEpoch'],
  ['income', 'adaEpoch'],
  ['fixedCost', 'ada'],
  ['margin', 'ada'],
  ['owners', 'ada'],
  ['costs', 'ada'],
  ['returns', 'percentYear'],
  ['rank', 'place'],
  ['breakEven', 'ada'],
  ['asNow', 'ada'],
  ['block', 'ada'],
  ['month', 'ada'],
  ['year', 'ada'],
  ['red', 'percent'],
  ['price', 'money'],
  ['member', 'adaYear'],
  ['step', 'adaYear'],
  ['path', 'adaEpoch'],
  ['minimum', 'percentYear'],
] as const

/** Unit, epoch, source and making of every figure of the planner. */
export function operateTraces(t: Translator, epoch: string, walletsEpoch: string): TraceNote[] {
  return figures.map(([trace, unit]) => ({
    trace,
    name: t(`operate.trace.${trace}`),
    unit: t(`operate.trace.unit.${unit}`),
    epoch: t('operate.trace.yourEpoch', { epoch }),
    source: t(trace === 'member' ? 'operate.trace.wallets' : 'operate.trace.model', {
      epoch,
      wallets: walletsEpoch,
    }),
    formula: t(`operate.trace.${trace}Made`),
  }))
}
