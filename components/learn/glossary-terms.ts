import type { PageName } from '../site/paths.ts'
import type { TermName } from '../site/term.tsx'
import type { SourceName } from './source-list.ts'

/** A word's line: its name and text are in the catalogue. */
export type GlossaryTerm = {
  readonly name: TermName
  /** As formulas write it. */
  readonly symbol?: string
  /** The ledger's own name. */
  readonly ledger?: string
  /** Where it is decided; null for a word of this site. */
  readonly source: SourceName | null
  readonly pages: readonly PageName[]
}

const stake: readonly GlossaryTerm[] = [
  {
    name: 'active-stake',
    symbol: 'P, t',
    ledger: 'ssStake',
    source: 'snapshots',
    pages: ['calculator', 'pools', 'learn'],
  },
  { name: 'live-stake', source: 'stake', pages: ['pools'] },
  {
    name: 'delegation',
    ledger: 'DelegStakeTxCert',
    source: 'spec',
    pages: ['calculator', 'learn'],
  },
  { name: 'member', source: 'rewards', pages: ['calculator', 'pools'] },
  {
    name: 'total-stake',
    symbol: 'T',
    ledger: 'circulation',
    source: 'pulsing',
    pages: ['calculator', 'learn'],
  },
  {
    name: 'network-active-stake',
    symbol: 'A',
    ledger: 'sumAllStake',
    source: 'snapshots',
    pages: ['calculator', 'learn'],
  },
  {
    name: 'sigma',
    symbol: 'σ, σₐ',
    ledger: 'sigma',
    source: 'snapshots',
    pages: ['calculator', 'learn'],
  },
  { name: 'lovelace', ledger: 'Coin', source: 'spec', pages: ['calculator'] },
]

const pool: readonly GlossaryTerm[] = [
  { name: 'pool', ledger: 'StakePoolParams', source: 'spec', pages: ['pools', 'pool', 'compare'] },
  { name: 'ticker', source: 'cip6', pages: ['pools'] },
  { name: 'operator', ledger: 'leaderRew', source: 'rewards', pages: ['calculator', 'pool'] },
  {
    name: 'fixed-cost',
    symbol: 'c',
    ledger: 'sppCost',
    source: 'spec',
    pages: ['calculator', 'pools', 'pool'],
  },
  {
    name: 'margin',
    symbol: 'm',
    ledger: 'sppMargin',
    source: 'spec',
    pages: ['calculator', 'pools', 'pool'],
  },
  { name: 'fees', source: 'rewards', pages: ['calculator', 'pools'] },
  { name: 'minimum-pool-cost', ledger: 'minPoolCost', source: 'poolrule', pages: ['calculator'] },
  {
    name: 'pledge',
    symbol: 'p',
    ledger: 'sppPledge',
    source: 'spec',
    pages: ['calculator', 'pools', 'pool'],
  },
  {
    name: 'owner-stake',
    symbol: 'O',
    ledger: 'ssSelfDelegatedOwnersStake',
    source: 'snapshots',
    pages: ['pool'],
  },
  { name: 'pledge-status', source: 'rewards', pages: ['pools', 'pool'] },
  { name: 'public-pool', source: 'spec', pages: ['calculator', 'pools'] },
  { name: 'average-pool', source: null, pages: ['calculator', 'pools'] },
  { name: 'retiring', ledger: 'RetirePool', source: 'poolreap', pages: ['pools', 'pool'] },
  { name: 'saturation', symbol: 'σ·k', source: 'snapshots', pages: ['pools', 'pool', 'learn'] },
  { name: 'oversaturation', source: 'snapshots', pages: ['pools', 'pool'] },
]

const pot: readonly GlossaryTerm[] = [
  {
    name: 'reserves',
    ledger: 'reserves',
    source: 'pulsing',
    pages: ['calculator', 'history', 'learn'],
  },
  { name: 'treasury', ledger: 'treasury', source: 'pulsing', pages: ['history', 'learn'] },
  {
    name: 'transaction-fees',
    ledger: 'ssFee',
    source: 'snapshots',
    pages: ['calculator', 'history'],
  },
  { name: 'rho', symbol: 'ρ', ledger: 'rho', source: 'pparams', pages: ['calculator', 'learn'] },
  { name: 'tau', symbol: 'τ', ledger: 'tau', source: 'pparams', pages: ['calculator', 'learn'] },
  { name: 'eta', symbol: 'η', ledger: 'eta', source: 'pulsing', pages: ['calculator', 'history'] },
  {
    name: 'reward-pot',
    symbol: 'R',
    ledger: 'rewardPot',
    source: 'pulsing',
    pages: ['calculator', 'history', 'learn'],
  },
  { name: 'paid-share', source: null, pages: ['calculator', 'learn'] },
  { name: 'k', symbol: 'k', ledger: 'nOpt', source: 'pparams', pages: ['calculator', 'learn'] },
  { name: 'a0', symbol: 'a0', ledger: 'a0', source: 'pparams', pages: ['calculator', 'learn'] },
]

const earn: readonly GlossaryTerm[] = [
  {
    name: 'max-pool-reward',
    symbol: 'maxPool',
    ledger: "maxPool'",
    source: 'snapshots',
    pages: ['calculator', 'learn'],
  },
  { name: 'block', symbol: 'b', source: 'rewards', pages: ['calculator', 'pools', 'learn'] },
  {
    name: 'apparent-performance',
    ledger: 'mkApparentPerformance',
    source: 'rewards',
    pages: ['calculator', 'learn'],
  },
  { name: 'floor', symbol: '⌊ ⌋', source: 'rewards', pages: ['calculator', 'learn'] },
]

const luck: readonly GlossaryTerm[] = [
  { name: 'luck', source: null, pages: ['calculator', 'learn'] },
  { name: 'expected', source: null, pages: ['calculator', 'pools'] },
  { name: 'chance-of-nothing', source: null, pages: ['calculator', 'pools'] },
  { name: 'dry-spell', source: null, pages: ['calculator'] },
  { name: 'band', source: null, pages: ['calculator'] },
]

const time: readonly GlossaryTerm[] = [
  { name: 'epoch', ledger: 'EpochNo', source: 'newepoch', pages: ['calculator', 'history'] },
  { name: 'snapshot', ledger: 'SnapShots', source: 'snap', pages: ['learn'] },
  { name: 'mark', ledger: 'ssStakeMark', source: 'snap', pages: ['learn'] },
  { name: 'set', ledger: 'ssStakeSet', source: 'snap', pages: ['learn'] },
  { name: 'go', ledger: 'ssStakeGo', source: 'snap', pages: ['learn'] },
  { name: 'compounding', source: null, pages: ['calculator'] },
  { name: 'horizon', source: null, pages: ['calculator'] },
  { name: 'year', source: null, pages: ['calculator', 'pools'] },
  { name: 'forecast', source: null, pages: ['calculator', 'pools'] },
  { name: 'ros', source: null, pages: ['calculator', 'pools'] },
]

/** In the order of the story. */
export const glossary = { stake, pool, pot, earn, luck, time } as const
