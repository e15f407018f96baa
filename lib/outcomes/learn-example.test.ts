import { describe, expect, test } from 'vitest'
import { epoch, lovelace, one, parseAda, zero } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { examplePool, followedOutcome, workedOperator } from './learn.ts'
import { inEpoch700, roundPool } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const of = (...pools: readonly ReturnType<typeof roundPool>[]) =>
  examplePool({ ...threePools, pools }).name

describe('the example pool', () => {
  test('of pools that hold the same is the one in the middle by id, however they are listed', () => {
    // The second of four: with it half of the ada is told.
    for (const names of ['abcd', 'dcba', 'bdac', 'cabd'])
      expect(of(...Array.from(names, (name) => roundPool({ name, stake: '5' })))).toBe('b')
  })

  test('holds the middle ada, not the middle place: half of it in smaller pools is enough', () => {
    const small = ['1', '2', '3'].map((stake) => roundPool({ name: stake, stake }))
    expect(of(...small, roundPool({ name: 'large', stake: '7' }))).toBe('large')
    expect(of(...small, roundPool({ name: 'large', stake: '6' }))).toBe('3')
  })

  test('is none that keeps all, retires or misses its pledge', () => {
    const open = roundPool({ name: 'open', stake: '1' })
    const retiring = { ...roundPool({ name: 'retiring', stake: '9' }), retiringEpoch: epoch(800) }
    const unmet = roundPool({ name: 'unmet', stake: '9', pledge: '10' })
    const keeper = roundPool({ name: 'keeper', stake: '9', margin: '100' })
    expect(of(open, retiring, unmet, keeper)).toBe('open')
    expect(() => of(retiring, unmet, keeper)).toThrow('No pool shares what it earns.')
    expect(() => of(roundPool({ name: 'empty', stake: '0' }))).toThrow(RangeError)
  })
})

test('a scenario of the average pool is refused in words', () => {
  const question = { scenario: defaultScenario, figures: threePools, pool: null, now: inEpoch700 }
  expect(() => followedOutcome(question)).toThrow('The average pool has no blocks to follow.')
})

describe('the operator of a worked block count', () => {
  const pool = roundPool({ name: 'full', stake: '9000000000', fixedCost: '100000', margin: '10' })
  const scenario = { ...defaultScenario, stake: parseAda('1000') }
  const told = followedOutcome({ scenario, figures: threePools, pool, now: inEpoch700 })
  if ('kind' in told) throw new Error(told.kind)
  const { pool: basis, sum } = told

  test('gets all where no member shares, and cost and margin where owners hold nothing', () => {
    if (!basis || !sum) throw new Error('a pool has a sum')
    const { poolReward } = sum.worked
    expect(workedOperator({ pool: basis, sum }, basis.poolStake)).toBe(poolReward)
    const keeping = { pool: { ...basis, margin: one }, sum }
    expect(workedOperator(keeping, lovelace(0n))).toBe(poolReward)
    const cheap = { pool: { ...basis, margin: zero }, sum }
    expect(workedOperator(cheap, lovelace(0n))).toBe(parseAda('100000'))
  })

  test('is unknown without the pool or without its sum', () => {
    expect(workedOperator({ pool: basis, sum: null }, lovelace(0n))).toBeNull()
    expect(workedOperator({ pool: null, sum }, lovelace(0n))).toBeNull()
  })
})
