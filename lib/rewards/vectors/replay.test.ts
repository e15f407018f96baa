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

describe('what is said of a vector that cannot be replayed', () => {
  const inVectors = (...vectors: unknown[]) => ({ kind: 'pots', source: 'here', vectors })
  const long = 'x'.repeat(100)
  test.each([
    [document('pot', pots, { R: '1' }), 'document: kind: unknown kind "pot"'],
    [{ kind: 1, vectors: [] }, 'document: kind: unknown kind 1'],
    [[], 'document: kind: not an object'],
    ['pots', 'document: kind: not an object'],
    [inVectors(), 'document: vectors: no vectors'],
    [{ kind: 'pots', vectors: { length: 1 } }, 'document: vectors: no vectors'],
    [inVectors('one'), 'vectors[0]: vector: not an object'],
    [inVectors({ in: 1, out: { R: '1' } }), 'vectors[0]: in: not an object'],
    [inVectors({ id: 7, in: pots, out: {} }), 'vectors[0]: out: nothing to compare'],
    [inVectors({ id: 'a', in: pots, out: 1 }), 'a: out: nothing to compare'],
    [inVectors({ id: 'a', in: pots, out: [1] }), 'a: out: nothing to compare'],
    [document('pots', pots, { Q: '1' }), 'one: Q: unknown key of out'],
    [document('pots', pots, { R: ['1'] }), 'one: R: not one amount'],
    [
      document('pool', { ...pool, members: [] }, { memberRewards: '1' }),
      'one: memberRewards: not a list',
    ],
    [document('pots', pots, { R: 'many' }), 'one: R: not a whole number: "many"'],
    [document('pots', pots, { R: long }), `one: R: not a whole number: "${'x'.repeat(59)}`],
    [document('pots', pots, { R: 1.5 }), 'one: R: not a whole number: 1.5'],
    [document('pots', pots, { R: '01' }), 'one: R: not a whole number: "01"'],
    [document('pots', pots, { R: '1'.repeat(81) }), /one: R: not a whole number/],
    [document('pots', { ...pots, extra: '1' }, { R: '1' }), 'one: extra: unknown key of in'],
    [document('pots', { ...pots, rho: null }, { R: '1' }), 'one: rho: missing from in'],
    [document('pots', { ...pots, fees: '-1' }, { R: '1' }), 'one: fees: below 0'],
    [document('pots', { ...pots, rho: true }, { R: '1' }), 'one: rho: not a ratio: true'],
    [document('pots', { ...pots, rho: 0.5 }, { R: '1' }), 'one: rho: not a ratio: 0.5'],
    [document('pots', { ...pots, rho: '1/0' }, { R: '1' }), 'one: rho: not a ratio: "1/0"'],
    [document('pool', { ...pool, members: '1' }, { memberSum: '1' }), 'one: members: not a list'],
    [
      document('pool', { ...pool, members: ['1', '-2'] }, { memberSum: '1' }),
      'one: members[1]: below 0',
    ],
    [
      document('pool', { ...pool, members: ['x'] }, { memberSum: '1' }),
      'one: members[0]: not a whole number: "x"',
    ],
    [
      document('pool', { ...pool, dropLeader: 'no' }, { paid: '1' }),
      'one: dropLeader: neither true nor false: "no"',
    ],
    [epochOf(['pool1']), 'one: pools[0]: not an object'],
    [epochOf([inPool(), { ...inPool(), stake: '1' }]), 'one: pools[1]: stake: unknown key of in'],
  ])('%#', (given, message) => {
    const said = () => replayVectors(given)
    expect(said).toThrow(BadVectorError)
    if (typeof message === 'string') expect(said).toThrow(expect.objectContaining({ message }))
    else expect(said).toThrow(message)
  })

  test('what the formulas refuse is said with its vector, its field and its cause', () => {
    const outside = document('pool', { ...pool, margin: '3/2' }, { maxPool: '1' })
    expect(() => replayVectors(outside)).toThrow(
      expect.objectContaining({
        name: 'BadVectorError',
        code: 'BAD_VECTOR',
        vector: 'one',
        field: 'margin',
        message: expect.stringMatching(/^one: margin: margin must be /),
        cause: expect.objectContaining({ field: 'margin' }),
      }),
    )
    const overZero = document('pots', { ...pots, rho: '1/0' }, { R: '1' })
    expect(() => replayVectors(overZero)).toThrow(
      expect.objectContaining({ cause: expect.any(Error) }),
    )
  })
})

