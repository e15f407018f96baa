import { allCommon } from './common.ts'
import type { CommandSpec } from './spec.ts'

export const poolSpec: CommandSpec = {
  name: 'pool',
  summary: 'one pool: figures, expected reward, pledge status, warnings',
  operands: 'POOL',
  mostOperands: 1,
  about:
    'POOL is pool1…, 56 hex digits or a ticker. A ticker that several pools share is refused, and the pools are listed. Rewards are means over the blocks the pool may make, with nobody joining.',
  options: allCommon,
  examples: [
    { line: 'pool CALM', text: 'by ticker' },
    { line: 'pool CALM --json', text: 'for a program' },
  ],
}
