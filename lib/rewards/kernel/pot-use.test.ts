import { describe, expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import type { RewardRule } from '../schemes/rule.ts'
import { networkRewards } from './network-rewards.ts'
import { poolColumns } from './pool-columns.ts'
import { type PotUse, potUse } from './pot-use.ts'
import { potUseExact } from './pot-use-exact.ts'
import { networkOf, poolOf } from './test-networks.ts'

type Pools = Parameters<typeof poolColumns>[0]

/** The kernel's answer, once bigint has the same and its parts are the pot. */
function useOf(pools: Pools, changes: Parameters<typeof networkOf>[0]): PotUse {
  const network = networkOf(changes)
  const columns = poolColumns(pools)
  const use = potUse(columns, network)
  expect(use).toEqual(potUseExact(pools, network))
  expect(Object.values(use).reduce((sum, part) => sum + part, 0n)).toBe(network.rewardPot)
  expect(use.paid).toBe(networkRewards(columns, network).paid)
  expect(use.floorDust).toBeGreaterThanOrEqual(0n)
  expect(use.floorDust).toBeLessThanOrEqual(BigInt(pools.length))
  return use
}

const none = {
  ...{ paid: 0n, unstaked: 0n, oversaturation: 0n, unusedPledgeBonus: 0n },
  ...{ unmetPledge: 0n, missedBlocks: 0n, floorDust: 0n },
}

describe('where the pot goes, one cause at a time', () => {
  // T 1000, k 10: a pool is full at 100. R 13,000, a0 3/10: a full pool earns 1000, and 300 by pledging all.
  const network = {
    ...{ rewardPot: 13_000n, totalStake: 1000n, networkActiveStake: 1000n, k: 10n },
    ...{ a0: ratio(3n, 10n), totalBlocks: 10 },
  }
  const full = { poolStake: 100n, pledge: 100n, ownerStake: 100n, blocks: 1 }
  const nine = Array.from({ length: 9 }, () => poolOf(full))

  test.each([
    ['all of it to ten full pools that pledge all', full, {}],
    ['nobody stakes the rest', { poolStake: 0n, pledge: 0n, ownerStake: 0n }, { unstaked: 1300n }],
    ['no pledge, no bonus', { ...full, pledge: 0n }, { unusedPledgeBonus: 300n }],
    ['a pledge that is not met', { ...full, ownerStake: 99n }, { unmetPledge: 1300n }],
    ['no block', { ...full, blocks: 0 }, { missedBlocks: 1300n }],
    ['a block too many', { ...full, blocks: 2 }, { missedBlocks: -1300n }],
    [
      'no block and no bonus',
      { ...full, pledge: 0n, blocks: 0 },
      { unusedPledgeBonus: 300n, missedBlocks: 1000n },
    ],
    ['no pledge met and no block', { ...full, ownerStake: 0n, blocks: 0 }, { unmetPledge: 1300n }],
  ] as const)('%s', (_, tenth, parts) => {
    const lost = Object.values(parts).reduce((sum: bigint, part) => sum + part, 0n)
    const use = useOf([...nine, poolOf(tenth)], network)
    expect(use).toEqual({ ...none, ...parts, paid: 13_000n - lost })
  })

  test('stake above saturation', () => {
    const pools = [
      ...nine.slice(1),
      poolOf({ ...full, poolStake: 200n, pledge: 200n, ownerStake: 200n, blocks: 2 }),
    ]
    expect(useOf(pools, network)).toEqual({ ...none, paid: 11_700n, oversaturation: 1300n })
  })

  test('stake above what a pledge leverages', () => {
    const pools = [...nine, poolOf({ ...full, pledge: 10n })]
    const rule = { leverage: ratio(5n) }
    const use = useOf(pools, { ...network, rule })
    expect(use).toMatchObject({ unstaked: 0n, oversaturation: 650n })
    expect(useOf(pools, network).oversaturation).toBe(0n)
  })

  test('dust of the shares of stake: less than a lovelace for each pool and one', () => {
    const pools = Array.from({ length: 3 }, () => poolOf({ ...full, poolStake: 33n, pledge: 0n }))
    const use = useOf(pools, {
      ...network,
      totalStake: 100n,
      rewardPot: 10n,
      k: 3n,
      totalBlocks: null,
    })
    expect(use).toMatchObject({ unstaked: 0n, paid: 6n, unusedPledgeBonus: 3n, floorDust: 1n })
  })

  test('no pools: nobody stakes', () => {
    expect(useOf([], network)).toEqual({ ...none, unstaked: 13_000n })
  })

  test('a pledge above the pool’s stake would earn less than nothing: no more is lost than there was', () => {
    const short = { poolStake: 1n, pledge: 100n, ownerStake: null }
    const use = useOf([poolOf(short)], network)
    expect(use).toMatchObject({ unmetPledge: 0n, unusedPledgeBonus: 13n, unstaked: 12_987n })
  })
})

describe('under any rule the parts are the pot', () => {
  const pools = [
    poolOf(),
    poolOf({ blocks: 0 }),
    poolOf({ blocks: null, pledge: 0n }),
    poolOf({ ownerStake: 0n }),
    poolOf({ poolStake: 90_000_000_000_000n, blocks: 40 }),
    poolOf({ poolStake: 1_000_000n, ownerStake: null }),
  ]
  const own = { least: ratio(1n, 5n), leverage: ratio(125n), bounds: 'formula' } as const
  const rules: readonly RewardRule[] = [
    {},
    { leverage: ratio(10n) },
    { pledgeCurve: { root: 3n, crossover: ratio(8n) } },
    { pledgeSaturation: own },
    { bonusFill: ratio(1n, 2n) },
    { minPoolMargin: ratio(1n, 2n) },
  ]
  test.each(rules)('%o', (rule) => {
    useOf(pools, { rule })
    useOf(pools, { rule, totalBlocks: null })
  })

  test('fees change nothing of it', () => {
    expect(useOf(pools, { rule: { minPoolMargin: ratio(1n) } })).toEqual(useOf(pools, {}))
  })

  test('a full pot leaves an unmet pledge’s part and dust alone', () => {
    const use = useOf(pools, { rule: { fullPot: true } })
    const { paid, unmetPledge, floorDust, ...rest } = use
    expect(rest).toEqual({
      unstaked: 0n,
      oversaturation: 0n,
      unusedPledgeBonus: 0n,
      missedBlocks: 0n,
    })
    expect(unmetPledge).toBeGreaterThan(0n)
    expect(paid).toBe(networkOf().rewardPot - unmetPledge - floorDust)
  })

  test('of a single lovelace, too', () => {
    const full = { poolStake: 10n, pledge: 10n, ownerStake: 10n, blocks: null }
    const one = { rewardPot: 1n, totalStake: 10n, k: 1n }
    expect(useOf([poolOf(full)], { ...one, rule: { fullPot: true } })).toEqual({
      ...none,
      paid: 1n,
    })
    const unmet = poolOf({ ...full, ownerStake: 9n })
    expect(useOf([unmet], { ...one, rule: { fullPot: true } })).toEqual({
      ...none,
      unmetPledge: 1n,
    })
  })

  test('unless there is nothing to scale', () => {
    const idle = [poolOf({ blocks: 0 }), poolOf({ blocks: 0, ownerStake: 0n })]
    expect(useOf(idle, { rule: { fullPot: true } })).toEqual(useOf(idle, {}))
    const unmet = [poolOf({ ownerStake: 0n })]
    expect(useOf(unmet, { rule: { fullPot: true } })).toEqual({
      ...none,
      unmetPledge: networkOf().rewardPot,
    })
  })
})

test('pools with more stake together than there is are refused', () => {
  const pools = [poolOf(), poolOf()]
  const tight = networkOf({ totalStake: 2n * poolOf().poolStake })
  expect(() => potUse(poolColumns(pools), tight)).not.toThrow()
  const over = networkOf({ totalStake: 2n * poolOf().poolStake - 1n })
  const refused = expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'totalStake' })
  expect(() => potUse(poolColumns(pools), over)).toThrow(refused)
  expect(() => potUseExact(pools, over)).toThrow(refused)
  expect(() => potUse(poolColumns(pools), networkOf({ k: 0n }))).toThrow(
    expect.objectContaining({ field: 'k' }),
  )
  expect(() => potUse(poolColumns([]), networkOf({ k: 0n }))).toThrow(
    expect.objectContaining({ field: 'k' }),
  )
})
