import { describe, expect, test } from 'vitest'
import { memberRewardByBlocks, operatorRewardByBlocks, poolRewardByBlocks } from '../by-blocks.ts'
import { blockDistribution } from '../luck/block-distribution.ts'
import { expectedReward } from '../luck/reward-over-blocks.ts'
import { mul, one, type Rational, ratio, zero } from '../rational.ts'
import { epoch, lovelace, maxSupply } from '../units.ts'
import { expectedOverBlocks } from './expected.ts'
import { type DelegatorInput, projectDelegator } from './pool.ts'
import type { PoolEpoch } from './pool-course.ts'
import { ada, mainnet, pool, refusal } from './test-course.ts'

const networkActiveStake = lovelace(21_750_394_647_282_169n)
const totalBlocks = 20_971

function at(changed: Partial<PoolEpoch> = {}): PoolEpoch {
  return {
    ...{ epoch: epoch(617), rewardPot: lovelace(15_184_127_414_881n), a0: ratio(3n, 10n), k: 500n },
    totalStake: lovelace(maxSupply - mainnet.reserves),
    ...{ ...pool, ownerStake: pool.ownerStake ?? ada(0n), memberStake: ada(10_000n) },
    ...changed,
  }
}

/** The mean of the ledger's rewards over the blocks, all floors in their places. */
function walked(of: PoolEpoch, performance: Rational) {
  const share = ratio(of.poolStake, networkActiveStake)
  const distribution = blockDistribution({ totalBlocks, share: mul(performance, share) })
  const byBlocks = {
    ...of,
    networkActiveStake,
    decentralisation: zero,
    totalBlocks: BigInt(totalBlocks),
  }
  const mean = (reward: Parameters<typeof expectedReward>[1]) =>
    expectedReward(distribution, reward)
  return {
    poolReward: mean(poolRewardByBlocks(byBlocks)),
    operatorReward: mean(operatorRewardByBlocks(byBlocks)),
    memberReward: mean(memberRewardByBlocks(byBlocks)),
  }
}

describe('expected rewards', () => {
  test.each<[string, Partial<PoolEpoch>, Rational]>([
    ['a pool of many blocks', {}, one],
    ['one that misses some', {}, ratio(9n, 10n)],
    ['a small pool', { poolStake: ada(1_000_000n) }, one],
    ['a tiny pool', { poolStake: ada(150_000n) }, one],
    ['no fixed cost', { fixedCost: ada(0n) }, one],
    ['all margin', { margin: one }, one],
    ['a cost that is never covered', { fixedCost: ada(10_000_000n) }, one],
    ['no member', { memberStake: ada(0n) }, one],
  ])('of %s are the mean over the blocks, within two lovelace', (_, changed, performance) => {
    const of = at(changed)
    const share = ratio(of.poolStake, networkActiveStake)
    const made = expectedOverBlocks({ totalBlocks, share, performance })(of)
    const exact = walked(of, performance)
    for (const key of ['poolReward', 'operatorReward', 'memberReward'] as const)
      expect(Math.abs(Number(made[key] - exact[key])), key).toBeLessThanOrEqual(2)
    expect(made.poolReward).toBeGreaterThanOrEqual(made.operatorReward + made.memberReward)
  })

  test('of an unmet pledge and of a pool without stake are none', () => {
    const model = expectedOverBlocks({ totalBlocks, share: ratio(1n, 700n) })
    const nothing = { poolReward: 0n, operatorReward: 0n, memberReward: 0n }
    expect(model(at({ pledge: pool.poolStake }))).toEqual(nothing)
    const empty = { poolStake: ada(0n), pledge: ada(0n), ownerStake: ada(0n), memberStake: ada(0n) }
    expect(model(at(empty))).toEqual(nothing)
  })

  test('of a pool that makes every block are those of the formula', () => {
    const whole = at({ poolStake: ada(10_000_000n), fixedCost: ada(0n), margin: zero })
    const model = expectedOverBlocks({ totalBlocks: 5, share: one })
    const { poolReward } = model(whole)
    expect(
      model({ ...whole, memberStake: whole.poolStake, ownerStake: ada(0n), pledge: ada(0n) })
        .memberReward,
    ).toBe(model({ ...whole, ownerStake: ada(0n), pledge: ada(0n) }).poolReward)
    expect(poolReward).toBeGreaterThan(0n)
  })

  test('project a pool that is too small for its cost at full performance', () => {
    const small = { ...pool, poolStake: ada(400_000n), pledge: ada(0n), ownerStake: ada(0n) }
    const of: DelegatorInput = {
      ...mainnet,
      ...{
        pool: small,
        stakes: 'still',
        stake: ada(1_000n),
        compound: true,
        paidShare: ratio(4n, 9n),
      },
    }
    const share = ratio(small.poolStake, networkActiveStake)
    const rewards = expectedOverBlocks({ totalBlocks, share })
    expect(projectDelegator(of).total).toBe(0n)
    expect(projectDelegator({ ...of, rewards }).total).toBeGreaterThan(0n)
  })

  test.each([
    ['totalBlocks', { totalBlocks: 0, share: one }],
    ['totalBlocks', { totalBlocks: 1.5, share: one }],
    ['share', { totalBlocks: 5, share: zero }],
    ['share', { totalBlocks: 5, share: ratio(-1n, 5n) }],
  ])('need a %s', (field, input) => {
    expect(() => expectedOverBlocks(input)).toThrow(refusal(field))
  })
})
