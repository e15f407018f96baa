import { describe, expect, test } from 'vitest'
import { poolId } from '../snapshot/index.ts'
import { readPoolList } from './pool-list.ts'
import { BadShardError, poolInShard, poolShardOf } from './pool-shards.ts'

const id = poolId('0f292fcaa02b8b2f9b3c8f9fd8e0bb21abedb692a6d5058df3ef2735')
const row: readonly unknown[] = [
  id,
  'NUTS',
  'StakeNuts',
  '500000000000',
  '49/1000',
  '340000000',
  '64000000000000',
  '64000000000000',
  null,
  null,
  null,
  null,
]

describe('a shard', () => {
  test('gives the pool of an id, and the pool at a place', () => {
    const pool = poolInShard([row], id)
    expect(pool).toEqual(poolInShard([row], 0))
    expect(pool).toMatchObject({
      ...{ id, ticker: 'NUTS', name: 'StakeNuts', pledge: 500_000_000_000n },
      ...{ margin: { n: 49n, d: 1000n }, fixedCost: 340_000_000n, ownerStake: null, blocks: null },
    })
  })

  test('without the pool gives none', () => {
    expect(poolInShard([], id)).toBeNull()
    expect(poolInShard([row], 1)).toBeNull()
  })

  test.each([
    ['not a list', { 0: row }],
    ['a row too short', [row.slice(0, 11)]],
    ['an amount above the supply', [row.with(3, '45000000000000001')]],
    ['an amount that is a number', [row.with(6, 64_000_000)]],
    ['a margin above 1', [row.with(4, '3/2')]],
    ['a margin that is none', [row.with(4, 'free')]],
    ['an epoch that is none', [row.with(11, '700')]],
    ['an id that is none', [row.with(0, 'x')]],
    ['a name that is no text', [row.with(2, 7)]],
  ])('with %s is refused', (_, shard) => {
    expect(() => poolInShard(shard, 0)).toThrow()
  })

  test('is one of 1,024, by the last ten bits of the id', () => {
    expect(poolShardOf(id)).toBe(0x735 % 1024)
  })
})

describe('the list', () => {
  const list = {
    ticker: ['NUTS', null, 'CALM'],
    name: ['StakeNuts', null, 'x'],
    fixedCost: [340, 170, 170],
    margin: ['4.9', '0', '100'],
    shard: [5, 9, 5],
  }

  test('says where each pool lies: in the order of the list within its shard', () => {
    expect(readPoolList(list).map(({ shard, place }) => [shard, place])).toEqual([
      [5, 0],
      [9, 0],
      [5, 1],
    ])
    expect(readPoolList(list)[0]).toMatchObject({
      fixedCost: 340_000_000n,
      margin: { n: 49n, d: 1000n },
    })
  })

  test.each([null, {}, [], { ...list, ticker: ['NUTS'] }])('%j is none', (wire) => {
    expect(() => readPoolList(wire)).toThrow(BadShardError)
  })
})
