import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { networks } from '../network.ts'
import { ratioForPlot } from '../plot.ts'
import { type Rational, ratio, zero } from '../rational.ts'
import { blockDistribution, poissonDistribution } from './block-distribution.ts'
import { leaderChance, leaderScheduleDistribution, modelDifference } from './leader-schedule.ts'

const { activeSlotCoefficient } = networks.mainnet
const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })

/** A pool of so many expected blocks of 21,600. */
const shareOf = (blocks: bigint, of = 21_600n) => ratio(blocks, of)
const schedule = (share: Rational) =>
  leaderScheduleDistribution({ slots: 432_000, share, activeSlotCoefficient })

describe('the chance to lead a slot', () => {
  test.each([
    [ratio(1n), ratio(1n, 20n)],
    [ratio(1n, 300n), ratio(1n, 20n)],
    [ratio(1n, 10n ** 12n), ratio(1n, 20n)],
    [ratio(2n, 3n), ratio(9n, 10n)],
    [ratio(1n, 7n), ratio(1n, 10n ** 6n)],
  ])('is 1 − (1 − f)^σ to sixty figures: case %#', (share, f) => {
    const Precise = Decimal.clone({ precision: 90 })
    const real = ({ n, d }: Rational) => new Precise(n.toString()).div(d.toString())
    const exact = new Precise(1).minus(new Precise(1).minus(real(f)).pow(real(share)))
    const off = real(leaderChance({ share, activeSlotCoefficient: f })).minus(exact)
    expect(off.abs().toNumber()).toBeLessThan(2 ** -240)
  })

  test('is refused where the formula has no meaning', () => {
    const at = (share: Rational, f: Rational) => leaderChance({ share, activeSlotCoefficient: f })
    expect(at(zero, activeSlotCoefficient)).toEqual(zero)
    expect(() => at(ratio(2n), activeSlotCoefficient)).toThrow(refused('share'))
    const unfit = [zero, ratio(-1n, 20n), ratio(91n, 100n)]
    for (const f of [...unfit, { n: 1n, d: 0n }, { n: 1n, d: -20n }, { n: -1n, d: -20n }])
      expect(() => at(ratio(1n, 2n), f)).toThrow(refused('activeSlotCoefficient'))
    expect(() => at(ratio(1n, 2n), zero)).toThrow(
      'activeSlotCoefficient must be above 0, at most 9/10; got 0/1.',
    )
  })
})

describe('the leader schedule', () => {
  test('is a binomial over the slots that are for pools', () => {
    const share = shareOf(3n)
    expect(schedule(share).binomial?.trials).toBe(432_000)
    const at = (slots: number, decentralisation = zero) =>
      leaderScheduleDistribution({ slots, share, activeSlotCoefficient, decentralisation })
    const open = (d: Rational) => at(101, d).binomial?.trials
    expect([zero, ratio(1n, 3n), ratio(1n, 2n), ratio(4n, 5n), ratio(1n)].map(open)).toEqual([
      101, 67, 50, 20, 0,
    ])
    for (const slots of [0, 432_001]) expect(() => at(slots)).toThrow(refused('slots'))
    expect(() => at(1, ratio(3n, 2n))).toThrow(refused('decentralisation'))
  })

  test('of all stake is full: a block in each twentieth slot', () => {
    const { mean } = modelDifference(
      schedule(ratio(1n)),
      blockDistribution({ totalBlocks: 0, share: zero }),
    )
    expect(ratioForPlot(mean)).toBeCloseTo(21_600, 6)
  })
})

describe('one model against another', () => {
  test('is half the sum of all differences, in any order', () => {
    const a = blockDistribution({ totalBlocks: 2, share: ratio(1n, 2n) }) // 1 2 1 of 4
    const b = blockDistribution({ totalBlocks: 1, share: ratio(1n, 4n) }) // 3 1 of 4
    const there = modelDifference(a, b)
    const back = modelDifference(b, a)
    const shown = (r: Rational) => ratioForPlot(r).toFixed(12)
    expect(shown(there.totalVariation)).toBe('0.500000000000')
    expect(shown(there.mean)).toBe('0.750000000000')
    expect(shown(there.chanceOfNone)).toBe('-0.500000000000')
    expect(back.totalVariation).toEqual(there.totalVariation)
    expect(shown(back.mean)).toBe('-0.750000000000')
    expect(modelDifference(a, a)).toEqual({ totalVariation: zero, mean: zero, chanceOfNone: zero })
  })

  test('is all there is where no count is possible in both', () => {
    const alone = blockDistribution({ totalBlocks: 100, share: ratio(1n) })
    const nobody = blockDistribution({ totalBlocks: 100, share: zero })
    const [all, hundred] = [ratio(1n), ratio(100n)]
    const there = { totalVariation: all, mean: hundred, chanceOfNone: ratio(-1n) }
    const back = { totalVariation: all, mean: ratio(-100n), chanceOfNone: all }
    expect(modelDifference(alone, nobody)).toEqual(there)
    expect(modelDifference(nobody, alone)).toEqual(back)
  })

  // What a pool leads is more than what it gets on chain: the rest is lost to others in the same slot.
  test.each([
    [1n, 0.0098, 0.0266],
    [10n, 0.033, 0.266],
    [70n, 0.087, 1.86],
  ])('%i blocks: the schedule is apart by %d, and leads %d more', (blocks, apart, more) => {
    const chain = blockDistribution({ totalBlocks: 21_600, share: shareOf(blocks) })
    const { totalVariation, mean } = modelDifference(schedule(shareOf(blocks)), chain)
    expect(ratioForPlot(totalVariation) / apart).toBeCloseTo(1, 1)
    expect(ratioForPlot(mean) / more).toBeCloseTo(1, 1)
  })

  test('a Poisson is closer to the binomial than its share is large', () => {
    for (const blocks of [1n, 10n, 70n]) {
      const share = shareOf(blocks)
      const chain = blockDistribution({ totalBlocks: 21_600, share })
      const { totalVariation, mean } = modelDifference(chain, poissonDistribution(ratio(blocks)))
      // Barbour and Hall: the distance is at most the share.
      expect(ratioForPlot(totalVariation)).toBeLessThan(ratioForPlot(share))
      expect(ratioForPlot(totalVariation)).toBeGreaterThan(ratioForPlot(share) / 32)
      expect(Math.abs(ratioForPlot(mean))).toBeLessThan(1e-25)
    }
  })
})
