import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../errors.ts'
import { ratio } from '../rational.ts'
import type { RewardRule } from '../schemes/rule.ts'
import { networkRewards } from './network-rewards.ts'
import { networkRewardsExact } from './network-rewards-exact.ts'
import { poolColumns } from './pool-columns.ts'
import { bothWays, networkOf, poolOf } from './test-networks.ts'

const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })

describe('outside the proven domain bigint answers', () => {
  const half = ratio(1n, 2n)
  test.each([
    ['an a0 of 2^300', {}, { a0: ratio(1n << 300n) }],
    ['an a0 of 2^-300', {}, { a0: ratio(1n, 1n << 300n) }],
    ['an a0 longer than a double', {}, { a0: ratio((1n << 2000n) + 1n, 1n << 2000n) }],
    ['a k of 2^300', {}, { k: 1n << 300n }],
    ['a T of 2^300', {}, { totalStake: 1n << 300n }],
    ['a member of 2^53 lovelace', {}, { memberStake: 1n << 53n }],
    ['a fixed cost of 2^53 lovelace', { fixedCost: 1n << 53n }, {}],
    ['a margin longer than a double', { margin: ratio(1n << 1500n, (1n << 1501n) + 1n) }, {}],
    ['a pledge longer than a double', { pledge: 1n << 1500n, ownerStake: 1n << 1500n }, {}],
    ['a leverage of 2^-300', {}, { rule: { leverage: ratio(1n, 1n << 300n) } }],
    ['a fill of 2^-300', {}, { rule: { bonusFill: ratio(1n, 1n << 300n) } }],
    ['an unfill of 2^-300', {}, { rule: { bonusFill: ratio((1n << 300n) - 1n, 1n << 300n) } }],
    [
      'a saturation of its own of 2^-300',
      {},
      {
        rule: {
          pledgeSaturation: { least: half, leverage: ratio(1n, 1n << 300n), bounds: 'stake' },
        },
      },
    ],
  ] as const)('%s', (_, pool, network) => {
    const { kernel, bigint, exactFloors } = bothWays([poolOf(pool)], networkOf(network))
    expect(kernel).toEqual(bigint)
    expect(exactFloors).toBeGreaterThan(0)
  })

  test('but a stake, pledge, pot and total of 2^53 and more are within it', () => {
    const stake = (1n << 55n) + 12_345n
    const large = { poolStake: stake, pledge: stake, ownerStake: stake, blocks: null }
    const rewardPot = ((1n << 55n) / 500n) * 500n + 250n // so that 1/500 of it is far from whole
    const network = networkOf({ totalStake: 1n << 60n, rewardPot })
    const { kernel, bigint, exactFloors } = bothWays([poolOf(large)], network)
    expect(kernel).toEqual(bigint)
    expect(exactFloors).toBe(0)
  })

  test('a sum of 2^53 and more is exact', () => {
    const pools = Array.from({ length: 3 }, () => poolOf({ poolStake: 1n << 52n, blocks: null }))
    const rewardPot = (3n << 52n) + 3n // odd, and so no double
    const network = networkOf({ rewardPot, totalStake: 3n << 52n, k: 1n, a0: ratio(0n) })
    const { kernel, bigint } = bothWays(pools, network)
    expect(kernel).toEqual(bigint)
    expect(kernel[4]).toBe(rewardPot)
  })
})

test.each([
  ['decided by doubles', null],
  ['left to bigint', 1],
])('nor is a lovelace lost where rewards fall below 0, %s', (_, blocks) => {
  const all = { poolStake: 10n, pledge: 10n, ownerStake: 10n, blocks }
  const pools = Array.from({ length: 3 }, () => poolOf(all))
  const rule = { leverage: ratio(0n) }
  const half = (1n << 52n) + 1n
  const staked = { totalStake: 10n, networkActiveStake: 10n, totalBlocks: 1 }
  const network = { ...staked, rewardPot: 2n * half, k: 1n, a0: ratio(1n), rule }
  const { kernel, bigint } = bothWays(pools, networkOf(network))
  expect(kernel).toEqual(bigint)
  expect(kernel[4]).toBe(-3n * half)
})

