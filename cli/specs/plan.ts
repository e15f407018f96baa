import { defaultOperateText as usual } from '../../lib/scenario/operate-words.ts'
import { allCommon } from './common.ts'
import { scenarioOptions } from './estimate.ts'
import type { CommandSpec, OptionSpec } from './spec.ts'

/** The calculator's words, and the planner's pool. */
const poolOptions = {
  poolStake: { value: 'ADA', text: `its whole stake (${usual.poolStake})` },
  pledge: { value: 'ADA', text: `declared pledge (${usual.pledge})` },
  margin: { value: 'PERCENT', text: `margin, 0 to 100 (${usual.margin})` },
  fixedCost: { value: 'ADA', text: `fixed cost an epoch (${usual.fixedCost})` },
  ownerStake: { value: 'ADA', text: 'what its owners hold of its stake (the pledge)' },
} as const satisfies Record<string, OptionSpec>

export const planSpec: CommandSpec = {
  name: 'plan',
  summary: 'an operator’s pool: income, members’ return, rank, break-evens',
  operands: '',
  mostOperands: 0,
  about:
    'The pool is described by the words of the planner’s link, and starts as its page does; with --pool it starts as registered. The options change it. Goals are solved for one thing at a time, the others as they are, and verified at the answer. Means over the blocks the pool may make; the stake of all pools stays as it is.',
  options: {
    pool: {
      value: 'POOL',
      text: 'a registered pool to start from: pool1…, hex digits or a ticker',
    },
    ...poolOptions,
    memberReturn: {
      value: 'PERCENT',
      text: 'goal: what members are to get, simple a year; fees and stake for it',
    },
    income: {
      value: 'ADA',
      text: 'goal: what the operator is to get an epoch; fees, pledge and stake for it',
    },
    costs: { value: 'AMOUNT', text: 'goal: running costs a month, in money; needs --price' },
    price: { value: 'AMOUNT', text: 'money for one ada' },
    currency: scenarioOptions.currency,
    ...allCommon,
  },
  examples: [
    { line: 'plan', text: 'a new pool of 3,000,000 ada, the planner’s' },
    { line: 'plan --pool CALM --margin 3', text: 'a registered pool with another margin' },
    {
      line: 'plan --pool-stake 5000000 --pledge 200000 --margin 2 --member-return 1.7',
      text: 'a new pool, and what its members are to get',
    },
    {
      line: 'plan --pool CALM --costs 80 --price 0.4 --currency EUR',
      text: 'when it breaks even',
    },
    {
      line: 'plan --pool CALM --income 250 --json',
      text: 'what brings the operator 250 ada an epoch',
    },
  ],
}
