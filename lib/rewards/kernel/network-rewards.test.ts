import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../errors.ts'
import { poolReward } from '../pool-reward.ts'
import { ratio } from '../rational.ts'
import { memberReward, operatorReward } from '../split.ts'
import { signedLovelace } from '../units.ts'
import { networkRewards } from './network-rewards.ts'
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
    const staked = { networkActiveStake: 20_999_876_543_210_987n }
    const made = [poolOf({ blocks: 1 })]
    const { kernel, bigint, exactFloors } = bothWays(made, networkOf({ ...staked, totalBlocks: 0 }))
    expect(kernel).toEqual(bigint)
    expect(exactFloors).toBe(0)
    expect(kernel).toEqual(bothWays(made, networkOf({ ...staked, totalBlocks: 1 })).kernel)
  })
})

test('at performance 1 blocks count for nothing, be they many for a small stake', () => {
  const small = { poolStake: 10n, pledge: 10n, ownerStake: 10n, fixedCost: 0n }
  const network = networkOf({ totalStake: 10n, k: 1n, rewardPot: 1000n, totalBlocks: null })
  const { kernel, bigint } = bothWays([poolOf({ ...small, blocks: 7 })], network)
  expect(kernel).toEqual(bigint)
  expect(kernel[1]).toEqual([1000])
})

test('one lovelace above the fixed cost is shared, none at it', () => {
  // Without a pledge a full pool earns 1000.
  const full = { poolStake: 100n, pledge: 0n, ownerStake: 0n, margin: ratio(0n), blocks: null }
  const pools = [998n, 999n, 1000n, 1001n].map((fixedCost) => poolOf({ ...full, fixedCost }))
  const network = { rewardPot: 13_000n, totalStake: 1000n, k: 10n, memberStake: 100n }
  const { kernel, bigint } = bothWays(pools, networkOf(network))
  expect(kernel).toEqual(bigint)
  expect(kernel[2]).toEqual([998, 999, 1000, 1000])
  expect(kernel[3]).toEqual([2, 1, 0, 0])
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
