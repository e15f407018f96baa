import { allCommon } from './common.ts'
import type { CommandSpec, OptionSpec } from './spec.ts'

export const whatIfOptions = {
  k: { value: 'N', text: 'pools aimed at, 1 to 10000' },
  a0: { value: 'RATIO', text: 'pledge influence, 0 to 100, such as 0.3' },
  rho: { value: 'PERCENT', text: 'of the reserves let out an epoch, 0 to 100, such as 0.3' },
  tau: { value: 'PERCENT', text: 'of the pot for the treasury, 0 to 100, such as 20' },
  minPoolCost: { value: 'ADA', inLink: 'minCost', text: 'least fixed cost an epoch' },
  fixedCosts: {
    value: 'stay|lift|follow',
    inLink: 'costs',
    text: 'registered costs under another minimum: stay, as the ledger has it (default); lift those below it; follow: pools at today’s minimum declare the new one too',
  },
  minPoolMargin: {
    value: 'PERCENT',
    inLink: 'minMargin',
    text: 'least margin, 0 to 100, put in force in the reward',
  },
  leverage: {
    value: 'TIMES',
    text: 'stake counts up to so many times the pledge, 0 to 10000 (CIP-50)',
  },
} as const satisfies Record<string, OptionSpec>

export const simulateSpec: CommandSpec = {
  name: 'simulate',
  summary: 'what if a parameter or the reward scheme were another: who wins, who loses',
  operands: '',
  mostOperands: 0,
  about:
    'One epoch of the whole network as it is and as it would be: same reserves, fees, blocks and stake. Nobody moves their stake or changes a fee unless an option says so. Options replace what a scheme sets. “simulate --scheme list” names the schemes.',
  options: {
    scheme: {
      value: 'NAME',
      inLink: 'preset',
      text: 'a proposal at the values it is discussed with; list names them',
    },
    ...whatIfOptions,
    pools: { text: 'every pool before and after' },
    ...allCommon,
  },
  examples: [
    { line: 'simulate --k 1000', text: 'twice as many pools' },
    {
      line: 'simulate --min-pool-cost 75 --fixed-costs follow',
      text: 'a lower fixed cost, taken up',
    },
    {
      line: 'simulate --rho 0.25 --tau 10',
      text: 'less out of the reserves, less to the treasury, both in percent',
    },
    { line: 'simulate --scheme cip-163', text: 'a proposal' },
    { line: 'simulate --scheme list', text: 'what there is' },
    { line: 'simulate --leverage 100 --csv', text: 'every pool before and after' },
  ],
}
