import { expect, test } from 'vitest'
import { epoch } from '../rewards/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { examplePools } from './compare-example.ts'
import { roundPool } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const pool = (name: string, stake: string, rest: Partial<Pool> = {}): Pool => ({
  ...roundPool({ name, stake }),
  ...rest,
})
const of = (pools: readonly Pool[]) =>
  examplePools({ ...threePools, pools }).map(({ name }) => name)

const eight = ['7', '2', '8', '4', '1', '6', '3', '5'].map((stake) => pool(stake, stake))

test('of eight the example is the fifth and the seventh by stake, however they are listed', () => {
  expect(of(eight)).toEqual(['5', '7'])
  expect(of(eight.toReversed())).toEqual(['5', '7'])
  expect(of(eight.toSorted((a, b) => Number(a.activeStake - b.activeStake)))).toEqual(['5', '7'])
})

test('equals stand as they are listed', () => {
  const alike = ['a', 'b', 'c', 'd'].map((name) => pool(name, '5'))
  expect(of(alike)).toEqual(['c', 'd'])
  expect(of(alike.toReversed())).toEqual(['b', 'a'])
})

test('nobody is shown a pool without a ticker, that keeps half, retires or misses its pledge', () => {
  const half = roundPool({ name: 'half', stake: '9', margin: '50' })
  const less = roundPool({ name: 'less', stake: '9', margin: '49.99' })
  const closed = [
    pool('nameless', '9', { ticker: null }),
    half,
    pool('retiring', '9', { retiringEpoch: epoch(900) }),
    roundPool({ name: 'unmet', stake: '9', pledge: '10' }),
  ]
  for (const one of closed) expect(of([...eight, one, one, one, one])).toEqual(['5', '7'])
  expect(of([...eight, less, less, less, less])).toEqual(['7', 'less'])
  expect(of(closed)).toEqual([])
})
