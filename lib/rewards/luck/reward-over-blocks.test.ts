import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText } from '../decimal-text.ts'
import { compare, mul, type Rational, ratio, zero } from '../rational.ts'
import { rosPerEpoch, rosSimplePerYear } from '../ros.ts'
import { lovelace, signedLovelace } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'
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

describe('a quantile', () => {
  /** Twelve blocks, each the pool's with a chance of 1/2: 4,096 cases alike. */
  const coins = blockDistribution({ totalBlocks: 12, share: ratio(1n, 2n) })
  const ways = [1n, 12n, 66n, 220n, 495n, 792n, 924n, 792n, 495n, 220n, 66n, 12n, 1n]

  test('is the least amount that enough of all cases do not exceed, be amounts in any order', () => {
    const amounts = fc.array(fc.bigInt(-3n, 20n), { minLength: 13, maxLength: 13 })
    fc.assert(
      fc.property(amounts, fc.bigInt(0n, 4_096n), (paid, cases) => {
        const within = (most: bigint) =>
          ways.reduce((sum, some, b) => ((paid[b] ?? 0n) <= most ? sum + some : sum), 0n)
        const enough = paid.filter((amount) => within(amount) >= cases)
        const least = enough.reduce((a, b) => (b < a ? b : a))
        const rewardAt = (blocks: bigint) => signedLovelace(paid[Number(blocks)] ?? 0n)
        expect(rewardQuantile(coins, rewardAt, ratio(cases, 4_096n))).toBe(least)
      }),
      { numRuns: 60 },
    )
  })

  test('of rewards that fall with the blocks is had from the last count on', () => {
    const falling = (blocks: bigint) => lovelace(120n - 10n * blocks)
    const at = (cases: bigint) => rewardQuantile(coins, falling, ratio(cases, 4_096n))
    expect([0n, 1n, 2n, 13n, 14n, 4_095n, 4_096n].map(at)).toEqual([
      0n,
      0n,
      10n,
      10n,
      20n,
      110n,
      120n,
    ])
  })

  test('is reached at its chance, not past it', () => {
    const even = { first: 0, weights: [1n, 1n], total: 2n, binomial: null }
    const rewardAt = (blocks: bigint) => lovelace(blocks)
    expect(rewardQuantile(even, rewardAt, ratio(1n, 2n))).toBe(0n)
    expect(rewardQuantile(even, rewardAt, ratio(50_001n, 100_000n))).toBe(1n)
  })

  test('outside 0…1 is refused', () => {
    const { distribution, rewardAt } = poolOf(1_000_000n, 170n)
    for (const [q, got] of [
      [ratio(2n), '2/1'],
      [ratio(-1n, 3n), '-1/3'],
    ] as const)
      expect(() => rewardQuantile(distribution, rewardAt, q)).toThrow(
        expect.objectContaining({
          code: 'OUT_OF_RANGE',
          field: 'q',
          message: `q must be from 0 to 1; got ${got}.`,
        }),
      )
  })
})
