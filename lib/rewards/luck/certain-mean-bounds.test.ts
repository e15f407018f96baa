import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ratio } from '../rational.ts'
import { signedLovelace } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'
import { expectedReward, type RewardAt } from './reward-over-blocks.ts'
import { poolOf } from './test-pools.ts'

/** Thirty blocks, each the pool's with a chance of 1/3: of b blocks it is C(30, b)·2³⁰⁻ᵇ / 3³⁰. */
const blocks = 30
const cases = 3n ** 30n
const ways = Array.from(
  { length: blocks + 1 },
  (_, b) => choose(blocks, b) * 2n ** BigInt(blocks - b),
)

function choose(n: number, k: number): bigint {
  return k === 0 ? 1n : (choose(n - 1, k - 1) * BigInt(n)) / BigInt(k)
}

/** A distribution that no mean was asked of before. */
const thirds = () => ({ ...blockDistribution({ totalBlocks: blocks, share: ratio(1n, 3n) }) })

const sumOf = (amounts: readonly bigint[]) =>
  amounts.reduce((sum, amount, b) => sum + amount * (ways[b] ?? 0n), 0n)

/** The last amount, which one case of all pays, brings the mean to `off` cases from a whole number. */
function brought(amounts: readonly bigint[], off: bigint): readonly bigint[] {
  const rest = (off - sumOf(amounts)) % cases
  return [...amounts, rest < 0n ? rest + cases : rest]
}

/** What doubles say of them, and which counts were asked of them and which of whole numbers. */
function noted(amounts: readonly bigint[], quick: (amount: bigint) => number = Number) {
  const exactly: bigint[] = []
  const inDoubles: number[] = []
  const rewardAt: RewardAt = Object.assign(
    (count: bigint) => {
      exactly.push(count)
      return signedLovelace(amounts[Number(count)] ?? 0n)
    },
    {
      whole: (count: number) => {
        inDoubles.push(count)
        return quick(amounts[count] ?? 0n)
      },
    },
  )
  return { rewardAt, exactly, inDoubles }
}

const amountsBelow = (bits: number, least = 0n) =>
  fc.array(fc.bigInt(least, 2n ** BigInt(bits)), { minLength: blocks, maxLength: blocks })

describe('the mean next to a whole number', () => {
  it('is on the side where counting every case has it', () => {
    const sizes = fc.constantFrom(3, 20, 40, 51).chain((bits) => amountsBelow(bits))
    fc.assert(
      fc.property(
        sizes,
        fc.bigInt(-2n, 2n),
        fc.constantFrom(0n, 1n, 2n ** 40n),
        (some, off, more) => {
          const near = brought(some, off)
          // As much more for the one case as all cases together: past what a double holds.
          const amounts = near.with(blocks, (near[blocks] ?? 0n) + more * cases)
          const { rewardAt } = noted(amounts, (amount) =>
            amount < 2n ** 52n ? Number(amount) : Number.NaN,
          )
          expect(expectedReward(thirds(), rewardAt)).toBe(sumOf(amounts) / cases)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is asked of whole numbers within (2·n + 16) halves of a last bit, and of none outside', () => {
    fc.assert(
      fc.property(amountsBelow(20, 2n ** 12n), fc.constantFrom(1n, -1n), (some, side) => {
        const bound = (sumOf(some) * (2n * 31n + 16n)) >> 53n
        for (const [quarters, asked] of [
          [3n, 31],
          [5n, 0],
        ] as const) {
          const amounts = brought(some, (side * bound * quarters) / 4n)
          const { rewardAt, exactly } = noted(amounts)
          expect(expectedReward(thirds(), rewardAt)).toBe(sumOf(amounts) / cases)
          expect(exactly).toHaveLength(asked)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is not said where an amount is below 0, which others may outweigh to the last bit', () => {
    const third = { totalBlocks: 1, share: ratio(1n, 3n) }
    for (let rest = -6; rest <= 6; rest++) {
      const { rewardAt, exactly } = noted([1n - 2n ** 50n, 2n ** 51n - 2n + BigInt(rest)])
      // Two times the one and one time the other, by three.
      expect(expectedReward({ ...blockDistribution(third) }, rewardAt)).toBe(
        BigInt(Math.floor(rest / 3)),
      )
      expect(exactly).toEqual([0n, 1n])
    }
  })
})

describe('doubles are enough', () => {
  test.each([
    [50_000n, 170n],
    [1_000_000n, 340n],
    [20_000_000n, 170n],
    [60_000_000n, 0n],
  ])('for the mean of a pool of %i ada at %i, but for a floor or two', (stake, cost) => {
    const { distribution, rewardAt } = poolOf(stake, cost)
    const asked: bigint[] = []
    const watched: RewardAt = Object.assign(
      (count: bigint) => {
        asked.push(count)
        return rewardAt(count)
      },
      { whole: (count: number) => rewardAt.whole?.(count) ?? Number.NaN },
    )
    const mean = expectedReward({ ...distribution }, watched)
    expect(asked.length).toBeLessThan(3)
    expect(mean).toBe(expectedReward(distribution, (count) => rewardAt(count)))
  })

  it('for a mean of nothing', () => {
    const { rewardAt, exactly } = noted(Array(31).fill(0n))
    expect(expectedReward(thirds(), rewardAt)).toBe(0n)
    expect(exactly).toEqual([])
  })

  it('but for the floors they leave open, which are asked for alone', () => {
    const amounts = Array.from({ length: 31 }, (_, b) => BigInt(1_001 * b))
    const open = (amount: bigint) =>
      amount === 7_007n || amount === 9_009n ? Number.NaN : Number(amount)
    const { rewardAt, exactly } = noted(amounts, open)
    expect(expectedReward(thirds(), rewardAt)).toBe(10_010n)
    expect(exactly.slice(0, 2)).toEqual([7n, 9n])
  })

  it('and are asked of the counts there can be, no others', () => {
    const distribution = { ...blockDistribution({ totalBlocks: 2_000, share: ratio(1n, 2n) }) }
    const counts = distribution.weights.map((_, i) => distribution.first + i)
    expect(distribution.first).toBeGreaterThan(0)
    const { rewardAt, inDoubles } = noted(Array.from({ length: 2_001 }, (_, b) => BigInt(b) ** 2n))
    // E b² = n²/4 + n/4
    expect(expectedReward(distribution, rewardAt)).toBe(1_000_500n)
    expect(inDoubles).toEqual(counts)
  })
})
