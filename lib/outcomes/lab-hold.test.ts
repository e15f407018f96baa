import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  epoch,
  type Lovelace,
  lovelace,
  maxSupply,
  one,
  parseAda,
  ratio,
  zero,
} from '../rewards/index.ts'
import { feesToHold, growthStep } from './lab-hold.ts'
import { growingFees, type WalkInput, walkNetwork } from './lab-walk.ts'

const ada = parseAda

/** A billion ada circulates. The reserves give nothing: a pot is four fifths of the fees, and half of it is paid. */
const still: WalkInput = {
  ...{ from: epoch(700), epochs: 2, reserves: ada('44000000000'), treasury: lovelace(0n) },
  ...{ rho: zero, tau: ratio(1n, 5n), eta: one },
  ...{ feesIn: () => lovelace(0n), withdrawals: lovelace(0n) },
  paidOf: (rewardPot) => lovelace(rewardPot / 2n),
}
/** 900,000 ada an epoch from the reserves, which fall by 500,000 with 100,000 of fees. */
const falling: WalkInput = {
  ...{ ...still, reserves: ada('9000000000') },
  ...{ rho: ratio(54n, 100n), eta: ratio(1n, 5_400n) },
}
/** The growth for a pot of four fifths of `fees`, from a first year of `first`. */
const growthFor = (fees: string, first: string, walk: Partial<WalkInput> = {}) => {
  const level = lovelace((ada(fees) * 4n) / 5n)
  return feesToHold({ ...still, ...walk }, { level, first: ada(first), epochsPerYear: 1 })
}

describe('the fees that hold a pot', () => {
  it('are the least of which the treasury leaves as much, counted up from nothing', () => {
    const cases = fc.tuple(fc.bigInt(0n, 200n), fc.bigInt(0n, 11n), fc.bigInt(12n, 13n))
    fc.assert(
      fc.property(cases, ([level, n, d]) => {
        let least = 0n
        while (least - (least * n) / d < level) least += 1n
        const held = { level: lovelace(level), first: lovelace(1n), epochsPerYear: 1 }
        const { years } = feesToHold({ ...still, tau: ratio(n, d), epochs: 1 }, held)
        expect(years).toEqual([{ epoch: 700, fees: least, deltaR1: 0n }])
      }),
      { numRuns: 40 },
    )
  })

  it('are none where the reserves alone give more, and need no growth then', () => {
    const level = ada('700000')
    const walk = { ...falling, epochs: 3 }
    const { years, growth, lowest } = feesToHold(walk, {
      ...{ level, first: ada('100000'), epochsPerYear: 1 },
    })
    expect(years.map(({ fees }) => fees)).toEqual([0n, 0n, 0n])
    expect(growth).toEqual(zero)
    // 100,000 ada of fees in the first epoch, then none: ΔR1 of 899,950 and, 539,970 less in the reserves, 899,896.003.
    expect(lowest).toEqual({ epoch: 702, rewardPot: ada('719916.8024') })
  })
})

describe('the growth that regains a pot', () => {
  it('is exact where a step is: a fifth a year for a fifth more, and a step more for a lovelace more', () => {
    expect(growthFor('120', '100').growth).toEqual(ratio(6n, 5n))
    expect(growthFor('120.00001', '100').growth).toEqual(ratio(12_001n, growthStep))
    expect(growthFor('120', '100').lowest).toEqual({ epoch: 700, rewardPot: ada('80') })
  })

  it('is for the last year’s pot, not for one before', () => {
    expect(growthFor('144', '100', { epochs: 3 }).growth).toEqual(ratio(6n, 5n))
    expect(growthFor('207.36', '100', { epochs: 5 }).growth).toEqual(ratio(6n, 5n))
  })

  it('is five times a year at most', () => {
    expect(growthFor('500', '100').growth).toEqual(ratio(5n))
    expect(growthFor('500.01', '100')).toMatchObject({ growth: null, lowest: null })
  })

  it('has its lowest pot where the reserves have fallen and the fees have not yet grown', () => {
    const held = { level: ada('800000'), first: ada('100000'), epochsPerYear: 2 }
    const { lowest } = feesToHold({ ...falling, epochs: 3 }, held)
    expect(lowest).toEqual({ epoch: 701, rewardPot: ada('799960') })
  })

  it('is found although with much more the fees would be more than circulates', () => {
    // After an epoch with 500 million of fees 700 million circulate: no growth beyond 1.4 has a second pot.
    expect(growthFor('600000000', '500000000').growth).toEqual(ratio(6n, 5n))
    expect(growthFor('700000000', '500000000').growth).toEqual(ratio(7n, 5n))
  })

  it('is none where fees enough are more than circulates, in the last year or at once', () => {
    const none = { growth: null, lowest: null }
    expect(growthFor('700100000', '500000000')).toMatchObject(none)
    expect(growthFor('1', '1000000000.000001')).toMatchObject({ ...none, years: [{}, {}] })
  })

  /** The reserves give a hundredth of themselves, so that what was paid of one pot shows in the next ones. */
  const moving = { ...still, epochs: 3, rho: ratio(1n, 100n) }
  const circulating = maxSupply - still.reserves
  it.each<[string, (rewardPot: Lovelace, totalStake: Lovelace) => Lovelace]>([
    ['more', (pot, total) => (total === circulating ? lovelace(0n) : pot)],
    ['less', (pot, total) => lovelace((total - circulating) % ada('1375000000') === 0n ? pot : 0n)],
  ])(
    'is the least by what is paid, which may be %s than a line between few points has',
    (_, paidOf) => {
      const [level, first] = [ada('440000000'), ada('100000000')]
      const { growth } = feesToHold({ ...moving, paidOf }, { level, first, epochsPerYear: 1 })
      if (growth === null) throw new Error('no growth')
      const steps = (growth.n * growthStep) / growth.d
      const lastAt = (of: bigint) =>
        walkNetwork({ ...moving, paidOf, feesIn: growingFees(first, ratio(of, growthStep), 1) }).at(
          -1,
        )?.rewardPot
      expect(lastAt(steps)).toBeGreaterThanOrEqual(level)
      expect(lastAt(steps - 1n)).toBeLessThan(level)
    },
  )
})
