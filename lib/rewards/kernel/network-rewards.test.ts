import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../errors.ts'
import { poolReward } from '../pool-reward.ts'
import { ratio } from '../rational.ts'
import { fullPotRewards } from '../schemes/full-pot.ts'
import { maxPoolRewardUnder, type RewardRule } from '../schemes/rule.ts'
import { effectiveFees, memberReward, operatorReward } from '../split.ts'
import { signedLovelace } from '../units.ts'
import { networkRewards } from './network-rewards.ts'
import { networkRewardsExact } from './network-rewards-exact.ts'
import { poolColumns } from './pool-columns.ts'
import { bothWays, networkOf, poolOf } from './test-networks.ts'

const ada = (amount: bigint) => amount * 1_000_000n

describe('the network is what the ledger’s formulas give each of its pools', () => {
  const pools = [
    poolOf(),
    poolOf({ poolStake: ada(90_000_000n), blocks: 50, margin: ratio(1n, 3n) }),
    poolOf({
      poolStake: ada(300_000n),
      pledge: ada(300_000n),
      ownerStake: ada(300_000n),
      blocks: 1,
    }),
    poolOf({ blocks: 0 }),
    poolOf({ ownerStake: ada(100_000n) - 1n }),
    poolOf({ poolStake: 0n, pledge: 0n, ownerStake: 0n, blocks: 3 }),
  ]
  const network = networkOf()
  const { totalBlocks, memberStake } = network
  const decentralisation = ratio(0n)

  test('ceiling, reward, operator, member and what all are paid together', () => {
    const { kernel } = bothWays(pools, network)
    let paid = 0n
    const byFormula = pools.map((pool) => {
      const ownerStake = pool.ownerStake ?? signedLovelace(0n)
      const counted = { blocks: BigInt(pool.blocks ?? 0), totalBlocks: BigInt(totalBlocks ?? 0) }
      const earned = poolReward({ ...network, ...pool, ...counted, ownerStake, decentralisation })
      const split = { ...pool, ownerStake, memberStake, poolReward: earned.poolReward }
      paid += earned.poolReward
      return [
        earned.maxPoolReward,
        earned.poolReward,
        operatorReward(split),
        memberReward(split),
      ].map(Number)
    })
    const columns = [0, 1, 2, 3].map((column) => byFormula.map((row) => row[column]))
    expect(kernel).toEqual([...columns, paid])
    expect(byFormula[0]).toEqual([3_037_625_431, 1_518_812_715, 363_458_373, 1_167_024])
  })

  test('at performance 1 whoever made how many blocks, when the network’s are not known', () => {
    const { kernel, bigint } = bothWays(pools, networkOf({ totalBlocks: null }))
    expect(kernel).toEqual(bigint)
    const [ceilings, rewards] = kernel
    expect(rewards).toEqual(ceilings)
    expect(ceilings).toEqual([3_037_625_431, 23_086_032_388, 91_093_543, 3_037_625_431, 0, 0])
  })

  test('at performance 1 for a pool whose blocks are not known', () => {
    const { kernel, bigint } = bothWays([poolOf({ blocks: null }), poolOf()], network)
    expect(kernel).toEqual(bigint)
    expect(kernel[1]).toEqual([3_037_625_431, 1_518_812_715])
  })

  test('with no blocks in the network counted as one', () => {
    const { kernel, bigint } = bothWays([poolOf({ blocks: 1 })], networkOf({ totalBlocks: 0 }))
    expect(kernel).toEqual(bigint)
    expect(kernel).toEqual(bothWays([poolOf({ blocks: 1 })], networkOf({ totalBlocks: 1 })).kernel)
  })
})

describe('an owner stake that is not known', () => {
  const unknown = { ownerStake: null, blocks: null }

  test('is taken as the pledge, which is then met', () => {
    const { kernel, bigint } = bothWays([poolOf(unknown)], networkOf())
    expect(kernel).toEqual(bigint)
    expect(kernel).toEqual(bothWays([poolOf({ blocks: null })], networkOf()).kernel)
  })

  test('is at most the pool’s stake, so that a pledge above it is unmet', () => {
    const pledge = poolOf().poolStake
    const [atStake, above] = [pledge, pledge + 1n].map(
      (amount) => bothWays([poolOf({ ...unknown, pledge: amount })], networkOf()).kernel,
    )
    expect(atStake?.[1]).not.toEqual([0])
    expect(above).toEqual([[0], [0], [0], [0], 0n])
  })
})

