import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { epoch } from '../rewards/index.ts'
import type { SnapshotOptions } from './decode-snapshot.ts'
import { refusal as refusalWith, smallBundle as smallBundleOf } from './test-bundle.ts'

const embedded = embeddedSnapshot()
const smallBundle = () => smallBundleOf(embedded)
const mainnet: SnapshotOptions = { network: 'mainnet' }
const refusal = (source: unknown, options = mainnet) => refusalWith(source, options)

type Bundle = ReturnType<typeof smallBundle>

/** The small bundle after one thing is done to it. */
function broken(change: (bundle: Bundle) => unknown): Bundle {
  const bundle = smallBundle()
  change(bundle)
  return bundle
}

function swap(cells: unknown[] | undefined, one: number, other: number) {
  if (cells) [cells[one], cells[other]] = [cells[other], cells[one]]
}

describe('a bundle with one thing wrong is refused by name', () => {
  const cases: readonly (readonly [string, (bundle: Bundle) => unknown, string])[] = [
    [
      'a stake ten times as large',
      (b) => (b.pools.columns.activeStake = ['10000000', '20000000', '300000000']),
      'STAKE_SUM pools.columns.activeStake',
    ],
    [
      'a stake one lovelace off',
      (b) => (b.pools.columns.activeStake = ['10000000', '20000000', '30000001']),
      'STAKE_SUM pools.columns.activeStake',
    ],
    [
      'two pools swapped',
      (b) => {
        for (const cells of Object.values(b.pools.columns)) swap(cells, 0, 1)
      },
      'POOLS_UNSORTED pools.columns.id[1]',
    ],
    [
      'two ids swapped',
      (b) => swap(b.pools.columns.id, 1, 2),
      'POOLS_UNSORTED pools.columns.id[2]',
    ],
    [
      'a pool listed twice',
      (b) => (b.pools.columns.id = ['1', '1', '3'].map((digit) => digit.repeat(56))),
      'POOL_REPEATED pools.columns.id[1]',
    ],
    [
      'an id in upper case',
      (b) => (b.pools.columns.id = ['1', '2', 'F'].map((digit) => digit.repeat(56))),
      'BAD_POOL_ID pools.columns.id[2]',
    ],
    [
      'a missing column',
      (b) => delete b.pools.columns.margin,
      'MISSING_FIELD pools.columns.margin',
    ],
    [
      'an extra column',
      (b) => (b.pools.columns.apy = ['1', '2', '3']),
      'UNKNOWN_FIELD pools.columns.apy',
    ],
    ['a short column', (b) => b.pools.columns.margin?.pop(), 'COLUMN_LENGTH pools.columns.margin'],
    ['another number of pools', (b) => (b.poolCount = 4), 'COLUMN_LENGTH poolCount'],
    [
      'a column that is no list',
      (b) => Object.assign(b.pools.columns, { margin: { 0: '0', 1: '0', 2: '0', length: 3 } }),
      'WRONG_TYPE pools.columns.margin',
    ],
    [
      'a number instead of a text',
      (b) => (b.pools.columns.pledge = [0, '1', '2']),
      'WRONG_TYPE pools.columns.pledge[0]',
    ],
    [
      'NaN',
      (b) => (b.pools.columns.blocks = [null, Number.NaN, 1]),
      'WRONG_TYPE pools.columns.blocks[1]',
    ],
    [
      'NaN as text',
      (b) => (b.pools.columns.margin = ['0', 'NaN', '1']),
      'NOT_A_DECIMAL pools.columns.margin[1]',
    ],
    ['1e400 as text', (b) => (b.pots.fees = '1e400'), 'NOT_A_DECIMAL pots.fees'],
    [
      'Infinity',
      (b) => (b.pools.columns.blocks = [null, Infinity, 1]),
      'WRONG_TYPE pools.columns.blocks[1]',
    ],
    [
      'a negative pledge',
      (b) => (b.pools.columns.pledge = ['-1', '1', '2']),
      'NOT_A_DECIMAL pools.columns.pledge[0]',
    ],
    [
      'negative blocks',
      (b) => (b.pools.columns.blocks = [null, -1, 1]),
      'OUT_OF_RANGE pools.columns.blocks[1]',
    ],
    ['a leading zero', (b) => (b.pots.fees = '031661206813'), 'NOT_A_DECIMAL pots.fees'],
    ['digits of another script', (b) => (b.pots.fees = '٣١'), 'NOT_A_DECIMAL pots.fees'],
    ['an amount with decimals', (b) => (b.pots.fees = '1.5'), 'NOT_A_DECIMAL pots.fees'],
    [
      'more than there can be',
      (b) => (b.newest.treasury = '45000000000000001'),
      'OUT_OF_RANGE newest.treasury',
    ],
    [
      'null where it must be known',
      (b) => (b.pools.columns.activeStake = ['1', null, '2']),
      'WRONG_TYPE pools.columns.activeStake[1]',
    ],
    [
      'a margin above 1',
      (b) => (b.pools.columns.margin = ['0', '1.000001', '1']),
      'OUT_OF_RANGE pools.columns.margin[1]',
    ],
    [
      'a margin over nothing',
      (b) => (b.pools.columns.margin = ['0', '1/0', '1']),
      'NOT_A_DECIMAL pools.columns.margin[1]',
    ],
    ['no target number of pools', (b) => (b.parameters.k = '0'), 'OUT_OF_RANGE parameters.k'],
    ['ρ above 1', (b) => (b.parameters.rho = '1.1'), 'OUT_OF_RANGE parameters.rho'],
    ['another ρ', (b) => (b.parameters.rho = '0.0031'), 'REWARD_POT pots.deltaR1'],
    ['another τ', (b) => (b.parameters.tau = '0.3'), 'REWARD_POT pots.deltaT1'],
    [
      'another reward pot',
      (b) => (b.pots.rewardPot = '15184127414882'),
      'REWARD_POT pots.rewardPot',
    ],
    ['another η', (b) => (b.pots.eta = '20970/21600'), 'REWARD_POT pots.eta'],
    ['other blocks', (b) => (b.pots.blocks = 20970), 'REWARD_POT pots.eta'],
    ['other fees', (b) => (b.pots.fees = '31661206913'), 'REWARD_POT pots.deltaT1'],
    ['other reserves', (b) => (b.pots.reserves = '6505611847068714'), 'SUPPLY pots.totalStake'],
    [
      'a treasury above the supply',
      (b) => (b.pots.treasury = '38494388152931288'),
      'SUPPLY pots.treasury',
    ],
    [
      'more stake than ada',
      (b) => (b.pots.activeStake = '38494388152931287'),
      'SUPPLY pots.activeStake',
    ],
    [
      'newest pots above the supply',
      (b) => (b.newest.reserves = '44000000000000000'),
      'SUPPLY newest',
    ],
    [
      'reserves of another epoch',
      (b) => (b.pots.reservesEpoch = 617),
      'OUT_OF_RANGE pots.reservesEpoch',
    ],
    [
      'parameters of another epoch',
      (b) => (b.parameters.epoch = 616),
      'OUT_OF_RANGE parameters.epoch',
    ],
    ['newest pots that are older', (b) => (b.newest.epoch = 616), 'OUT_OF_RANGE newest.epoch'],
    ['a trend of another length', (b) => (b.trend.epochs = 72), 'OUT_OF_RANGE trend.epochs'],
    ['a trend paid beyond its end', (b) => (b.trend.paidTo = 618), 'OUT_OF_RANGE trend.paidTo'],
    ['another network', (b) => Object.assign(b, { network: 'preprod' }), 'WRONG_NETWORK network'],
    ['another version', (b) => (b.version = 2), 'WRONG_VERSION version'],
    ['another epoch', (b) => Object.assign(b, { epoch: 616 }), 'WRONG_CALENDAR asOf'],
    [
      'an epoch before the calendar',
      (b) => Object.assign(b, { epoch: 207 }),
      'WRONG_CALENDAR epoch',
    ],
    [
      'an epoch that is no whole number',
      (b) => Object.assign(b, { epoch: 617.5 }),
      'WRONG_TYPE epoch',
    ],
    [
      'another time',
      (b) => Object.assign(b, { asOf: '2026-03-10T21:44:52Z' }),
      'WRONG_CALENDAR asOf',
    ],
    [
      'a ticker of six letters',
      (b) => (b.pools.columns.ticker = ['ABCDEF', null, null]),
      'BAD_TEXT pools.columns.ticker[0]',
    ],
    [
      'a name that turns the line',
      (b) => (b.pools.columns.name = [null, 'a\u202eb', null]),
      'BAD_TEXT pools.columns.name[1]',
    ],
    [
      'an empty name',
      (b) => (b.pools.columns.name = ['', null, null]),
      'BAD_TEXT pools.columns.name[0]',
    ],
    [
      'owner stake of no epoch',
      (b) => (b.pools.ownerStakeEpoch = null),
      'MISSING_FIELD pools.ownerStakeEpoch',
    ],
    [
      'a pledge beside no owner stake',
      (b) => (b.pools.columns.ownerStake = [null, null, null]),
      'MISSING_FIELD pools.columns.ownerStake[2]',
    ],
    [
      'a part that is no hash',
      (b) => (b.parts.history = ['../../etc', 1]),
      'WRONG_TYPE parts.history',
    ],
    [
      'a shard too few',
      (b) => (b.parts.poolHistory = { sha256: [], bytes: [] }),
      'COLUMN_LENGTH parts.poolHistory',
    ],
    [
      'a source of nothing',
      (b) => (b.sources = [{ group: 'apy', epoch: 1, source: '' }]),
      'WRONG_TYPE sources[0].group',
    ],
    ['an extra field', (b) => Object.assign(b, { apy: '5' }), 'UNKNOWN_FIELD apy'],
  ]
  it.each(cases)('%s', (_, change, code) => {
    expect(refusal(broken(change))).toBe(code)
  })

  it('as the small bundle itself is accepted', () => {
    expect(refusal(smallBundle())).toBe('accepted')
  })

  it('a stake within a stated tolerance is accepted, up to 0.1 %', () => {
    const off = broken((b) => (b.pots.activeStake = '60060000'))
    expect(refusal(off)).toBe('STAKE_SUM pools.columns.activeStake')
    expect(refusal(off, { ...mainnet, stakeTolerancePpm: 1_000 })).toBe('accepted')
    const farOff = broken((b) => (b.pots.activeStake = '60070000'))
    expect(refusal(farOff, { ...mainnet, stakeTolerancePpm: 100_000 })).toMatch('STAKE_SUM')
  })

  it('text that is not JSON', () => {
    const text = JSON.stringify(smallBundle())
    expect(refusal(text.slice(0, -1))).toBe('NOT_JSON file')
    expect(refusal('')).toBe('NOT_JSON file')
    expect(refusal(text.replace('"poolCount":3', '"poolCount":NaN'))).toBe('NOT_JSON file')
    expect(refusal(text.replace('"poolCount":3', '"poolCount":1e400'))).toBe('WRONG_TYPE poolCount')
    expect(refusal(new Uint8Array([0xff, 0xfe]))).toBe('NOT_JSON file')
    expect(refusal('null')).toBe('WRONG_TYPE file')
    expect(refusal('[]')).toBe('WRONG_TYPE file')
    expect(refusal(text.replace('{', '{"__proto__":{},'))).toBe('UNKNOWN_FIELD __proto__')
  })

  it('figures older than the last ones seen', () => {
    expect(refusal(smallBundle(), { ...mainnet, notOlderThan: epoch(618) })).toBe(
      'OLDER_EPOCH epoch',
    )
    expect(refusal(smallBundle(), { ...mainnet, notOlderThan: epoch(617) })).toBe('accepted')
  })

  it('figures of an epoch that has not ended', () => {
    expect(refusal(smallBundle(), { ...mainnet, clockEpoch: epoch(617) })).toBe(
      'WRONG_CALENDAR epoch',
    )
    expect(refusal(smallBundle(), { ...mainnet, clockEpoch: epoch(618) })).toBe('accepted')
  })

  it('mainnet figures where those of a test network are asked for', () => {
    expect(refusal(smallBundle(), { network: 'preprod' })).toBe('WRONG_NETWORK network')
  })
})
