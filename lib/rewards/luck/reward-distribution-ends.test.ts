import { describe, expect, test } from 'vitest'
import { ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'
import { rewardsOver } from './reward-distribution.ts'
import { poolOf } from './test-pools.ts'

const [least, most] = [zero, ratio(1n)]

describe('the least and the most of many epochs', () => {
  test('are those of one over and over, where quantiles are approximated too', () => {
    const distribution = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })
    const squares = (blocks: bigint) => lovelace(7n + 1_000n * blocks * blocks)
    const over = rewardsOver({ distribution, rewardAt: squares, mostEpochs: 12 })
    for (const epochs of [1, 2, 12]) {
      const { method, quantile } = over(epochs)
      expect(method).toBe(epochs === 1 ? 'exact' : 'approximation')
      expect(quantile(least)).toBe(7n * BigInt(epochs))
      expect(quantile(most)).toBe(64_007n * BigInt(epochs))
    }
  })

  test('are so even where they are rarer than any chance that is summed', () => {
    const distribution = blockDistribution({ totalBlocks: 30, share: ratio(1n, 2n) })
    const { quantile } = rewardsOver({
      distribution,
      rewardAt: (blocks) => lovelace(5n + 1_000n * blocks),
      mostEpochs: 40,
    })(40)
    expect(quantile(least)).toBe(200n)
    expect(quantile(most)).toBe(1_200_200n)
  })
})

test('what a count of blocks pays is worked out once, whatever is asked', () => {
  const { distribution, rewardAt } = poolOf(200_000_000n, 340n)
  expect(distribution.first).toBeGreaterThan(0)
  const asked = new Map<bigint, number>()
  const over = rewardsOver({
    distribution,
    rewardAt: (blocks) => {
      asked.set(blocks, (asked.get(blocks) ?? 0) + 1)
      return rewardAt(blocks)
    },
    mostEpochs: 3,
  })
  for (const epochs of [1, 2, 3]) over(epochs).quantile(ratio(1n, 2n))
  const counts = distribution.weights.map((_, i) => BigInt(distribution.first + i))
  expect([...asked]).toEqual(counts.map((blocks) => [blocks, 1]))
})

test('a count that pays nothing is worked out once as well', () => {
  const distribution = blockDistribution({ totalBlocks: 6, share: ratio(1n, 2n) })
  let asked = 0
  rewardsOver({
    distribution,
    rewardAt: (blocks) => {
      asked += 1
      return lovelace(blocks > 2n ? 100n * blocks : 0n)
    },
    mostEpochs: 2,
  })(2).quantile(ratio(1n, 2n))
  expect(asked).toBe(7)
})
