import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratioForPlot } from '../plot.ts'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { type BlockDistribution, blockDistribution } from './block-distribution.ts'
import { type RewardAtoms, rewardAtoms } from './reward-atoms.ts'
import { rewardsOver } from './reward-distribution.ts'
import type { RewardAt } from './reward-over-blocks.ts'
import { deciles, poolOf } from './test-pools.ts'
import { casesOf } from './test-sums.ts'

/** Every sum of so many epochs with its chance. */
function counted(
  rewardAt: RewardAt,
  epochs: number,
  distribution: BlockDistribution,
): Map<number, number> {
  const { sums, all } = casesOf(rewardAt, epochs, distribution)
  return new Map(Array.from(sums, ([sum, n]) => [Number(sum), ratioForPlot({ n, d: all })]))
}

/** What several rows make alike is one amount. */
function together({ amounts, chances }: RewardAtoms): Map<number, number> {
  const sums = new Map<number, number>()
  amounts.forEach((amount, i) => {
    const whole = Math.round(amount)
    if (Math.abs(amount - whole) > 1e-6) throw new Error(`${amount} is no sum of whole lovelace`)
    sums.set(whole, (sums.get(whole) ?? 0) + (chances[i] ?? 0))
  })
  return sums
}

function atomsOf(distribution: BlockDistribution, rewardAt: RewardAt, mostEpochs: number) {
  const atoms = rewardAtoms({ distribution, rewardAt, mostEpochs })
  if (atoms === null) throw new Error('no atoms')
  expect(atoms.amounts).toEqual(atoms.amounts.toSorted())
  expect(atoms.chances).toHaveLength(atoms.amounts.length)
  return atoms
}

/** Pays `below` a block up to `bend` blocks, and from there on `above` a block more. */
const bent =
  (bend: bigint, below: bigint, above: bigint): RewardAt =>
  (blocks) =>
    lovelace(blocks <= bend ? below * blocks : below * bend + above * (blocks - bend))

const sumOf = (chances: Float64Array) => chances.reduce((sum, chance) => sum + chance, 0)

