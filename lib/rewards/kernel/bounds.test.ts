import { describe, expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { scaledToPot } from './full-pot.ts'
import { networkRewards } from './network-rewards.ts'
import { poolRewards } from './performance.ts'
import { poolColumns } from './pool-columns.ts'
import { bothWays, networkOf, poolOf } from './test-networks.ts'

/*
 * Rewards that are whole numbers, or so near to one that a double stands on the wrong side of it. Each
 * is decided by bigint; were the bound it is filed under 0, the kernel's answer would be the double's.
 */
const everybody = { fixedCost: 0n, margin: ratio(0n), blocks: null }
const all = { totalBlocks: null, memberStake: 1n }

describe.each([
  [
    'stakeError: 585, in doubles 584',
    { ...everybody, poolStake: 3n, pledge: 1n, ownerStake: 1n },
    { ...all, rewardPot: 4095n, totalStake: 21n, a0: ratio(0n), k: 5n },
  ],
  [
    'stakeError: 6,000,000, in doubles 5,999,999',
    { ...everybody, poolStake: 1n, pledge: 0n, ownerStake: 1n },
    { ...all, rewardPot: 78_000_000n, totalStake: 10n, k: 7n },
  ],
  [
    'pledgeError: 924, in doubles 923',
    { ...everybody, poolStake: 548n, pledge: 493n, ownerStake: 493n },
    { ...all, rewardPot: 2772n, totalStake: 631n, a0: ratio(100n), k: 3n },
  ],
  [
    'stakeError and pledgeError: 3,676,911, in doubles 3,676,910',
    { ...everybody, poolStake: 187n, pledge: 187n, ownerStake: 187n },
    { ...all, rewardPot: 14_707_644n, totalStake: 748n, a0: ratio(2n, 5n), k: 4n },
  ],
  [
    'stakeErrorUnder: 176,400,000, in doubles 176,399,999',
    { ...everybody, poolStake: 27n, pledge: 0n, ownerStake: 0n },
    {
      ...{ ...all, rewardPot: 686_000_000n, totalStake: 70n, a0: ratio(1n, 2n), k: 2n },
      rule: { bonusFill: ratio(1n, 3n) },
    },
  ],
  [
    'stakeErrorUnder and pledgeErrorUnder: 6,721,330, in doubles 6,721,329',
    { ...everybody, poolStake: 249n, pledge: 249n, ownerStake: 249n },
    {
      ...{ ...all, rewardPot: 33_606_650n, totalStake: 1245n, a0: ratio(1n, 2n), k: 5n },
      rule: { leverage: ratio(3n) },
    },
  ],
  [
    'pledgeErrorUnder: 25,752, in doubles 25,751',
    { ...everybody, poolStake: 8n, pledge: 7n, ownerStake: 7n },
    {
      ...{ ...all, rewardPot: 128_760n, totalStake: 13n, a0: ratio(795n, 2n), k: 5n },
      rule: { bonusFill: ratio(1n) },
    },
  ],
  [
    'powerError: a curved pledge of 550, in doubles 549',
    { ...everybody, poolStake: 10_000n, pledge: 2662n, ownerStake: 2662n },
    {
      ...{ ...all, rewardPot: 10n ** 13n, totalStake: 10_000n, k: 5n },
      rule: { pledgeCurve: { root: 3n, crossover: ratio(8n) } },
    },
  ],
  [
    'performanceError: 2, in doubles 1',
    { ...everybody, poolStake: 19n, pledge: 19n, ownerStake: 19n, blocks: 1 },
    {
      ...{ rewardPot: 233n, totalStake: 152n, networkActiveStake: 19n, totalBlocks: 10 },
      ...{ a0: ratio(1n), k: 5n, memberStake: 1n },
    },
  ],
  [
    'operatorError: 6264, in doubles 6263',
    {
      ...{ ...everybody, poolStake: 99n, pledge: 49n, ownerStake: 49n, margin: ratio(1n, 10n) },
      blocks: 6,
    },
    {
      ...{ rewardPot: 57_425n, totalStake: 99n, networkActiveStake: 99n, totalBlocks: 10 },
      ...{ a0: ratio(1n), k: 3n, memberStake: 1n },
    },
  ],
  [
    'memberError: 123, in doubles 122',
    { ...everybody, poolStake: 59n, pledge: 59n, ownerStake: 59n },
    { ...all, rewardPot: 616n, totalStake: 65n, a0: ratio(1n), k: 5n, memberStake: 59n },
  ],
])('a double is not trusted with %s', (_, pool, network) => {
  test('bigint decides', () => {
    const { kernel, bigint, exactFloors } = bothWays([poolOf(pool)], networkOf(network))
    expect(kernel).toEqual(bigint)
    expect(exactFloors).toBeGreaterThan(0)
  })
})

test('a full pot of one pool is that pool’s, to the lovelace', () => {
  const { rewards, exactFloors } = scaledToPot(new Float64Array([49]), 1_000_000n)
  expect(Array.from(rewards)).toEqual([1_000_000])
  expect(exactFloors).toBe(1)
})

test('rewards that are not whole are not asked of bigint', () => {
  const network = networkOf({ totalBlocks: 20_999 })
  const columns = poolColumns([poolOf()])
  const { exactFloors, maxPoolReward } = networkRewards(columns, network)
  expect(exactFloors).toBe(0)
  expect(poolRewards(columns, network, maxPoolReward)).toEqual({
    rewards: Float64Array.of(1_518_885_043),
    exactFloors: 0,
  })
})

test('a reward that is whole is, once', () => {
  const tenth = { poolStake: 100n, blocks: 1, pledge: 0n }
  const network = networkOf({ networkActiveStake: 1000n, totalBlocks: 10 })
  const asked = poolRewards(poolColumns([poolOf(tenth)]), network, Float64Array.of(70))
  expect(asked).toEqual({ rewards: Float64Array.of(70), exactFloors: 1 })
})

describe('whole rewards that doubles do decide', () => {
  const decided = (changes: Parameters<typeof poolOf>[0]) => {
    const { kernel, bigint, exactFloors } = bothWays(
      [poolOf({ blocks: null, ...changes })],
      networkOf(),
    )
    expect(kernel).toEqual(bigint)
    return exactFloors
  }

  test('a whole percent of whatever is shared, be it a whole number or not', () => {
    const part = { margin: ratio(3n, 100n), pledge: 0n, ownerStake: 0n }
    for (let more = 0n; more < 100n; more++)
      expect(decided({ ...part, fixedCost: 340_000_000n + more })).toBe(0)
  })

  test('all to owners who hold all, all to a margin of 1, nothing to members', () => {
    expect(decided({ ownerStake: 10_000_000_000_000n })).toBe(0)
    expect(decided({ margin: ratio(1n) })).toBe(0)
    expect(decided({ margin: ratio(1n), pledge: 0n, ownerStake: 0n })).toBe(0)
  })

  test('nothing at all: no stake, no blocks, an unmet pledge, a cost above the reward', () => {
    expect(decided({ poolStake: 0n, pledge: 0n, ownerStake: 0n })).toBe(0)
    expect(decided({ poolStake: 0n, pledge: 0n, ownerStake: null, blocks: null })).toBe(0)
    expect(decided({ blocks: 0 })).toBe(0)
    expect(decided({ ownerStake: 99_999_999_999n })).toBe(0)
    expect(decided({ fixedCost: 10n ** 13n })).toBe(0)
  })
})
