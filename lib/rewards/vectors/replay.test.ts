import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { packVectors, unpackVectors } from './packed.ts'
import { BadVectorError } from './read-fields.ts'
import { replayVectors } from './replay.ts'

const folder = path.join(import.meta.dirname, '..', '..', '..', 'vectors')

/** How many vectors each file holds: one that goes missing is noticed. */
const counts: Readonly<Record<string, number>> = {
  'epochs-preprod-node.json': 2,
  'epochs-preview-node.json': 1,
  'pools-adversarial.json': 85,
  'pools-mainnet-members.json': 8,
  'pools-mainnet-totals.json': 37,
  'pools-preprod-node.json': 370,
  'pools-preview-node.json': 828,
  'pools-synthetic.json': 35,
  'pots-mainnet-node-trace.json': 7,
  'pots-mainnet.json': 219,
  'pots-preprod-inferred.json': 12,
  'pots-preprod-node.json': 15,
  'pots-preview-inferred.json': 135,
  'pots-preview-node.json': 43,
}

describe('what the chain paid comes out to the lovelace', () => {
  test.each(Object.entries(counts))('%s: %i vectors', (name, count) => {
    const replay = replayVectors(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    expect(replay.mismatches).toEqual([])
    expect(replay.passed).toBe(count)
  })

  test('no file is left out', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(names.toSorted()).toEqual(Object.keys(counts))
  })
})

const pots = {
  reserves: '13286160713028443',
  fees: '10670212208',
  blocks: '0',
  d: '1',
  rho: '3/1000',
  tau: '1/5',
  f: '1/20',
  slotsPerEpoch: '432000',
}
const pool = {
  ...{ R: '1000', totalStake: '100', activeStake: '50', totalBlocks: '10', d: '0', k: '1' },
  ...{ a0: '0', blocks: '1', poolStake: '5', pledge: '1', ownerStake: '1', cost: '10' },
  margin: '1/2',
}
const document = (kind: string, given: object, out: object, more: object = {}) => ({
  kind,
  source: 'here',
  vectors: [{ id: 'one', in: given, out, ...more }],
})

describe('a replay', () => {
  test('counts what is right and shows what is not', () => {
    const right = replayVectors(document('pots', pots, { deltaR1: '39858482139085' }))
    expect(right).toMatchObject({ passed: 1, failed: 0, values: 1, mismatches: [] })

    const wrong = replayVectors(document('pots', pots, { deltaR1: '39858482139084' }))
    expect(wrong).toMatchObject({ passed: 0, failed: 1 })
    expect(wrong.mismatches).toEqual([
      { vector: 'one', key: 'deltaR1', got: '39858482139085', want: '39858482139084' },
    ])
  })

  test('compares lists value by value and by length', () => {
    const withMembers = { ...pool, members: ['2', '2'] }
    // 1/10 of the blocks on 1/10 of A: the ceiling of 50, of which 40 are shared.
    const out = { poolReward: '50', leaderReward: '34', memberRewards: ['8', '8'], paid: '50' }
    expect(replayVectors(document('pool', withMembers, out)).passed).toBe(1)
    const third = { memberRewards: ['8', '8', '0'] }
    expect(replayVectors(document('pool', withMembers, third)).failed).toBe(1)
    const dropped = { ...withMembers, dropLeader: true }
    expect(replayVectors(document('pool', dropped, { paid: '16' })).passed).toBe(1)
  })

  test('takes comments beside in and out for comments', () => {
    const comments = { note: 'x', meaning: 'y', realOut: ['R'], breaks: 'z', publishedOut: [] }
    expect(
      replayVectors(document('pots', pots, { deltaR1: '39858482139085' }, comments)).passed,
    ).toBe(1)
  })

  test.each([
    ['an unknown kind', document('pot', pots, { R: '1' }), 'kind'],
    ['a kind that every object has', document('constructor', pots, { R: '1' }), 'kind'],
    ['an unknown key of in', document('pots', { ...pots, extra: '1' }, { R: '1' }), 'extra'],
    ['an unknown key of out', document('pots', pots, { Q: '1' }), 'Q'],
    ['a key of out that every object has', document('pots', pots, { toString: '1' }), 'toString'],
    [
      'an out that lacks its input',
      document('pots', pots, { treasuryAfter: '1' }),
      'treasuryBefore',
    ],
    ['members asked for without any', document('pool', pool, { memberSum: '1' }), 'members'],
    ['a missing input', document('pots', { ...pots, rho: null }, { R: '1' }), 'rho'],
    ['an amount with decimals', document('pots', { ...pots, fees: '1.5' }, { R: '1' }), 'fees'],
    ['a negative amount', document('pots', { ...pots, fees: '-1' }, { R: '1' }), 'fees'],
    ['an inexact number', document('pots', { ...pots, reserves: 1e17 }, { R: '1' }), 'reserves'],
    ['a ratio over 0', document('pots', { ...pots, rho: '1/0' }, { R: '1' }), 'rho'],
    ['a ratio outside its domain', document('pots', { ...pots, rho: '2' }, { R: '1' }), 'rho'],
    ['a margin above 1', document('pool', { ...pool, margin: '3/2' }, { maxPool: '1' }), 'margin'],
    ['a wanted value that is none', document('pots', pots, { R: 'many' }), 'R'],
    ['a list for an amount', document('pots', pots, { R: ['1'] }), 'R'],
    ['nothing to compare', document('pots', pots, {}), 'out'],
    ['no vectors', { kind: 'pots', source: 'here', vectors: [] }, 'vectors'],
    ['no document', null, 'kind'],
    ['an unknown key in a pool of an epoch', epochWith({ ...inPool(), stake: '1' }), 'stake'],
  ])('refuses %s', (_what, given, field) => {
    expect(() => replayVectors(given)).toThrow(BadVectorError)
    expect(() => replayVectors(given)).toThrow(expect.objectContaining({ field }))
  })
})

test('columns unpack to what was packed', () => {
  const before = document('pool', { ...pool, members: ['1', '2'] }, { poolReward: '50' })
  const other = { id: 'two', in: { ...pool, leverage: '1' }, out: { maxPool: '50' } }
  const both = { ...before, vectors: [...before.vectors, other] }
  expect(unpackVectors(packVectors(both as Parameters<typeof packVectors>[0]))).toEqual(both)
})

function inPool() {
  const {
    R: _r,
    totalStake: _t,
    activeStake: _a,
    totalBlocks: _b,
    d: _d,
    k: _k,
    a0: _a0,
    ...own
  } = pool
  return { id: 'pool1', members: ['2'], ...own }
}

function epochWith(inOne: object) {
  const { R, totalStake, activeStake, totalBlocks, d, k, a0 } = pool
  const wide = { R, totalStake, activeStake, totalBlocks, d, k, a0 }
  return document(
    'epoch',
    { ...wide, reserves: '1000', deltaR1: '10', pools: [inOne] },
    { sumRewards: '1' },
  )
}
