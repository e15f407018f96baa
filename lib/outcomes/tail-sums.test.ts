import { describe, expect, it } from 'vitest'
import { lovelace, ratio, zero } from '../rewards/index.ts'
import { chanceOfNothing, meanAfterCost, meanUnit, tailSums } from './tail-sums.ts'

/** Two, three, four or five blocks with a chance of 1, 2, 3 and 4 in ten. */
const tails = () => tailSums({ first: 2, weights: [1n, 2n, 3n, 4n], total: 10n, binomial: null })
const ten = ratio(10n)

describe('the mean after a fixed cost', () => {
  it('is over the counts of blocks that bring more than the cost', () => {
    // At 10 a block: 0.3 · (40 − 30) + 0.4 · (50 − 30); three blocks bring the cost and no more.
    expect(meanAfterCost(tails(), ten, lovelace(30n))).toBe(11n * meanUnit)
    // Of 29: 0.2 · 1 + 0.3 · 11 + 0.4 · 21.
    expect(meanAfterCost(tails(), ten, lovelace(29n))).toBe((119n * meanUnit) / 10n)
    // At 7.5 a block, written as 30/4: 0.4 · (37.5 − 30).
    expect(meanAfterCost(tails(), { n: 30n, d: 4n }, lovelace(30n))).toBe(3n * meanUnit)
  })

  it('is all that the blocks bring where there is no cost, or the least of them covers it', () => {
    // 4 blocks in the mean.
    expect(meanAfterCost(tails(), ten, lovelace(0n))).toBe(40n * meanUnit)
    expect(meanAfterCost(tails(), ten, lovelace(19n))).toBe(21n * meanUnit)
  })

  it('is 0 where no count of blocks brings more than the cost', () => {
    for (const cost of [50n, 1_000n]) expect(meanAfterCost(tails(), ten, lovelace(cost))).toBe(0n)
    expect(meanAfterCost(tails(), zero, lovelace(0n))).toBe(0n)
  })

  it('is 0 of a pool whose ceiling is below 0, its pledge above its stake', () => {
    expect(meanAfterCost(tails(), ratio(-10n), lovelace(0n))).toBe(0n)
  })
})

describe('the chance of nothing', () => {
  it('is that of too few blocks to bring more than the cost, in parts per million', () => {
    const at = (cost: bigint) => chanceOfNothing(tails(), ten, lovelace(cost))
    expect([0n, 19n, 20n, 29n, 30n, 49n, 50n, 99n].map(at)).toEqual([
      0n,
      0n,
      100_000n,
      100_000n,
      300_000n,
      600_000n,
      1_000_000n,
      1_000_000n,
    ])
    expect(chanceOfNothing(tails(), zero, lovelace(0n))).toBe(1_000_000n)
  })

  it('is rounded down', () => {
    const thirds = tailSums({ first: 0, weights: [2n, 1n], total: 3n, binomial: null })
    expect(chanceOfNothing(thirds, ten, lovelace(0n))).toBe(666_666n)
  })
})