describe('a result that no column can hold is refused by name', () => {
  test.each([
    ['maxPoolReward', {}, { rewardPot: 1n << 80n }],
    ['poolReward', { poolStake: 1n, pledge: 0n }, { totalBlocks: 0, rewardPot: 1n << 60n, k: 1n }],
    ['memberReward', {}, { memberStake: 1n << 90n }],
  ] as const)('%s', (field, pool, network) => {
    const call = () => networkRewards(poolColumns([poolOf(pool)]), networkOf(network))
    expect(call).toThrow(refused(field))
    expect(() => networkRewardsExact([poolOf(pool)], networkOf(network))).not.toThrow()
  })

  test('a reward below −2^53 too, and an operator’s where owners hold more than the pool', () => {
    const short = poolOf({ poolStake: 1n, blocks: null })
    const pot = { rewardPot: 1n << 70n, k: 1n << 40n }
    const below = { ...short, pledge: poolOf({ pledge: 1n << 58n }).pledge, ownerStake: null }
    expect(() =>
      networkRewards(
        poolColumns([{ ...below, ownerStake: below.pledge }]),
        networkOf({ ...pot, k: 1n, a0: ratio(9n) }),
      ),
    ).toThrow(refused('maxPoolReward'))
    const owned = poolOf({ ownerStake: 1n << 90n, blocks: null })
    expect(() => networkRewards(poolColumns([owned]), networkOf())).toThrow(
      refused('operatorReward'),
    )
  })
})

describe('what is no network is refused by name', () => {
  const own = { least: ratio(1n, 5n), leverage: ratio(125n), bounds: 'stake' } as const
  test.each([
    ['rewardPot', { rewardPot: -1n }],
    ['totalStake', { totalStake: 0n }],
    ['networkActiveStake', { networkActiveStake: -1n, totalBlocks: null }],
    ['networkActiveStake', { networkActiveStake: 0n }],
    ['totalBlocks', { totalBlocks: -1 }],
    ['totalBlocks', { totalBlocks: 0.5 }],
    ['totalBlocks', { totalBlocks: NaN }],
    ['a0', { a0: ratio(-1n) }],
    ['k', { k: 0n }],
    ['memberStake', { memberStake: -1n }],
    ['poolStake', { totalStake: poolOf().poolStake - 1n }],
    ['leverage', { rule: { leverage: ratio(-1n) } }],
    ['pledgeSaturation.least', { rule: { pledgeSaturation: { ...own, least: ratio(2n) } } }],
    ['pledgeCurve.root', { rule: { pledgeCurve: { root: 65n, crossover: ratio(1n) } } }],
    ['minPoolMargin', { rule: { minPoolMargin: ratio(2n) } satisfies RewardRule }],
  ] as const)('%s', (field, network) => {
    const columns = poolColumns([poolOf()])
    expect(() => networkRewards(columns, networkOf(network))).toThrow(refused(field))
    expect(() => networkRewardsExact([poolOf()], networkOf(network))).toThrow(refused(field))
    // Without a pool that would trip over it, too.
    if (field === 'poolStake') return
    expect(() => networkRewards(poolColumns([]), networkOf(network))).toThrow(refused(field))
    expect(() => networkRewardsExact([], networkOf(network))).toThrow(refused(field))
  })

  test('nor is one whose total is less than any pool, be it the first and paid nothing', () => {
    const large = poolOf({ poolStake: 101n, ownerStake: 0n })
    const tiny = poolOf({ poolStake: 1n, pledge: 0n, ownerStake: 0n })
    const network = networkOf({ totalStake: 100n })
    const call = () => networkRewardsExact([large, tiny], network)
    expect(call).toThrow(refused('poolStake'))
    expect(() => networkRewards(poolColumns([large, tiny]), network)).toThrow(refused('poolStake'))
  })

  test('a total as large as the pool is one, and no stake is needed where performance is 1', () => {
    const network = { totalStake: poolOf().poolStake, networkActiveStake: 0n, totalBlocks: null }
    expect(() => networkRewards(poolColumns([poolOf()]), networkOf(network))).not.toThrow()
  })

  test.each([
    ['poolStake', { poolStake: -1n }],
    ['pledge', { pledge: -1n }],
    ['ownerStake', { ownerStake: -1n }],
    ['fixedCost', { fixedCost: -1n }],
    ['margin', { margin: ratio(101n, 100n) }],
    ['blocks', { blocks: -1 }],
    ['blocks', { blocks: 1.5 }],
    ['blocks', { blocks: 2 ** 53 }],
  ] as const)('nor is a pool with such a %s', (field, pool) => {
    expect(() => poolColumns([poolOf(pool)])).toThrow(refused(field))
    expect(() => networkRewardsExact([poolOf(pool)], networkOf())).toThrow(OutOfRangeError)
  })

  test('a pledge without stake that would be paid is refused as the ledger’s division by 0', () => {
    const odd = poolOf({ poolStake: 0n, blocks: null })
    const network = networkOf({ totalBlocks: null, rule: { bonusFill: ratio(0n) } })
    const cheap = { ...odd, fixedCost: poolOf({ fixedCost: 0n }).fixedCost }
    expect(() => networkRewards(poolColumns([cheap]), network)).toThrow(refused('poolStake'))
    expect(() => networkRewardsExact([cheap], network)).toThrow(refused('poolStake'))
  })
})
