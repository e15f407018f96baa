import { allCommon } from './common.ts'
import type { CommandSpec, OptionSpec } from './spec.ts'

/** The words of a link, as options. */
export const scenarioOptions = {
  stake: { value: 'ADA', text: 'what is delegated (10000)' },
  pool: {
    value: 'POOL',
    text: 'pool1…, 56 hex digits or a ticker; average (default); own, described by the five options below',
  },
  epochs: { value: 'N', text: 'epochs earned, 1 to 2190; 73 are a year (73)' },
  compound: { value: '1|0', text: 'whether rewards stay staked (1)' },
  performance: { value: 'PERCENT', text: 'blocks made of those due, 0 to 200 (100)' },
  price: { value: 'AMOUNT', text: 'money for one ada; no price, no money' },
  currency: { value: 'CODE', text: 'of the price: USD (default), EUR, KRW, …' },
  poolStake: { value: 'ADA', text: 'own pool: its stake before yours joins (1000000)' },
  pledge: { value: 'ADA', text: 'own pool: declared pledge (0)' },
  margin: { value: 'PERCENT', text: 'own pool: margin, 0 to 100 (0)' },
  fixedCost: { value: 'ADA', text: 'own pool: fixed cost an epoch (170)' },
  ownerStake: {
    value: 'ADA',
    text: 'own pool: what its owners hold of its stake (the pledge)',
  },
} as const satisfies Record<string, OptionSpec>

export const estimateSpec: CommandSpec = {
  name: 'estimate',
  summary: 'what a delegation earns: expected reward, luck, fees, dates',
  operands: '[LINK]',
  mostOperands: 1,
  about:
    'The options are the words of a link, and a whole link or its part after the ? may be given instead; an option then replaces the link’s word. The reward is the mean over the blocks the pool may make, from the pot of the current epoch on.',
  options: { ...scenarioOptions, ...allCommon },
  examples: [
    { line: 'estimate --stake 10000', text: 'in the average pool, over a year' },
    {
      line: 'estimate --stake 50000 --pool CALM --epochs 730',
      text: 'in one pool, over ten years',
    },
    {
      line: 'estimate --pool own --pool-stake 3000000 --pledge 100000 --margin 2 --fixed-cost 170',
      text: 'in a pool that is only thought of',
    },
    {
      line: "estimate 'v=1&stake=25000&pool=CALM' --json",
      text: 'what a link asks, for a program',
    },
    { line: 'estimate --pool CALM --csv', text: 'the projection, epoch by epoch' },
  ],
}
