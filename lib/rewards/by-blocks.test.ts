import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberRewardByBlocks, poolRewardByBlocks } from './by-blocks.ts'
import { ada, poolOf } from './luck/test-pools.ts'
import { one, type Rational, ratio, zero } from './rational.ts'
import { lovelace } from './units.ts'

/** All the stake there is: the reward of `b` of `N` blocks is ⌊b · pot / N⌋. */
function wholeNetwork(pot: bigint, totalBlocks: bigint, decentralisation: Rational = zero) {
  const all = lovelace(10n ** 15n)
  return {
    ...{ rewardPot: lovelace(pot), totalBlocks, decentralisation, k: 1n, a0: zero },
    ...{ totalStake: all, networkActiveStake: all, poolStake: all },
    ...{ pledge: lovelace(0n), ownerStake: lovelace(0n) },
  }
}

/** Without fees a member of the whole pool gets all of it. */
const feeless = { fixedCost: lovelace(0n), margin: zero }
const wholeMember = { ...feeless, memberStake: lovelace(10n ** 15n) }

/** ⌊b · pot / N⌋ next to a whole number on either side, and on it: where a rounded quotient is off by one. */
const nextToWhole = fc
  .record({
    totalBlocks: fc.oneof(fc.constantFrom(3, 7, 49, 21_600), fc.integer({ min: 2, max: 30_000 })),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    whole: fc.bigInt(0n, 2n ** 47n),
    off: fc.constantFrom(-1n, 0n, 1n),
  })
  .map(({ totalBlocks, part, whole, off }) => {
    const blocks = BigInt(Math.ceil(part * totalBlocks) || 1)
    const pot = (whole * BigInt(totalBlocks)) / blocks + off
    return { pot: pot < 0n ? 0n : pot, totalBlocks: BigInt(totalBlocks), blocks }
  })

describe('what doubles say of a reward by blocks', () => {
  it('is the exact reward or nothing, next to whole numbers too', () => {
    fc.assert(
      fc.property(nextToWhole, ({ pot, totalBlocks, blocks }) => {
        const input = wholeNetwork(pot, totalBlocks)
        const rewards = [
          poolRewardByBlocks(input),
          memberRewardByBlocks({ ...input, ...wholeMember }),
        ]
        for (const rewardAt of rewards) {
          const quick = rewardAt.whole?.(Number(blocks)) ?? Number.NaN
          if (!Number.isNaN(quick)) expect(BigInt(quick)).toBe(rewardAt(blocks))
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('is said for nearly every count of an ordinary pool', () => {
    const { pool, rewardAt } = poolOf(20_000_000n, 170n, ratio(2n, 100n))
    const ofPool = poolRewardByBlocks(pool)
    const counts = Array.from({ length: 100 }, (_, i) => i)
    for (const { whole } of [ofPool, rewardAt])
      expect(counts.filter((blocks) => Number.isNaN(whole?.(blocks))).length).toBeLessThan(2)
    expect(ofPool.whole?.(7)).toBe(Number(ofPool(7n)))
    expect(rewardAt.whole?.(7)).toBe(Number(rewardAt(7n)))
  })

  it('is 0 without a block, and where the fixed cost takes all', () => {
    const { pool, rewardAt } = poolOf(20_000_000n, 170n)
    expect(poolRewardByBlocks(pool).whole?.(0)).toBe(0)
    expect(rewardAt.whole?.(0)).toBe(0)
    const dear = memberRewardByBlocks({
      ...pool,
      fixedCost: ada(100_000n),
      memberStake: ada(10_000n),
    })
    expect(dear.whole?.(7)).toBe(0)
    expect(dear(7n)).toBe(0n)
  })

  it('ends at 2^48 lovelace, where a half is a quarter from being lost', () => {
    const half = (x: bigint) => poolRewardByBlocks(wholeNetwork(2n * x + 1n, 2n)).whole?.(1)
    expect(half(2n ** 48n - 1n)).toBe(2 ** 48 - 1)
    expect(half(2n ** 48n)).toBeNaN()
  })

  it('is not said of a whole number: a last bit would decide', () => {
    expect(poolRewardByBlocks(wholeNetwork(3_000n, 3n)).whole?.(1)).toBeNaN()
    expect(poolRewardByBlocks(wholeNetwork(3_001n, 3n)).whole?.(1)).toBe(1_000)
  })

  it('does not exist while the federation makes the blocks: the pot is then shared by stake', () => {
    for (const decentralisation of [ratio(4n, 5n), one]) {
      const rewardAt = poolRewardByBlocks(wholeNetwork(3_001n, 3n, decentralisation))
      expect(rewardAt.whole).toBeUndefined()
      expect(rewardAt(1n)).toBe(rewardAt(2n))
      expect(rewardAt(0n)).toBe(0n)
    }
  })

  it('leaves out fixed costs that doubles cannot hold', () => {
    const input = { ...wholeNetwork(3_001n, 3n), ...wholeMember }
    const costing = (fixedCost: bigint) =>
      memberRewardByBlocks({ ...input, fixedCost: lovelace(fixedCost) })
    expect(costing(2n ** 48n - 1n).whole?.(1)).toBe(0)
    expect(costing(2n ** 48n).whole).toBeUndefined()
    expect(costing(2n ** 48n)(1n)).toBe(0n)
  })
})
