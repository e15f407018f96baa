import { allCommon } from './common.ts'
import type { CommandSpec } from './spec.ts'

export const projectSpec: CommandSpec = {
  name: 'project',
  summary: 'decades of the network: reserves, treasury, pot, return',
  operands: '',
  mostOperands: 0,
  about:
    'Epoch by epoch by the ledger’s update, from the epoch of the clock on. Pools keep their stake, fees and pledges, and are paid their means; η and fees are those of the newest year known, unless an option says more. A change is in force for the blocks from its epoch on.',
  options: {
    epochs: { value: 'N', text: 'how far, 1 to 2190; 73 are a year (2190, 30 years)' },
    every: { value: 'N', text: 'a row every so many epochs, at most 400 rows (73)' },
    change: {
      value: 'WORD=VALUE@EPOCH',
      text: 'k, a0, rho, tau (percent both), min-pool-cost (ada) or min-pool-margin (percent) from an epoch on, such as k=1000@700; the two least fees lift what pools declare',
      many: true,
    },
    fees: { value: 'ADA', text: 'transaction fees an epoch in the first year' },
    feesGrowth: { value: 'PERCENT', text: 'by which fees grow each year, 0 to 1000 (0)' },
    eta: { value: 'PERCENT', text: 'blocks made of those expected, 0 to 100' },
    withdrawals: { value: 'ADA', text: 'out of the treasury each epoch (0)' },
    ...allCommon,
  },
  examples: [
    { line: 'project', text: 'thirty years, a row a year' },
    {
      line: 'project --epochs 365 --change k=1000@700 --change a0=0.2@700',
      text: 'two parameters at once',
    },
    {
      line: 'project --epochs 730 --fees-growth 20 --csv',
      text: 'ten years of growing fees, for a spreadsheet',
    },
  ],
}
