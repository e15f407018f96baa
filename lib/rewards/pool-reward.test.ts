import { describe, expect, test } from 'vitest'
import { apparentPerformance, maxPoolReward, poolReward } from './pool-reward.ts'
import { equal, one, ratio, zero } from './rational.ts'
import { saturation, saturationPoint } from './saturation.ts'
import { lovelace } from './units.ts'

/** Mainnet 617's pot and denominators, a pool of 20 M ada that keeps its pledge. */
const pool = {
  rewardPot: lovelace(15_184_127_414_881n),
  totalStake: lovelace(38_494_388_152_931_287n),
  networkActiveStake: lovelace(21_750_394_647_282_169n),
  poolStake: lovelace(20_000_000_000_000n),
  pledge: lovelace(500_000_000_000n),
  ownerStake: lovelace(500_000_000_000n),
  a0: ratio(3n, 10n),
  k: 500n,
  blocks: 19n,
  totalBlocks: 20_971n,
  decentralisation: zero,
}

describe('poolReward', () => {
  test('mainnet’s first paid pools: the node’s own figure', () => {
    const reward = poolReward({
      rewardPot: lovelace(31_834_688_329_017n),
      totalStake: lovelace(31_737_719_158_318_701n),
      networkActiveStake: lovelace(10_177_811_974_822_904n),
      poolStake: lovelace(44_180_895_641_393n),
      pledge: lovelace(50_000_000_000n),
      ownerStake: lovelace(50_000_000_000n),
      ...{ a0: ratio(3n, 10n), k: 150n, blocks: 1n, totalBlocks: 1n, decentralisation: one },
    })
    expect(reward).toEqual({
      pledgeMet: true,
      maxPoolReward: 34_091_555_158n,
      apparentPerformance: one,
      poolReward: 34_091_555_158n,
    })
  })

  test('a pledge that is exactly held is met; a lovelace less pays nobody', () => {
    expect(poolReward(pool).pledgeMet).toBe(true)
    const short = poolReward({ ...pool, ownerStake: lovelace(pool.pledge - 1n) })
    expect(short).toMatchObject({ pledgeMet: false, maxPoolReward: 0n, poolReward: 0n })
  })

  test('a pledge above the pool’s stake is valid, and unmet', () => {
    const pledge = lovelace(30_000_000_000_000n)
    expect(poolReward({ ...pool, pledge })).toMatchObject({ pledgeMet: false, poolReward: 0n })
  })

  test('no block, no entry, whatever d', () => {
    const none = poolReward({ ...pool, blocks: 0n, decentralisation: one })
    expect(none).toMatchObject({ maxPoolReward: 0n, apparentPerformance: zero, poolReward: 0n })
  })

  test('a pool without stake earns nothing', () => {
    const empty = { poolStake: lovelace(0n), pledge: lovelace(0n) }
    expect(poolReward({ ...pool, ...empty }).poolReward).toBe(0n)
  })
})

describe('maxPoolReward', () => {
  test('more pledge is not always more: it falls again past half the stake', () => {
    const at = (pledge: bigint) => maxPoolReward({ ...pool, pledge: lovelace(pledge) })
    expect(at(10_000_000_000_000n)).toBeGreaterThan(at(0n))
    expect(at(10_000_000_000_000n)).toBeGreaterThan(at(20_000_000_000_000n))
  })

  test('CIP-50 caps the rewarded stake at a multiple of the pledge', () => {
    const capped = maxPoolReward({ ...pool, leverage: ratio(10n) })
    const asSmall = maxPoolReward({ ...pool, poolStake: lovelace(pool.pledge * 10n) })
    expect(capped).toBe(asSmall)
    expect(maxPoolReward({ ...pool, leverage: ratio(41n) })).toBe(maxPoolReward(pool))
  })

  test.each([
    ['k', { k: 0n }],
    ['a0', { a0: ratio(-1n, 10n) }],
    ['totalStake', { totalStake: 0n }],
    ['poolStake', { poolStake: pool.totalStake + 1n }],
    ['pledge', { pledge: -1n }],
    ['rewardPot', { rewardPot: -1n }],
    ['leverage', { leverage: ratio(-1n) }],
    ['decentralisation', { decentralisation: ratio(-1n) }],
    ['networkActiveStake', { networkActiveStake: 0n }],
    ['ownerStake', { ownerStake: -1n }],
    ['blocks', { blocks: -1n }],
    ['totalBlocks', { totalBlocks: -1n }],
  ])('refuses %s outside its domain', (field, change) => {
    const input = { ...pool, ...change } as typeof pool
    expect(() => poolReward(input)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field }),
    )
  })
})

test('performance is the share of blocks over the share of active stake', () => {
  const half = { ...pool, poolStake: lovelace(50n), networkActiveStake: lovelace(100n) }
  const at = (blocks: bigint, totalBlocks: bigint) =>
    apparentPerformance({ ...half, blocks, totalBlocks })
  expect(equal(at(5n, 10n), one)).toBe(true)
  expect(equal(at(6n, 10n), ratio(6n, 5n))).toBe(true)
  expect(equal(at(0n, 0n), zero)).toBe(true)
})

test('a pool is full at total stake ÷ k', () => {
  const point = saturationPoint(pool)
  expect(point).toBe(76_988_776_305_862n)
  expect(
    saturation({ ...pool, totalStake: lovelace(1000n), k: 10n, poolStake: lovelace(100n) }),
  ).toEqual(one)
  expect(() => saturation({ ...pool, k: 0n })).toThrow(expect.objectContaining({ field: 'k' }))
  expect(() => saturationPoint({ ...pool, totalStake: lovelace(0n) })).toThrow(
    expect.objectContaining({ field: 'totalStake' }),
  )
})
