import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText } from '../decimal-text.ts'
import { compare, mul, type Rational, ratio, zero } from '../rational.ts'
import { rosPerEpoch, rosSimplePerYear } from '../ros.ts'
import { lovelace } from '../units.ts'
import { expectedReward, meanReward, rewardQuantile } from './reward-over-blocks.ts'
import { ada, poolOf } from './test-pools.ts'

describe('the mean is over the blocks, never at the mean', () => {
  const percentAYear = (reward: bigint) =>
    decimalText(
      mul(rosSimplePerYear(rosPerEpoch(lovelace(reward), ada(10_000n)), 73), ratio(100n)),
      6,
    )

  test.each([
    [1_000_000n, 340n, '0.747', 1n],
    [300_000n, 170n, '1.176', 0n],
  ])('a pool of %i ada at %i ada: nothing at its mean, %s %% a year', (stake, cost, year, mean) => {
    const { distribution, rewardAt } = poolOf(stake, cost)
    expect(rewardAt(mean)).toBe(0n)
    const exact = expectedReward(distribution, rewardAt)
    expect(Number(percentAYear(exact)).toFixed(3)).toBe(year)
    const before = meanReward(distribution, rewardAt)
    expect(compare(before, ratio(exact))).toBe(1)
    expect(compare(before, ratio(exact + 1n))).toBe(-1)
  })
})

test('the mean lies between the extremes, and quantiles rise', () => {
  const pools = fc.tuple(
    fc.bigInt({ min: 1_000n, max: 60_000_000n }),
    fc.constantFrom(340n, 170n, 0n),
  )
  fc.assert(
    fc.property(pools, ([stake, cost]) => {
      const { distribution, rewardAt } = poolOf(stake, cost)
      const at = (q: Rational) => rewardQuantile(distribution, rewardAt, q)
      const mean = expectedReward(distribution, rewardAt)
      expect(mean).toBeGreaterThanOrEqual(at(zero))
      expect(mean).toBeLessThanOrEqual(at(ratio(1n)))
      const rising = [1n, 25n, 50n, 75n, 99n].map((percent) => at(ratio(percent, 100n)))
      expect(rising).toEqual(rising.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    }),
    { numRuns: 40 },
  )
})

test('a quantile outside 0…1 is refused', () => {
  const { distribution, rewardAt } = poolOf(1_000_000n, 170n)
  expect(() => rewardQuantile(distribution, rewardAt, ratio(2n))).toThrow(
    expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'q' }),
  )
})
