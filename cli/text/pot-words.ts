import type { PotUse } from '../../lib/rewards/index.ts'

/** The parts of a pot, in the order in which they are told, and what each is. */
export const potParts: readonly {
  readonly part: keyof PotUse
  readonly name: string
  readonly note: string
}[] = [
  { part: 'paid', name: 'paid to pools', note: 'operators and members' },
  { part: 'unstaked', name: 'unstaked ada', note: 'the part of ada that is in no pool' },
  {
    part: 'unusedPledgeBonus',
    name: 'unused pledge bonus',
    note: 'what pledging all stake would earn',
  },
  { part: 'oversaturation', name: 'oversaturation', note: 'stake that does not count' },
  { part: 'unmetPledge', name: 'unmet pledges', note: 'pools that pay nobody' },
  { part: 'missedBlocks', name: 'missed blocks', note: 'none in the mean' },
  { part: 'floorDust', name: 'rounding', note: 'less than a lovelace a pool' },
]