describe('rules', () => {
  const pools = [
    poolOf(),
    poolOf({ poolStake: ada(70_000_000n), pledge: ada(20_000n), margin: ratio(0n), blocks: 40 }),
    poolOf({ pledge: 0n, ownerStake: 0n, fixedCost: ada(30n) }),
    poolOf({ pledge: ada(6_000_000n), ownerStake: ada(7_000_000n) }),
  ]
  const own = { least: ratio(1n, 5n), leverage: ratio(125n) }
  const rules: readonly (readonly [string, RewardRule])[] = [
    ['leverage', { leverage: ratio(100n) }],
    ['leverage below 1, where a ceiling falls below 0', { leverage: ratio(1n, 100n) }],
    ['leverage of 0', { leverage: ratio(0n) }],
    ['a pledge curve', { pledgeCurve: { root: 3n, crossover: ratio(8n) } }],
    ['a curve that is a line', { pledgeCurve: { root: 1n, crossover: ratio(1n) } }],
    ['the longest root', { pledgeCurve: { root: 64n, crossover: ratio(20n) } }],
    ['a saturation of its own, for the stake', { pledgeSaturation: { ...own, bounds: 'stake' } }],
    ['for the whole formula', { pledgeSaturation: { ...own, bounds: 'formula' } }],
    ['1/k its least', { pledgeSaturation: { ...own, least: ratio(0n), bounds: 'formula' } }],
    ['a bonus by fill', { bonusFill: ratio(1n) }],
    ['a bonus by pledge alone', { bonusFill: ratio(0n) }],
    ['a blend of both', { bonusFill: ratio(1n, 3n) }],
    ['a least margin', { minPoolMargin: ratio(3n, 200n) }],
    ['a least cost', { minPoolCost: signedLovelace(ada(170n)) }],
    ['a full pot', { fullPot: true }],
    ['several at once', { leverage: ratio(40n), bonusFill: ratio(1n, 2n), fullPot: true }],
  ]

  test.each(rules)('%s: the kernel is the bigint form', (_, rule) => {
    const { kernel, bigint } = bothWays(pools, networkOf({ rule }))
    expect(kernel).toEqual(bigint)
    expect(kernel).not.toEqual(bothWays(pools, networkOf({ a0: ratio(0n) })).kernel)
  })

  test('and the bigint form is the rule’s own', () => {
    for (const [, rule] of rules) {
      const network = networkOf({ rule, totalBlocks: null })
      const exact = networkRewardsExact(pools, network)
      pools.forEach((pool, i) => {
        expect(exact.maxPoolReward[i]).toBe(maxPoolRewardUnder(rule, { ...network, ...pool }))
        const { fixedCost, margin } = effectiveFees(pool, rule)
        const reward = exact.poolReward[i] ?? signedLovelace(0n)
        const ownerStake = pool.ownerStake ?? signedLovelace(0n)
        const split = { ...pool, fixedCost, margin, ownerStake, poolReward: reward }
        expect(exact.operatorReward[i]).toBe(operatorReward(split))
      })
    }
  })

  test('a full pot scales rewards, keeps an unmet pledge’s part, and shows ceilings as they were', () => {
    const some = [
      ...pools,
      poolOf({ ownerStake: 0n }),
      poolOf({ poolStake: ada(9n), pledge: ada(20_000_000n) }),
    ]
    const network = networkOf({ rule: { fullPot: true }, totalBlocks: null })
    const exact = networkRewardsExact(some, network)
    const usual = networkRewardsExact(some, networkOf({ totalBlocks: null }))
    const weights = networkRewardsExact(
      some.map((pool) => ({ ...pool, ownerStake: pool.pledge })),
      networkOf({ totalBlocks: null }),
    ).poolReward
    // A pledge above the pool's stake would give less than 0.
    expect(weights[5]).toBeLessThan(0n)
    const pot = fullPotRewards(
      network.rewardPot,
      weights.map((reward, i) => ({
        reward: signedLovelace(reward < 0n ? 0n : reward),
        pledgeMet: i < 4,
      })),
    )
    expect(exact.poolReward).toEqual(pot.rewards)
    expect(exact.paid).toBe(pot.paid)
    expect(exact.maxPoolReward).toEqual(usual.maxPoolReward)
    const { kernel, bigint } = bothWays(some, network)
    expect(kernel).toEqual(bigint)
  })

  test('a full pot of which nobody has a part is paid to nobody', () => {
    const { kernel } = bothWays([poolOf({ blocks: 0 })], networkOf({ rule: { fullPot: true } }))
    expect(kernel).toEqual([[0], [0], [0], [0], 0n])
  })
})

test('columns are written again, of as many pools and no other number', () => {
  const columns = poolColumns([poolOf(), poolOf({ blocks: 6 })])
  const first = networkRewards(columns, networkOf())
  const { paid } = first
  const again = networkRewards(columns, networkOf({ k: 1000n, rewardPot: 7n }), first)
  expect(again).toBe(first)
  expect(again.paid).not.toBe(paid)
  expect(again).toEqual(networkRewards(columns, networkOf({ k: 1000n, rewardPot: 7n })))
  expect(() => networkRewards(poolColumns([poolOf()]), networkOf(), first)).toThrow(
    new OutOfRangeError('into', 2, '1 pools'),
  )
})

test('no pools are paid nothing', () => {
  expect(bothWays([], networkOf()).kernel).toEqual([[], [], [], [], 0n])
})
