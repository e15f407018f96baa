import { allCommon } from './common.ts'
import type { CommandSpec } from './spec.ts'

export const networkSpec: CommandSpec = {
  name: 'network',
  summary: 'the pot, where it goes, parameters, all pools',
  operands: '',
  mostOperands: 0,
  about:
    'What the epoch of the clock shares out and where it goes: paid, unstaked, unused pledge bonus, and the rest, to the lovelace. Pools by stake and by what a member expects. Figures are means over the blocks pools may make; an unknown pledge counts as met.',
  options: {
    top: { value: 'N', text: 'pools in each list, 0 to 10000 (10)' },
    pools: { text: 'every pool, largest first' },
    ...allCommon,
  },
  examples: [
    { line: 'network', text: 'for people' },
    { line: 'network --csv', text: 'every pool, for a spreadsheet' },
    { line: 'network --top 3 --json', text: 'for a program' },
  ],
}
