import { formatCount } from '../../lib/format/index.ts'
import type { TraceNote } from '../figures/trace-notes.tsx'
import type { Text } from '../site/rich-text.tsx'

const pots = 'input-output-hk/acropolis; BEACNpool/Treasury; input-output-hk/spo-incentives'
const stake = 'input-output-hk/acropolis; input-output-hk/spo-incentives'
const rewards = 'cardano-foundation/cf-java-rewards-calculation; nhenin/spo-incentives'

/** Unit, epochs, source and making of what the strips draw. */
export function historyNotes({ t, locale }: Text, from: number, to: number): TraceNote[] {
  const epoch = t('history.range', {
    from: formatCount(from, locale),
    to: formatCount(to, locale),
  })
  const ada = t('historyPage.unit.ada')
  const share = t('historyPage.unit.share')
  const count = t('historyPage.unit.count')
  const note = (trace: NoteName, unit: string, source: string): TraceNote => ({
    ...{ trace, unit, source, epoch },
    name: t(names[trace]),
    formula: t(`historyPage.made.${trace}`),
  })
  return [
    note('reserves', ada, pots),
    note('supply', ada, pots),
    note('pot', ada, `${pots}; ${rewards}`),
    note('return', share, `${rewards}; ${stake}`),
    note('participation', share, `${stake}; ${pots}`),
    note('fees', ada, `${pots}; ${rewards}`),
    note('eta', share, rewards),
    note('pools', count, stake),
    note('delegations', count, stake),
    note('stake', ada, stake),
    note('use', ada, stake),
    note('wallets', ada, stake),
    note('backtest', ada, rewards),
  ]
}

const names = {
  reserves: 'historyPage.strip.reserves',
  supply: 'historyPage.strip.supply',
  pot: 'historyPage.strip.pot',
  return: 'historyPage.strip.simplePerYear',
  participation: 'historyPage.strip.participation',
  fees: 'historyPage.strip.fees',
  eta: 'historyPage.strip.eta',
  pools: 'historyPage.strip.pools',
  delegations: 'historyPage.strip.delegations',
  stake: 'history.short.activeStake',
  use: 'historyPage.parts.title',
  wallets: 'historyPage.wallets.title',
  backtest: 'historyPage.backtest.title',
} as const

type NoteName = keyof typeof names
