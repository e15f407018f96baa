import { describe, expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { fullPotRewards } from '../schemes/full-pot.ts'
import { maxPoolRewardUnder, type RewardRule } from '../schemes/rule.ts'
import { effectiveFees, operatorReward } from '../split.ts'
import { signedLovelace } from '../units.ts'
import { networkRewardsExact } from './network-rewards-exact.ts'
import { bothWays, networkOf, poolOf } from './test-networks.ts'

const ada = (amount: bigint) => amount * 1_000_000n

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

  test('a full pot counts what it asks of bigint: its whole shares, and whole rewards before', () => {
    const odd = { rule: { fullPot: true }, rewardPot: 14_999_999_999_983n }
    expect(bothWays([poolOf({ blocks: null })], networkOf(odd)).exactFloors).toBe(1)
    const due = networkOf({ ...odd, networkActiveStake: 10_000_000_000_000n, totalBlocks: 5 })
    expect(bothWays([poolOf()], due).exactFloors).toBe(2)
  })

  test('a full pot of which nobody has a part is paid to nobody', () => {
    const { kernel } = bothWays([poolOf({ blocks: 0 })], networkOf({ rule: { fullPot: true } }))
    expect(kernel).toEqual([[0], [0], [0], [0], 0n])
  })
})