describe('all that several epochs can pay', () => {
  const cases = fc.tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.bigInt({ min: 1n, max: 29n }),
    fc.bigInt({ min: 0n, max: 4n }),
    fc.constantFrom(0n, 7n, 60n),
    fc.bigInt({ min: 100n, max: 999n }),
  )

  test('has the chance that counting every case gives', () => {
    fc.assert(
      fc.property(cases, ([epochs, thirtieths, bend, below, above]) => {
        const rewardAt = bent(bend, below, above)
        const distribution = blockDistribution({ totalBlocks: 5, share: ratio(thirtieths, 30n) })
        const found = together(atomsOf(distribution, rewardAt, epochs))
        const exact = counted(rewardAt, epochs, distribution)
        for (const [amount, chance] of exact)
          expect(Math.abs((found.get(amount) ?? 0) - chance)).toBeLessThan(1e-12)
        for (const amount of found.keys()) expect(exact.has(amount)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('is there but for what is rarer than 10⁻¹⁶', () => {
    const distribution = blockDistribution({ totalBlocks: 40, share: ratio(1n, 30n) })
    const rewardAt = bent(3n, 100n, 1_000n)
    const { amounts, chances } = atomsOf(distribution, rewardAt, 3)
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(1e-16)
    expect(Math.min(...chances)).toBeLessThan(1e-15)
    expect(sumOf(chances)).toBeCloseTo(1, 12)
    expect(amounts[0]).toBe(0)
  })

  test('is what the quantiles of so many epochs are taken of', () => {
    const { distribution, rewardAt, operatorAt } = poolOf(518_500n, 340n, ratio(3n, 100n))
    for (const at of [rewardAt, operatorAt]) {
      const { amounts, chances } = atomsOf(distribution, at, 12)
      expect(sumOf(chances)).toBeCloseTo(1, 10)
      const { quantile } = rewardsOver({ distribution, rewardAt: at, mostEpochs: 12 })(12)
      for (const q of deciles) {
        let reached = 0
        const place = chances.findIndex((chance) => {
          reached += chance
          return reached >= ratioForPlot(q)
        })
        expect(Math.abs(Number(quantile(q)) - (amounts[place] ?? 0))).toBeLessThan(1)
      }
    }
  })
})

describe('epochs without a block', () => {
  const coins = blockDistribution({ totalBlocks: 4, share: ratio(1n, 2n) })
  /** No two steps are alike by the floors: 0, 333, 666, 1,000, 1,333. */
  const thirds: RewardAt = (blocks) => lovelace((1_000n * blocks) / 3n)

  test.each([2, 6, 12])(
    'of a pool without fixed cost pay exactly nothing: %i of them',
    (epochs) => {
      const { amounts, chances } = atomsOf(coins, thirds, epochs)
      expect(amounts[0]).toBe(0)
      expect(chances[0]).toBeCloseTo(16 ** -epochs, 15)
      expect(amounts[1]).toBeGreaterThan(330)
    },
  )

  test('are no others that pay the same for any blocks', () => {
    const once: RewardAt = (blocks) => lovelace(blocks === 0n ? 0n : 70n)
    expect(together(atomsOf(coins, once, 3))).toEqual(
      new Map([0, 1, 2, 3].map((paid) => [paid * 70, expect.any(Number)])),
    )
    expect([...atomsOf(coins, () => lovelace(70n), 3).amounts]).toEqual([210])
    const always = blockDistribution({ totalBlocks: 2_000, share: ratio(1n, 2n) })
    expect([...atomsOf(always, once, 3).amounts]).toEqual([210])
  })

  test('are not told where they are too rare: then the least is what a block pays, and more', () => {
    expect(atomsOf(coins, thirds, 40).amounts[0]).toBeGreaterThan(330)
    const late: RewardAt = (blocks) => lovelace(blocks < 4n ? (1_000n * blocks) / 3n : 1_003n)
    expect(atomsOf(coins, late, 40).amounts[0]).toBeGreaterThan(330)
  })

  test('pay the operator nothing either, though what he gets bends at the cost', () => {
    const operator: RewardAt = (blocks) =>
      lovelace(blocks < 6n ? (1_000n * blocks) / 3n : 1_666n + (10n * (blocks - 5n)) / 3n)
    const eight = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })
    const { amounts, chances } = atomsOf(eight, operator, 3)
    expect(amounts[0]).toBe(0)
    expect(chances[0]).toBeCloseTo(256 ** -3, 15)
  })
})

describe('all that one epoch can pay', () => {
  const coins = blockDistribution({ totalBlocks: 3, share: ratio(1n, 2n) })

  test('are its own rewards, on lines or not', () => {
    const squares = (blocks: bigint) => lovelace(blocks * blocks)
    expect(rewardAtoms({ distribution: coins, rewardAt: squares, mostEpochs: 1 })).toEqual({
      amounts: Float64Array.of(0, 1, 4, 9),
      chances: Float64Array.of(0.125, 0.375, 0.375, 0.125),
    })
  })

  test('are in order of their amounts, each with its chance, where they are not so by blocks', () => {
    const amounts = [30n, 10n, 40n, 20n]
    const rewardAt = (blocks: bigint) => lovelace(amounts[Number(blocks)] ?? 0n)
    const third = blockDistribution({ totalBlocks: 3, share: ratio(1n, 3n) })
    const { amounts: sorted, chances } = atomsOf(third, rewardAt, 1)
    expect(sorted).toEqual(Float64Array.of(10, 20, 30, 40))
    for (const [i, cases] of [12, 1, 8, 6].entries()) expect(chances[i]).toBeCloseTo(cases / 27, 15)
  })

  test('are those of the counts there can be, be none of them 0', () => {
    const many = blockDistribution({ totalBlocks: 2_000, share: ratio(1n, 2n) })
    const { amounts } = atomsOf(many, (blocks) => lovelace(blocks), 1)
    expect(amounts[0]).toBe(many.first)
    expect(amounts).toHaveLength(many.weights.length)
  })
})

describe('what is not worth listing is null', () => {
  test('where rewards of several epochs are on no two lines', () => {
    const distribution = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })
    const squares = (blocks: bigint) => lovelace(1_000n * blocks * blocks)
    expect(rewardAtoms({ distribution, rewardAt: squares, mostEpochs: 2 })).toBeNull()
  })

  test('where the sums alone would take too long', () => {
    const { distribution, rewardAt } = poolOf(70_000_000n, 20_000n)
    expect(rewardAtoms({ distribution, rewardAt, mostEpochs: 2_190 })).toBeNull()
  })

  test('where more than a million amounts are to be sorted, though their sums are soon had', () => {
    const { distribution, operatorAt: rewardAt } = poolOf(3_000_000n, 1_000n, ratio(3n, 100n))
    expect(rewardsOver({ distribution, rewardAt, mostEpochs: 146 })(146).method).toBe('exact')
    expect(rewardAtoms({ distribution, rewardAt, mostEpochs: 146 })).toBeNull()
  })
})
