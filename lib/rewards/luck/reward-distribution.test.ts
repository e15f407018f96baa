import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratioForPlot } from '../plot.ts'
import { ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import { blockDistribution, chance, poissonDistribution } from './block-distribution.ts'
import { cumulantQuantile, cumulantsOver, rewardCumulants } from './cumulants.ts'
import { longestDrySpell } from './dry-spell.ts'
import { rewardDistribution, rewardsOver } from './reward-distribution.ts'
import { expectedReward, type RewardAt, rewardQuantile } from './reward-over-blocks.ts'
import { deciles, poolOf } from './test-pools.ts'
import { counted } from './test-sums.ts'

const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })

type Distribution = ReturnType<typeof blockDistribution>

/** Pays `below` a block up to `bend` blocks, and from there on `above` a block more. */
const bent =
  (bend: bigint, below: bigint, above: bigint): RewardAt =>
  (blocks) =>
    lovelace(blocks <= bend ? below * blocks : below * bend + above * (blocks - bend))

describe('quantiles of many epochs', () => {
  const cases = fc.tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.bigInt({ min: 1n, max: 29n }),
    fc.bigInt({ min: 0n, max: 6n }),
    fc.bigInt({ min: 100n, max: 999n }),
    fc.bigInt({ min: 0n, max: 97n }), // lines that differ by two lovelace a block are one
  )

  test('of a member are what counting every case gives', () => {
    fc.assert(
      fc.property(cases, ([epochs, thirtieths, free, perBlock]) => {
        const rewardAt = (blocks: bigint) =>
          lovelace(blocks > free ? blocks * perBlock - free * perBlock - 7n : 0n)
        const distribution = blockDistribution({ totalBlocks: 8, share: ratio(thirtieths, 30n) })
        const { method, quantile } = rewardDistribution({ distribution, rewardAt, epochs })
        expect(method).toBe('exact')
        expect(deciles.map(quantile)).toEqual(counted(rewardAt, epochs, distribution))
      }),
      { numRuns: 60 },
    )
  })

  test('of an operator are too, on both sides of the bend, and where the line is flat', () => {
    fc.assert(
      fc.property(cases, ([epochs, thirtieths, bend, below, above]) => {
        const rewardAt = bent(bend, below, above)
        const distribution = blockDistribution({ totalBlocks: 7, share: ratio(thirtieths, 30n) })
        const { method, quantile } = rewardDistribution({ distribution, rewardAt, epochs })
        expect(method).toBe('exact')
        expect(deciles.map(quantile)).toEqual(counted(rewardAt, epochs, distribution))
      }),
      { numRuns: 60 },
    )
    const distribution = blockDistribution({ totalBlocks: 7, share: ratio(1n, 3n) })
    const flat = bent(2n, 500n, 0n)
    const { quantile } = rewardDistribution({ distribution, rewardAt: flat, epochs: 5 })
    expect(deciles.map(quantile)).toEqual(counted(flat, 5, distribution))
  })

  /** The chance of at most `amount` after 73 epochs: J paying epochs and B blocks in them, one by one. */
  function stepwise(distribution: Distribution, bend: number, most: number) {
    const { first, weights, total } = distribution
    const chances = weights.map((weight) => Number(weight) / Number(total))
    const none = chances.reduce((sum, c, i) => (first + i < bend ? sum + c : sum), 0)
    let states = new Map<number, Float64Array>([[0, Float64Array.of(1)]])
    for (let epoch = 0; epoch < 73; epoch++) {
      const next = new Map<number, Float64Array>()
      for (const [paying, blocks] of states) {
        const stay = next.get(paying) ?? new Float64Array(most)
        blocks.forEach((c, b) => {
          stay[b] = (stay[b] ?? 0) + c * none
        })
        next.set(paying, stay)
        const more = new Float64Array(most)
        chances.forEach((c, i) => {
          const made = first + i
          if (made < bend || c < 1e-18) return
          for (let b = 0; b < blocks.length && b + made < most; b++)
            more[b + made] = (more[b + made] ?? 0) + (blocks[b] ?? 0) * c
        })
        next.set(paying + 1, more)
      }
      states = next
    }
    return states
  }

  test.each([
    ['small, one block pays', 103_700n, 170n, 1, 60],
    ['small, two blocks pay', 518_500n, 340n, 2, 110],
    ['middling', 1_037_000n, 170n, 1, 190],
  ])('of a year are those of 73 steps: %s', (_, stake, cost, bend, most) => {
    const { distribution, rewardAt, operatorAt } = poolOf(stake, cost, ratio(3n, 100n))
    const states = stepwise(distribution, bend, most)
    const lineOf = (at: RewardAt) => {
      const [low, high] = [Number(at(BigInt(bend))), Number(at(BigInt(bend + 4)))]
      return { start: low - ((high - low) / 4) * bend, perBlock: (high - low) / 4 }
    }
    // One block in an epoch that pays nothing to members is the operator's; here only for bend 1.
    const payees = bend === 1 ? [rewardAt, operatorAt] : [rewardAt]
    for (const at of payees) {
      const { start, perBlock } = lineOf(at)
      const { method, quantile } = rewardDistribution({ distribution, rewardAt: at, epochs: 73 })
      expect(method).toBe('exact')
      for (const q of [ratio(1n, 1_000n), ...deciles, ratio(999n, 1_000n)]) {
        const amount = Number(quantile(q))
        const atMost = (limit: number) => {
          let sum = 0
          for (const [paying, blocks] of states)
            blocks.forEach((c, b) => {
              if (start * paying + perBlock * b <= limit) sum += c
            })
          return sum
        }
        expect(atMost(amount + 4 * 73)).toBeGreaterThanOrEqual(ratioForPlot(q) - 1e-9)
        expect(atMost(amount - 4 * 73)).toBeLessThanOrEqual(ratioForPlot(q) + 1e-9)
      }
    }
  })

  test('without fees are the binomial’s of all blocks of the year', () => {
    const { distribution, rewardAt } = poolOf(20_000_000n, 0n)
    const share = distribution.binomial?.chance ?? zero
    const year = blockDistribution({ totalBlocks: 20_971, share, epochs: 73 })
    const { quantile } = rewardDistribution({ distribution, rewardAt, epochs: 73 })
    for (const q of deciles) {
      const line = (blocks: bigint) => lovelace(rewardAt(blocks * 1_000n) / 1_000n)
      const off = Number(quantile(q) - rewardQuantile(year, line, q))
      expect(Math.abs(off)).toBeLessThan(4 * 73)
    }
  })

  test('are the same by a Poisson where it is as good as the binomial', () => {
    const { rewardAt } = poolOf(103_700n, 170n)
    const over = (distribution: Distribution) =>
      rewardDistribution({ distribution, rewardAt, epochs: 73 })
    const few = blockDistribution({ totalBlocks: 400_000, share: ratio(1n, 4_000_000n) })
    const poisson = over(poissonDistribution(ratio(1n, 10n)))
    expect(poisson.method).toBe('exact')
    expect(deciles.map(poisson.quantile)).toEqual(deciles.map(over(few).quantile))
  })
})