describe('what a vector may leave to be understood', () => {
  test('a number while it is exact, and truth as a word, a number or itself', () => {
    const numbers = { ...pool, R: 1000, cost: 10, k: 1, members: [2] }
    expect(replayVectors(document('pool', numbers, { memberRewards: [8] })).passed).toBe(1)
    const ratios = { ...pots, d: 1, rho: '0.003' }
    expect(replayVectors(document('pots', ratios, { deltaR1: '39858482139085' })).passed).toBe(1)
    for (const dropLeader of [true, 1, 'true'])
      expect(
        replayVectors(document('pool', { ...pool, members: ['2'], dropLeader }, { paid: '8' })),
      ).toMatchObject({ passed: 1 })
    for (const dropLeader of [false, 0, 'false', null])
      expect(
        replayVectors(document('pool', { ...pool, members: ['2'], dropLeader }, { paid: '42' })),
      ).toMatchObject({ passed: 1 })
  })

  test('a list that came out shorter or longer is a failure with both lengths', () => {
    const { mismatches, failed, values } = replayVectors(
      document('pool', { ...pool, members: ['2', '2'] }, { memberRewards: ['8'] }),
    )
    expect({ failed, values }).toEqual({ failed: 1, values: 1 })
    expect(mismatches).toEqual([
      { vector: 'one', key: 'memberRewards', got: '2 amounts', want: '1 amounts' },
    ])
    const inTheList = document(
      'pool',
      { ...pool, members: ['2', '2'] },
      { memberRewards: ['8', '9'] },
    )
    expect(replayVectors(inTheList)).toMatchObject({
      values: 2,
      mismatches: [{ key: 'memberRewards[1]', got: '8', want: '9' }],
    })
  })

  test('pools of an epoch may bear comments', () => {
    const commented = { ...inPool(), id: 'a', meaning: 'b', source: 'c', note: 'd' }
    const { passed } = replayVectors(epochOf([commented], { poolReward: ['50'] }))
    expect(passed).toBe(1)
  })
})

describe('vectors by columns that are no table', () => {
  const packed = packVectors(
    document('pots', pots, { deltaR1: '39858482139085' }) as Parameters<typeof packVectors>[0],
  )
  const tableWith = (more: object) => ({ ...packed, table: { ...packed.table, ...more } })
  test('one row is all the same', () => {
    expect(packed).toMatchObject({
      format: 'columns',
      kind: 'pots',
      table: { rows: 1, columns: {} },
    })
    expect(replayVectors(packed).passed).toBe(1)
    expect(replayVectors(JSON.parse(JSON.stringify(packed))).passed).toBe(1)
  })

  test('a row that lacks a value of a column lacks its key', () => {
    const [first, second] = [
      { id: 'a', in: { x: '1' }, out: { y: '1' } },
      { id: 'b', in: {}, out: { y: '1' } },
    ]
    const both = { kind: 'pots', source: 'here', vectors: [first, second] }
    const { table } = packVectors(both)
    expect(table).toEqual({
      rows: 2,
      same: { 'out.y': '1' },
      columns: { id: ['a', 'b'], 'in.x': ['1', null] },
    })
    expect(unpackVectors(packVectors(both))).toEqual(both)
    const reversed = { ...both, vectors: [second, first] }
    expect(unpackVectors(packVectors(reversed))).toEqual(reversed)
  })

  test('lists of texts stay lists, numbers become texts, lists of objects become tables', () => {
    const nested = {
      kind: 'epoch',
      source: 'here',
      vectors: [
        { id: 'a', in: { list: [1, 2], one: 3, pools: [{ id: 'p' }, { id: 'q' }] }, out: {} },
      ],
    }
    expect(packVectors(nested).table.same).toEqual({
      id: 'a',
      'in.list': ['1', '2'],
      'in.one': '3',
      'in.pools': { rows: 2, same: {}, columns: { id: ['p', 'q'] } },
    })
  })

  test.each([
    [{ ...packed, table: 'x' }, 'table: table: not a table of vectors'],
    [tableWith({ same: 1 }), 'table: table: not a table of vectors'],
    [tableWith({ columns: [] }), 'table: table: not a table of vectors'],
    [tableWith({ rows: '1' }), 'table: rows: not a number of rows'],
    [tableWith({ rows: 1.5 }), 'table: rows: not a number of rows'],
    [tableWith({ rows: -1 }), 'table: rows: not a number of rows'],
    [tableWith({ rows: 100_001 }), 'table: rows: not a number of rows'],
    [tableWith({ columns: { id: 'a' } }), 'table: id: not a column of 1 values'],
    [tableWith({ columns: { id: ['a', 'b'] } }), 'table: id: not a column of 1 values'],
    [tableWith({ columns: { what: ['a'] } }), 'table: what: unknown column'],
    [tableWith({ same: { 'in.pools': { rows: 1 } } }), 'in.pools: table: not a table of vectors'],
  ])('%#', (given, message) => {
    expect(() => replayVectors(given)).toThrow(BadVectorError)
    expect(() => replayVectors(given)).toThrow(expect.objectContaining({ message }))
  })

  test('a table may name as many rows as any file has', () => {
    const most = { kind: 'pots', table: { rows: 100_000, same: {}, columns: {} } }
    expect((unpackVectors(most).vectors as unknown[]).length).toBe(100_000)
    expect(unpackVectors({ ...most, table: { ...most.table, rows: 0 } }).vectors).toEqual([])
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
  return epochOf([inOne])
}

function epochOf(pools: readonly unknown[], out: object = { sumRewards: '1' }) {
  const { R, totalStake, activeStake, totalBlocks, d, k, a0 } = pool
  const wide = { R, totalStake, activeStake, totalBlocks, d, k, a0 }
  return document('epoch', { ...wide, reserves: '1000', deltaR1: '10', pools }, out)
}
