import { describe, expect, it } from 'vitest'
import {
  lovelace,
  one,
  parseAda,
  type Rational,
  ratio,
  ratioForPlot,
  zero,
} from '../rewards/index.ts'
import { expectedForAnyone, repeated, shareOf } from './epoch-share.ts'
import { forecastFrom } from './forecast.ts'
import { luckOf } from './luck.ts'
import { blockShare, poolInEpoch } from './pool-in-epoch.ts'
import { rewardPerBlock } from './pool-rate.ts'
import { sumOf } from './sum.ts'
import { roundSnapshot } from './test-round.ts'

const { parameters } = roundSnapshot
const basis = () => forecastFrom(roundSnapshot, lovelace(0n)).at(700)
const pool = (ada: string, over: Partial<Parameters<typeof poolInEpoch>[0]> = {}) =>
  poolInEpoch({
    ...{ basis: basis(), parameters, poolStake: parseAda(ada), pledge: lovelace(0n) },
    ...{ pledgeMet: true, performance: one, ...over },
  })

describe('the chance of a block', () => {
  it('is the pool’s part of the stake, times its performance, and at most 1', () => {
    const share = (performance: Rational) => pool('13500000000', { performance }).share
    expect([one, ratio(1n, 2n), ratio(4n, 3n), ratio(2n)].map(share)).toEqual([
      ratio(3n, 4n),
      ratio(3n, 8n),
      one,
      one,
    ])
  })

  it('is 0 in a network without stake', () => {
    expect(blockShare(lovelace(0n), lovelace(0n), one)).toEqual(zero)
  })
})

describe('what a pool can get', () => {
  it('is 1/36 of 800,000 ada for every billion, up to a quarter of all', () => {
    expect(pool('4500000000').maxPool).toBe(parseAda('100000'))
    expect(pool('9000000000').maxPool).toBe(parseAda('200000'))
    expect(pool('13500000000').maxPool).toBe(parseAda('200000'))
  })

  it('is nothing while its pledge is unmet, whatever its blocks', () => {
    const unmet = pool('4500000000', { pledge: lovelace(1n), pledgeMet: false })
    expect(unmet.maxPool).toBe(0n)
    expect(unmet.rewardAt(3n)).toBe(0n)
    const met = pool('4500000000', { pledge: lovelace(1n) })
    expect(met.rewardAt(3n)).toBe(parseAda('300000'))
  })

  it('comes block by block: 100,000 ada each, and as if of one block where there was none', () => {
    const perBlock = (totalBlocks: number) => {
      const { n, d } = rewardPerBlock({
        basis: { ...basis(), totalBlocks },
        ...{ parameters, poolStake: parseAda('4500000000'), pledge: lovelace(0n) },
      })
      return ratio(n, d)
    }
    expect(perBlock(4)).toEqual(ratio(parseAda('100000')))
    expect(perBlock(0)).toEqual(perBlock(1))
    expect(perBlock(1)).toEqual(ratio(parseAda('400000')))
  })

  it('belongs to anyone by stake', () => {
    const fees = { fixedCost: lovelace(0n), margin: zero }
    const of = (stake: bigint) => expectedForAnyone(pool('4500000000'), fees, stake)
    // 100,000 ada of 4.5 billion: 1 of 45,000.
    expect([0n, 44_999n, 45_000n, 90_000n].map(of)).toEqual([0n, 0n, 1n, 2n])
    expect(expectedForAnyone(pool('0'), fees, 45_000n)).toBe(0n)
  })
})

it('a year is every part of an epoch, so many times', () => {
  const epoch = shareOf(lovelace(10n), lovelace(7n), lovelace(5n))
  expect(repeated(epoch, 73)).toEqual({
    ...{ beforeFees: 730n, fixedCost: 219n, margin: 146n, reward: 365n },
  })
})

describe('the sum', () => {
  const sum = (ada: string, pays: (blocks: bigint) => bigint, pledgeMet = true) =>
    sumOf({
      pool: pool(ada, { pledge: parseAda('3600000'), pledgeMet }),
      rewardAt: (blocks) => lovelace(pays(blocks)),
      rows: [],
      reward: lovelace(7n),
    })
  const workedOf = (ada: string, pays: (blocks: bigint) => bigint) => sum(ada, pays).worked.blocks

  it('works one count of blocks through', () => {
    expect(sum('4500000000', (blocks) => 10n * blocks)).toEqual({
      pot: { ...basis(), rho: ratio(54n, 100n), tau: ratio(1n, 5n) },
      maxPool: {
        k: 4n,
        a0: zero,
        sigma: ratio(1n, 8n),
        pledgeShare: ratio(1n, 10_000n),
        result: parseAda('100000'),
      },
      worked: {
        blocks: 1,
        apparentPerformance: one,
        poolReward: parseAda('100000'),
        memberReward: 10n,
      },
      mean: { reward: 7n, rows: [] },
    })
  })

  it('takes the likeliest count that pays', () => {
    // Chances of 0 … 4 blocks: 81, 108, 54, 12, 1 of 256.
    expect(workedOf('4500000000', (blocks) => (blocks > 1n ? 1n : 0n))).toBe(2)
    expect(workedOf('4500000000', (blocks) => (blocks > 2n ? 1n : 0n))).toBe(3)
    const { apparentPerformance } = sum('4500000000', (blocks) => (blocks > 1n ? 1n : 0n)).worked
    expect(apparentPerformance).toEqual(ratio(2n))
  })

  it('takes the fewest of counts equally likely', () => {
    // A fifth of the blocks: 256 of 625 for none, and for one. Two fifths: 216 of 625 for one, and for two.
    expect(workedOf('3600000000', () => 1n)).toBe(0)
    expect(workedOf('7200000000', (blocks) => blocks)).toBe(1)
  })

  it('takes the likeliest of all if none pays', () => {
    expect(workedOf('4500000000', () => 0n)).toBe(1)
    expect(workedOf('3600000000', () => 0n)).toBe(0)
    expect(workedOf('13500000000', () => 0n)).toBe(3)
  })
})

it('luck is in what the blocks pay: a year of it in so many epochs', () => {
  const { drySpell, chanceOfNothing, ...luck } = luckOf(
    pool('4500000000'),
    (blocks) => lovelace(blocks > 1n ? blocks : 0n),
    1,
  )
  expect(luck.expectedBlocks).toEqual(one)
  expect(ratioForPlot(luck.chanceOfNoBlock)).toBeCloseTo(81 / 256, 12)
  expect(ratioForPlot(chanceOfNothing)).toBeCloseTo(189 / 256, 12)
  // One epoch is without a payment with a chance of 189 in 256.
  expect(drySpell).toEqual({ median: 1, ninetieth: 1 })
})
