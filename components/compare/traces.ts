import type { Translator } from '../../lib/i18n/translate.ts'
import type { TraceNote } from '../figures/trace-notes.tsx'

/** Unit, epoch, source and making of every figure of a comparison. */
export function compareTraces(t: Translator, epoch: string, poolsEpoch: string): TraceNote[] {
  const yours = t('compare.trace.yourEpoch')
  const model = t('compare.trace.model', { epoch })
  const chain = t('compare.trace.chain', { epoch: poolsEpoch })
  const forecast = (
    trace:
      | 'difference'
      | 'year'
      | 'band'
      | 'ros'
      | 'horizon'
      | 'horizonBand'
      | 'chance'
      | 'fees'
      | 'dry'
      | 'blocks',
    unit: 'adaYear' | 'ada' | 'percentYear' | 'percent' | 'epochs' | 'count',
  ): TraceNote => ({
    trace,
    name: t(`compare.trace.${trace}`),
    unit: t(`compare.trace.${unit}`),
    epoch: yours,
    source: model,
    formula: t(`compare.trace.${trace}Made`),
  })
  return [
    forecast('difference', 'adaYear'),
    forecast('chance', 'percent'),
    forecast('year', 'adaYear'),
    forecast('band', 'adaYear'),
    forecast('ros', 'percentYear'),
    forecast('horizon', 'ada'),
    forecast('horizonBand', 'ada'),
    {
      ...forecast('year', 'ada'),
      trace: 'epoch',
      name: t('compare.trace.epoch'),
      epoch: t('compare.trace.both', { epoch }),
      formula: t('compare.trace.epochMade'),
    },
    forecast('fees', 'adaYear'),
    {
      trace: 'declared',
      name: t('compare.trace.declared'),
      unit: t('compare.trace.adaEpoch'),
      epoch: poolsEpoch,
      source: chain,
      formula: t('compare.trace.declaredMade'),
    },
    {
      trace: 'full',
      name: t('compare.trace.full'),
      unit: t('compare.trace.percent'),
      epoch: t('compare.trace.both', { epoch }),
      source: model,
      formula: t('compare.trace.fullMade'),
    },
    {
      trace: 'pledge',
      name: t('compare.trace.pledge'),
      unit: t('compare.trace.ada'),
      epoch: poolsEpoch,
      source: chain,
      formula: t('compare.trace.pledgeMade'),
    },
    forecast('blocks', 'count'),
    forecast('dry', 'epochs'),
    {
      trace: 'first',
      name: t('compare.trace.first'),
      unit: t('compare.trace.date'),
      epoch: yours,
      source: t('compare.trace.rules'),
      formula: t('compare.trace.firstMade'),
    },
  ]
}