describe('one kind of epoch', () => {
  const { distribution, rewardAt, operatorAt } = poolOf(1_000_000n, 340n)

  test('has its mean, its chance of nothing and its dry spell at hand', () => {
    const year = rewardDistribution({ distribution, rewardAt, epochs: 73 })
    expect(year.mean.n / year.mean.d / 73n).toBe(expectedReward(distribution, rewardAt))
    const nothing = chance(distribution, (blocks) => rewardAt(BigInt(blocks)) === 0n)
    expect(year.chanceOfNothing).toBeCloseTo(ratioForPlot(nothing) ** 73, 12)
    expect(year.drySpell()).toEqual(longestDrySpell({ chanceOfNothing: nothing, epochs: 73 }))
  })

  test('counted once or more, from the least to the most', () => {
    const epochs = rewardsOver({ distribution, rewardAt: operatorAt, mostEpochs: 10 })
    const ofOne = (q: bigint) => rewardQuantile(distribution, operatorAt, ratio(q, 10n))
    expect(epochs(1).method).toBe('exact')
    expect(epochs(1).quantile(ratio(7n, 10n))).toBe(ofOne(7n))
    expect(epochs(10).quantile(zero)).toBe(0n)
    expect(epochs(10).quantile(ratio(1n))).toBe(10n * ofOne(10n))
    // Asked in any order the answers are the same.
    const alone = rewardDistribution({ distribution, rewardAt: operatorAt, epochs: 4 })
    expect(deciles.map(epochs(4).quantile)).toEqual(deciles.map(alone.quantile))
  })

  test('pays nothing if it never pays', () => {
    const never = () => lovelace(0n)
    const year = rewardDistribution({ distribution, rewardAt: never, epochs: 73 })
    expect([...deciles.map(year.quantile), year.chanceOfNothing]).toEqual([0n, 0n, 0n, 1])
    expect(year.drySpell()).toEqual({ median: 73, ninetieth: 73 })
  })

  test('refuses what makes no sense', () => {
    const epochs = (mostEpochs: number) => rewardsOver({ distribution, rewardAt, mostEpochs })
    for (const most of [0, 10_001]) expect(() => epochs(most)).toThrow(refused('mostEpochs'))
    for (const count of [0, 4]) expect(() => epochs(3)(count)).toThrow(refused('epochs'))
    const over = (count: number) => rewardDistribution({ distribution, rewardAt, epochs: count })
    for (const count of [0, 10_001]) expect(() => over(count)).toThrow(refused('epochs'))
    for (const count of [1, 2])
      for (const q of [ratio(2n), ratio(-1n)])
        expect(() => over(count).quantile(q)).toThrow(refused('q'))
  })
})

describe('the approximation', () => {
  test('stands where no two lines do, and says so', () => {
    const distribution = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })
    const squares = (blocks: bigint) => lovelace(1_000n * blocks * blocks)
    const falling = (blocks: bigint) => lovelace(9_000n - 1_000n * blocks)
    for (const rewardAt of [squares, falling]) {
      const { method, quantile } = rewardDistribution({ distribution, rewardAt, epochs: 12 })
      expect(method).toBe('approximation')
      const exact = counted(rewardAt, 12, distribution)
      deciles.forEach((q, i) => {
        expect(Math.abs(Number(quantile(q) - (exact[i] ?? 0n)))).toBeLessThan(600)
      })
    }
  })

  test('stands where the sums would take too long, and is off by half a block’s reward', () => {
    // 70 blocks an epoch, most of them for a fixed cost of 20,000 ada.
    const { distribution, rewardAt } = poolOf(70_000_000n, 20_000n)
    const near = rewardDistribution({ distribution, rewardAt, epochs: 2_190 })
    expect(near.method).toBe('approximation')
    const exact = rewardDistribution({ distribution, rewardAt, epochs: 73 })
    expect(exact.method).toBe('exact')
    const block = Number(rewardAt(90n) - rewardAt(89n))
    const cumulants = cumulantsOver(rewardCumulants(distribution, rewardAt), 73)
    for (const q of deciles) {
      const off = Number(cumulantQuantile(cumulants, q) - exact.quantile(q))
      expect(Math.abs(off)).toBeLessThan(block / 2)
    }
  })
})
