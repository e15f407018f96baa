import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, parseAda, ratio } from '../rewards/index.ts'
import { averagePoolTable } from './average-pool.ts'
import { forecastFrom } from './forecast.ts'
import { networkAnswer } from './network-answer.ts'
import { expectations, networkPools, withFixedCosts } from './network-pools.ts'
import { poolAnswer } from './pool-answer.ts'
import { someday } from './test-mainnet.ts'
import { inEpoch700, roundPool, roundSnapshot } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const answer = networkAnswer(threePools, inEpoch700)
const row = (name: string) => {
  const found = answer.pools.find(({ pool }) => pool.name === name)
  if (!found) throw new Error(name)
  return found
}

describe('every pool', () => {
  it('expects the mean over its blocks', () => {
    // 0 … 4 blocks with chances 1, 4, 6, 4, 1 in 16: 106,250 ada above the cost, of which 10 % are the margin.
    expect(row('full')).toMatchObject({
      poolReward: ada('200000'),
      operator: ada('104375'),
      members: ada('95625'),
      perMillion: ada('10.625'),
      expectedBlocks: ratio(2n),
      saturation: ratio(1n),
      simplePerYear: ratio(10_625n * 73n, 1_000_000_000n),
    })
    expect(row('small')).toMatchObject({
      poolReward: ada('100000'),
      operator: 0n,
      members: ada('100000'),
      perMillion: ada('22.222222'),
    })
    expect(row('private')).toMatchObject({ operator: ada('100000'), members: 0n, perMillion: 0n })
  })

  it('has its place by what a member expects', () => {
    expect(['small', 'full', 'private'].map((name) => row(name).rank)).toEqual([1, 2, 3])
  })

  it('pays its operator the owners’ part of a pledge that counts as met', () => {
    const pools = [roundPool({ name: 'a', stake: '9000000000', pledge: '4500000000' })]
    const [own] = networkAnswer({ ...roundSnapshot, pools }, inEpoch700).pools
    expect(own).toMatchObject({ operator: ada('100000'), members: ada('100000') })
  })

  it('that is proven short of its pledge, or without stake, expects nothing', () => {
    const pools = [
      roundPool({ name: 'a', stake: '1000', pledge: '1001' }),
      roundPool({ name: 'b', stake: '0' }),
    ]
    const { pools: rows, counts, average } = networkAnswer({ ...roundSnapshot, pools }, inEpoch700)
    for (const one of rows)
      expect(one).toMatchObject({ poolReward: 0n, operator: 0n, perMillion: 0n })
    expect(counts).toMatchObject({ all: 2, unmetPledge: 1, belowOneBlock: 2 })
    expect(average).toMatchObject({ pools: 1, perMillion: 0n })
  })
})

describe('the pot', () => {
  it('goes where the pools’ formula lets it, to the lovelace', () => {
    const { use, now } = answer
    expect(use).toMatchObject({ paid: ada('400000'), unstaked: ada('400000'), missedBlocks: 0n })
    expect(Object.values(use).reduce((sum, part) => sum + part, 0n)).toBe(now.rewardPot)
  })

  it('is that of the clock’s epoch, the data’s beside it', () => {
    expect(answer).toMatchObject({ dataEpoch: 700, clockEpoch: 700, age: 0 })
    expect(answer.known).toEqual(answer.now)
    const later = networkAnswer(threePools, inEpoch700 + 432_000)
    expect(later).toMatchObject({ clockEpoch: 701, age: 1, now: { epoch: 701, kind: 'forecast' } })
    expect(later.known).toEqual(answer.known)
  })
})

it('the average pool is weighted by stake and leaves out a margin of 100 %', () => {
  // (95,625 + 100,000) ÷ 13,500
  expect(answer.average).toMatchObject({ pools: 2, perMillion: ada('14.49074') })
  expect(answer.average.perEpoch).toEqual(ratio(14_490_740n, 10n ** 12n))
  const alone = { ...threePools, pools: threePools.pools.slice(1, 2) }
  expect(networkAnswer(alone, inEpoch700).average).toMatchObject({ pools: 0, perMillion: 0n })
})

it('counts pools by what is to be known of them', () => {
  expect(answer.counts).toEqual({
    ...{ all: 3, saturated: 0, unmetPledge: 0, wholeMargin: 1, belowOneBlock: 0 },
  })
  expect(answer.saturationPoint).toBe(ada('9000000000'))
  const fuller = { ...roundSnapshot, parameters: { ...roundSnapshot.parameters, k: 5n } }
  const { counts } = networkAnswer({ ...fuller, pools: threePools.pools }, inEpoch700)
  expect(counts.saturated).toBe(1)
})

it('other fixed costs change what is shared, not what is earned', () => {
  const network = networkPools(threePools, answer.now)
  const { rewardPot, totalStake } = answer.now
  const terms = { rewardPot, totalStake, k: 4n, a0: ratio(0n), rule: {} }
  const [full] = expectations(
    withFixedCosts(network, () => ada('0')),
    terms,
  )
  expect(full).toMatchObject({ poolReward: ada('200000'), members: ada('180000') })
  expect(full?.fees.fixedCost).toBe(0n)
})

describe('on mainnet', () => {
  const snapshot = embeddedSnapshot()
  const some = { ...snapshot, pools: snapshot.pools.slice(100, 160) }
  const rows = networkAnswer(some, someday).pools

  it('each pool expects what it expects by itself, but for two lovelace of floors', () => {
    for (const { pool, poolReward, operator, perMillion } of rows) {
      const alone = poolAnswer({ pool, figures: snapshot, now: someday })
      const near = (a: bigint, b: bigint, by: number) =>
        expect(Math.abs(Number(a - b))).toBeLessThanOrEqual(by)
      near(poolReward, alone.poolReward, 2)
      near(operator, alone.operator.total, 4)
      // A million ada may be many times the pool, and its floors with it.
      const times = 10 ** 12 / Number(pool.activeStake)
      near(perMillion, alone.perMillion.reward, 3 + 3 * times)
    }
  })

  it('the average is that of the page’s table', () => {
    const few = { ...some, pools: some.pools.slice(0, 12) }
    const table = averagePoolTable(few)
    const at = table.epochs.findIndex((epoch) => epoch > 623)
    const epoch = table.epochs[at] ?? 0
    const basis = forecastFrom(few, lovelace(0n)).at(epoch)
    const now = 1_596_059_091 + (epoch - 208) * 432_000
    const { average } = networkAnswer(few, now)
    expect(basis.epoch).toBe(epoch)
    expect(String(average.perMillion)).toBe(table.columns.reward[at])
  })
})
