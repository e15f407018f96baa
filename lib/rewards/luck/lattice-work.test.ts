import { describe, expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { blockDistribution, poissonDistribution } from './block-distribution.ts'
import { rewardDistribution } from './reward-distribution.ts'
import { rewardQuantile } from './reward-over-blocks.ts'
import { poolOf } from './test-pools.ts'

/** Of a pool's stake and fixed cost in ada, what is said of so many epochs of its members and its operator. */
function methodsOf(poolStake: bigint, fixedCost: bigint, epochs: number) {
  const { distribution, rewardAt, operatorAt } = poolOf(poolStake, fixedCost, ratio(3n, 100n))
  const methodOf = (at: typeof rewardAt) =>
    rewardDistribution({ distribution, rewardAt: at, epochs }).method
  return { member: methodOf(rewardAt), operator: methodOf(operatorAt) }
}

describe('what is summed, and what would take too long', () => {
  test('thirty years of a small pool are exact for all', () => {
    expect(methodsOf(100_000n, 340n, 2_190)).toEqual({ member: 'exact', operator: 'exact' })
  })

  test('an operator is paid by counts below the bend too: with many of them his are too many pairs', () => {
    expect(methodsOf(6_000_000n, 2_000n, 73)).toEqual({ member: 'exact', operator: 'exact' })
    expect(methodsOf(6_000_000n, 2_000n, 2_190)).toMatchObject({ operator: 'approximation' })
  })

  test('two counts below the bend, in one epoch of five, are few enough pairs for a century', () => {
    const distribution = blockDistribution({ totalBlocks: 5, share: ratio(1n, 2n) })
    const rewardAt = (blocks: bigint) =>
      lovelace(blocks > 1n ? 1_000n + 100n * blocks : 900n * blocks)
    expect(rewardDistribution({ distribution, rewardAt, epochs: 7_300 }).method).toBe('exact')
  })

  test('the first sum of many epochs counts as well, unless few are below the bend', () => {
    // Some sixteen of ten thousand epochs make one block or none.
    expect(methodsOf(9_000_000n, 340n, 10_000)).toMatchObject({ member: 'approximation' })
  })

  test('one binomial is had directly, be it ever so long', () => {
    const share = ratio(1n, 2n)
    const one = blockDistribution({ totalBlocks: 20_971, share })
    const rewardAt = (blocks: bigint) => lovelace(1_000_000n * blocks)
    const ofPool = rewardDistribution({ distribution: one, rewardAt, epochs: 300 })
    expect(ofPool.method).toBe('exact')
    const together = blockDistribution({ totalBlocks: 20_971, share, epochs: 300 })
    const nine = ratio(9n, 10n)
    expect(ofPool.quantile(nine)).toBe(rewardQuantile(together, rewardAt, nine))
    // Those of a Poisson with the same mean have no such law: they must be folded.
    const poisson = poissonDistribution(ratio(20_971n, 2n))
    const folded = rewardDistribution({ distribution: poisson, rewardAt, epochs: 300 })
    expect(folded.method).toBe('approximation')
  })
})
