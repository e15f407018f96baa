import { describe, expect, test } from 'vitest'
import { ratioForPlot } from '../plot.ts'
import { type Rational, ratio } from '../rational.ts'
import { type BlockDistribution, blockDistribution } from './block-distribution.ts'
import { splitEpochs } from './block-sums.ts'
import type { Chances } from './chances.ts'

/** The sum of `j` counts alike, multiplied out in whole numbers. */
function multipliedOut(one: readonly bigint[], j: number): readonly bigint[] {
  let sum: readonly bigint[] = [1n]
  for (let times = 0; times < j; times++) {
    const next = Array<bigint>(sum.length + one.length - 1).fill(0n)
    sum.forEach((a, i) => {
      one.forEach((b, k) => {
        next[i + k] = (next[i + k] ?? 0n) + a * b
      })
    })
    sum = next
  }
  return sum
}

/** How far a list of chances is off whole-number ones of 0, 1, 2, …, one of them at the most. */
function mostOff({ first, chances }: Chances, exact: readonly bigint[]): number {
  const d = exact.reduce((sum, n) => sum + n, 0n)
  const off = exact.map((n, at) => Math.abs((chances[at - first] ?? 0) - ratioForPlot({ n, d })))
  return Math.max(...off)
}

/** The weights of 0, 1, 2, … blocks of a pool: those of so many trials of one chance. */
function trials(n: number, { n: ours, d }: Rational): readonly bigint[] {
  return multipliedOut([d - ours, ours], n)
}

const none = (counts: number) => Array<bigint>(counts).fill(0n)
const mean = ({ first, chances }: Chances) =>
  chances.reduce((sum, chance, i) => sum + chance * (first + i), 0)
const total = ({ chances }: Chances) => chances.reduce((sum, chance) => sum + chance, 0)

describe('the blocks of epochs above the bend, and of those below, are what multiplying out gives', () => {
  test.each([
    ['one needed, rarely missed', 8, ratio(1n, 2n), 1, 40],
    ['two needed, rarely missed', 9, ratio(2n, 3n), 2, 30],
    ['four needed, mostly missed', 7, ratio(1n, 3n), 4, 17],
    ['none needed', 6, ratio(1n, 5n), 0, 25],
  ])('%s', (_, totalBlocks, share, bend, epochs) => {
    const distribution = blockDistribution({ totalBlocks, share })
    const one = trials(totalBlocks, share)
    const above = [...none(bend), ...one.slice(bend)]
    const split = splitEpochs(distribution, bend, epochs)
    for (const j of [epochs, 1, 2, 3, epochs - 1])
      expect(mostOff(split.blocksAbove(j), multipliedOut(above, j))).toBeLessThan(1e-13)
    const below = bend === 0 ? [1n] : one.slice(0, bend)
    for (const j of [epochs, 1, 2, 3])
      expect(mostOff(split.blocksBelow(j), multipliedOut(below, j))).toBeLessThan(1e-13)
    expect(split.above).toBeCloseTo(
      ratioForPlot({ n: above.reduce((sum, n) => sum + n, 0n), d: share.d ** BigInt(totalBlocks) }),
      15,
    )
  })

  test('one epoch by itself is not summed at all', () => {
    const split = splitEpochs(blockDistribution({ totalBlocks: 7, share: ratio(1n, 3n) }), 4, 17)
    expect(split.blocksAbove(1).chances).toBe(split.one.chances)
    expect(split.blocksBelow(1).chances).toBe(split.oneBelow.chances)
  })

  test('where none is below, what it would make is a count all the same', () => {
    const split = splitEpochs(blockDistribution({ totalBlocks: 7, share: ratio(1n, 3n) }), 0, 17)
    expect([split.above, total(split.oneBelow)]).toEqual([1, 1])
  })

  test('ten thousand epochs at once, with no neighbour to start from', () => {
    const share = ratio(1n, 2n)
    const coin = { ...blockDistribution({ totalBlocks: 1, share }), binomial: null }
    const { first, chances, upTo } = splitEpochs(coin, 0, 10_000).blocksAbove(10_000)
    const {
      first: least,
      weights,
      total: d,
    } = blockDistribution({
      ...{ totalBlocks: 1, share, epochs: 10_000 },
    })
    chances.forEach((chance, i) => {
      const n = weights[first + i - least] ?? 0n
      expect(Math.abs(chance - ratioForPlot({ n, d }))).toBeLessThan(1e-14)
    })
    expect(upTo.at(-1)).toBeCloseTo(1, 11)
  })
})

describe('which of three ways', () => {
  /** The weights of one pool with the law of another: what a way goes by shows in its mean. */
  const under = (distribution: BlockDistribution, trialsOf: number, chance: Rational) => ({
    ...distribution,
    binomial: { trials: trialsOf, chance },
  })

  test('all above but for 10⁻¹²: by the law alone, from the first epoch on', () => {
    const own = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })
    const split = splitEpochs(under(own, 8, ratio(1n, 4n)), 0, 73)
    expect([split.surelyAbove, split.oneBinomial]).toEqual([true, true])
    for (const j of [1, 2, 73]) expect(mean(split.blocksAbove(j))).toBeCloseTo(2 * j, 10)
  })

  test('few below: by the law less those below, and from a neighbour where one is known', () => {
    const own = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })
    const split = splitEpochs(under(own, 8, ratio(1n, 4n)), 1, 300)
    expect([split.rarelyBelow, split.oneBinomial]).toEqual([true, false])
    // 1/256 makes no block and is below; the law has 2 blocks an epoch, the weights 4.
    expect(mean(split.blocksAbove(300))).toBeCloseTo((300 * 2) / (255 / 256), 8)
    expect(mean(split.blocksAbove(301))).toBeCloseTo((300 * 2 + 4) / (255 / 256), 8)
  })

  test('up to two below expected, no more', () => {
    const own = blockDistribution({ totalBlocks: 1, share: ratio(1n, 2n) })
    const split = splitEpochs(under(own, 2, ratio(1n, 5n)), 1, 4)
    expect([split.rarelyBelow, splitEpochs(own, 1, 5).rarelyBelow]).toEqual([true, false])
    // Half of the epochs are below. By the law an epoch above makes 0.8 blocks, by the weights 1.
    expect(mean(split.blocksAbove(4))).toBeCloseTo(4 * 0.8, 10)
    const more = splitEpochs(under(own, 2, ratio(1n, 5n)), 1, 5)
    // Five are four and one more.
    expect(mean(more.blocksAbove(5))).toBeCloseTo(4 * 0.8 + 1, 10)
  })

  test('surely above is a chance of less than 10⁻¹² that any epoch is below', () => {
    const oneIn = (d: bigint) => ({ first: 0, weights: [1n, d - 1n], total: d, binomial: null })
    const surely = (d: bigint, epochs: number) => splitEpochs(oneIn(d), 1, epochs).surelyAbove
    expect([surely(10n ** 12n + 1n, 1), surely(10n ** 12n, 1)]).toEqual([true, false])
    expect([surely(2n * 10n ** 13n, 10), surely(2n * 10n ** 12n, 10)]).toEqual([true, false])
  })
})
