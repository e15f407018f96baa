import { formatCount } from '../../lib/format/index.ts'
import type { EpochBasis } from '../../lib/outcomes/types.ts'
import type { FieldSource, NetworkFigures } from '../../lib/snapshot/index.ts'
import { sourceWords } from '../figures/source-words.ts'
import type { TraceNote } from '../figures/trace-notes.tsx'
import type { Text } from '../site/rich-text.tsx'

/** Unit, epoch, source and making of every figure on a pool's page. */
export function poolTraces(
  { t, locale }: Pick<Text, 't' | 'locale'>,
  figures: NetworkFigures,
  now: EpochBasis,
): readonly TraceNote[] {
  const source = (...groups: readonly FieldSource['group'][]) => {
    const named = figures.sources.filter(({ group }) => groups.includes(group))
    return [...new Set(named.map((one) => sourceWords(t, one.source)))].join('; ')
  }
  const count = (epoch: number) => formatCount(epoch, locale)
  const from = t('view.trace.from', { epoch: count(now.epoch), data: count(figures.epoch) })
  const declared = t('view.trace.epoch', { epoch: count(figures.poolsEpoch) })
  const own = t('view.trace.own')
  const all = source('stake', 'pots', 'newest', 'pools')
  const past = source('poolHistory', 'history')
  const [adaYear, ada, percent, blocks] = [
    t('view.trace.adaYear'),
    t('view.trace.ada'),
    t('view.trace.percent'),
    t('view.trace.blocks'),
  ]
  const rows = [
    ['earn', t('view.cell.earn'), t('view.trace.adaHorizon'), from, all],
    ['full', t('view.cell.full'), percent, from, source('stake', 'newest')],
    ['pledge', t('view.cell.pledge'), ada, declared, source('pools', 'ownerStake')],
    ['fees', t('view.cell.fees'), adaYear, from, all],
    ['blocks', t('view.cell.blocks'), blocks, from, source('stake', 'pots')],
    ['rank', t('view.cell.rank'), t('view.trace.place'), from, all],
    ['stake', t('view.stake.title'), `${ada}; ${percent}`, own, past],
    ['luck', t('view.trace.luckName'), `${percent}; ${ada}`, from, source('stake', 'pots')],
    ['changes', t('view.changes.title'), adaYear, from, all],
    ['owners', t('view.readings.owners'), ada, from, all],
    ['members', t('view.readings.members'), ada, from, all],
    ['past-pot', t('view.past.pot'), ada, own, past],
    ['past-blocks', t('view.past.blocks'), blocks, own, past],
    ['past-reward', t('view.past.reward'), ada, own, past],
    ['past-owners', t('view.past.owners'), ada, own, past],
    ['past-ros', t('view.past.ros'), percent, own, past],
    ['chain', t('view.chain.title'), ada, own, t('view.chain.source')],
    ['ahead', t('view.trace.aheadName'), ada, from, all],
    ['past-chain', t('view.past.chain'), blocks, own, source('pots')],
  ] as const
  return rows.map(([trace, name, unit, epoch, source]) => ({
    ...{ trace: `view-${trace}`, name, unit, epoch, source },
    formula: t(`view.trace.formula.${trace}`),
  }))
}
