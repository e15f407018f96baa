import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memberRewardByBlocks } from '../by-blocks.ts'
import { decimalText } from '../decimal-text.ts'
import { networks } from '../network.ts'
import { rewardPot } from '../pots.ts'
import { mul, type Rational, ratio, zero } from '../rational.ts'
import { rosPerEpoch, rosSimplePerYear } from '../ros.ts'
import { lovelace, maxSupply } from '../units.ts'
import { blockDistribution, chance } from './block-distribution.ts'
import { longestDrySpell } from './dry-spell.ts'
import { rewardBandWithMethod } from './reward-band.ts'
import { expectedReward, type RewardAt, rewardQuantile } from './reward-over-blocks.ts'

const ada = (amount: bigint) => lovelace(amount * 1_000_000n)
const deciles = [ratio(1n, 10n), ratio(1n, 2n), ratio(9n, 10n)]

/** Mainnet epoch 617 with its own pot. */
const reserves = lovelace(6_505_611_847_068_713n)
const networkActiveStake = lovelace(21_750_394_647_282_169n)
const { rewardPot: shared } = rewardPot({
  reserves,
  fees: lovelace(31_661_206_813n),
  blocks: 20_971n,
  rho: ratio(3n, 1000n),
  tau: ratio(1n, 5n),
  decentralisation: zero,
  activeSlotCoefficient: networks.mainnet.activeSlotCoefficient,
  slotsPerEpoch: networks.mainnet.slotsPerEpoch,
})

/** A pool of that epoch without pledge and margin, and a member of 10,000 ada. */
function poolOf(poolStake: bigint, fixedCost: bigint) {
  const distribution = blockDistribution({
    totalBlocks: 20_971,
    share: ratio(poolStake * 1_000_000n, networkActiveStake),
  })
  const rewardAt = memberRewardByBlocks({
    rewardPot: shared,
    totalStake: lovelace(maxSupply - reserves),
    networkActiveStake,
    ...{ poolStake: ada(poolStake), pledge: lovelace(0n), ownerStake: lovelace(0n) },
    ...{ a0: ratio(3n, 10n), k: 500n, totalBlocks: 20_971n, decentralisation: zero },
    ...{ fixedCost: ada(fixedCost), margin: zero, memberStake: ada(10_000n) },
  })
  return { distribution, rewardAt }
}

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
    const exact = Number(percentAYear(expectedReward(distribution, rewardAt)))
    expect(exact.toFixed(3)).toBe(year)
  })
})

describe('the distribution of blocks', () => {
  test('agrees with the binomial, counted exactly', () => {
    const small = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(small, ([totalBlocks, twentieths]) => {
        const share = ratio(BigInt(twentieths), 20n)
        const distribution = blockDistribution({ totalBlocks, share })
        for (let b = 0; b <= totalBlocks; b++) {
          const { n, d } = exactChance(totalBlocks, share, b)
          const ours = chance(distribution, (blocks) => blocks === b)
          const off = ours.n * d - n * ours.d
          expect((off < 0n ? -off : off) << 115n).toBeLessThanOrEqual(d * ours.d)
        }
      }),
    )
  })

  test('sums to 1 and has the mean N·s', () => {
    const stakes = fc.bigInt({ min: 1n, max: networkActiveStake })
    fc.assert(
      fc.property(stakes, (poolStake) => {
        const share = ratio(poolStake, networkActiveStake)
        const { first, weights, total } = blockDistribution({ totalBlocks: 20_971, share })
        expect(weights.reduce((sum, weight) => sum + weight, 0n)).toBe(total)
        const sum = weights.reduce((s, weight, i) => s + weight * BigInt(first + i), 0n)
        const off = sum * share.d - total * 20_971n * share.n
        expect((off < 0n ? -off : off) << 90n).toBeLessThan(total * share.d)
      }),
      { numRuns: 30 },
    )
  })

  test('nobody makes nothing, one alone makes all', () => {
    const at = (share: Rational) => blockDistribution({ totalBlocks: 7, share })
    expect(at(zero)).toEqual({ first: 0, weights: [1n], total: 1n })
    expect(at(ratio(1n))).toEqual({ first: 7, weights: [1n], total: 1n })
    expect(() => at(ratio(8n, 7n))).toThrow(expect.objectContaining({ field: 'share' }))
    for (const totalBlocks of [-1, 1.5, Number.NaN, 500_000]) {
      expect(() => blockDistribution({ totalBlocks, share: zero })).toThrow(
        expect.objectContaining({ field: 'totalBlocks' }),
      )
    }
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

describe('the band of many epochs', () => {
  /** All sums of n epochs with their weights, counted one by one. */
  function countedQuantiles(rewardAt: RewardAt, n: number, totalBlocks: number, share: Rational) {
    const { first, weights, total } = blockDistribution({ totalBlocks, share })
    let sums = new Map<bigint, bigint>([[0n, 1n]])
    for (let epoch = 0; epoch < n; epoch++) {
      const next = new Map<bigint, bigint>()
      for (const [sum, weight] of sums) {
        weights.forEach((chanceOf, i) => {
          const amount = sum + rewardAt(BigInt(first + i))
          next.set(amount, (next.get(amount) ?? 0n) + weight * chanceOf)
        })
      }
      sums = next
    }
    const all = total ** BigInt(n)
    const sorted = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return deciles.map((q) => {
      let reached = 0n
      return sorted.find(([, weight]) => {
        reached += weight
        return reached * q.d >= q.n * all
      })?.[0]
    })
  }

  test('is what counting every case gives', () => {
    const cases = fc.tuple(
      fc.integer({ min: 2, max: 6 }),
      fc.bigInt({ min: 1n, max: 29n }),
      fc.bigInt({ min: 0n, max: 6n }),
      fc.bigInt({ min: 100n, max: 999n }),
    )
    fc.assert(
      fc.property(cases, ([epochs, thirtieths, free, perBlock]) => {
        const share = ratio(thirtieths, 30n)
        const rewardAt = (blocks: bigint) =>
          lovelace(blocks > free ? blocks * perBlock - free * perBlock - 7n : 0n)
        const distribution = blockDistribution({ totalBlocks: 8, share })
        const band = rewardBandWithMethod({ distribution, rewardAt, epochs, quantiles: deciles })
        expect(band.method).toBe('exact')
        expect(band.amounts).toEqual(countedQuantiles(rewardAt, epochs, 8, share))
      }),
      { numRuns: 60 },
    )
  })

  test('is right within a block’s reward where it is approximated', () => {
    // Just past the work that is done exactly; the two are compared at the border.
    const { distribution, rewardAt } = poolOf(3_000_000n, 170n)
    const band = (epochs: number) =>
      rewardBandWithMethod({ distribution, rewardAt, epochs, quantiles: deciles })
    const exact = band(360)
    const near = band(720)
    expect([exact.method, near.method]).toEqual(['exact', 'approximation'])
    const mean = expectedReward(distribution, rewardAt)
    const spread = (amounts: readonly bigint[]) => Number((amounts[2] ?? 0n) - (amounts[0] ?? 0n))
    expect(spread(near.amounts) / spread(exact.amounts)).toBeCloseTo(Math.SQRT2, 2)
    const shift = Number((near.amounts[1] ?? 0n) - mean * 720n)
    expect(Math.abs(shift)).toBeLessThan(Number(rewardAt(4n) - rewardAt(3n)))
  })

  test('takes its time from no pool: 30 years within 30 ms (150 ms allowed on a busy machine)', () => {
    for (const stake of [10_000n, 100_000n, 1_000_000n, 3_000_000n, 10_000_000n, 75_000_000n]) {
      for (const epochs of [1, 73, 400, 730, 2190]) {
        const { distribution, rewardAt } = poolOf(stake, 170n)
        const input = { distribution, rewardAt, epochs, quantiles: deciles }
        const times = [1, 2, 3].map(() => {
          const start = performance.now()
          rewardBandWithMethod(input)
          return performance.now() - start
        })
        expect(Math.min(...times), `${stake} ada, ${epochs} epochs`).toBeLessThan(150)
      }
    }
  })

  test('refuses what makes no sense', () => {
    const { distribution, rewardAt } = poolOf(1_000_000n, 170n)
    const band = (epochs: number, q: Rational) =>
      rewardBandWithMethod({ distribution, rewardAt, epochs, quantiles: [q] })
    expect(() => band(0, zero)).toThrow(expect.objectContaining({ field: 'epochs' }))
    expect(() => band(1, ratio(2n))).toThrow(expect.objectContaining({ field: 'quantiles' }))
  })
})

test('the longest dry spell, against every course three and ten epochs can take', () => {
  for (const epochs of [1, 2, 3, 10]) {
    for (const percent of [0n, 5n, 16n, 50n, 90n, 100n]) {
      const courses = Array.from({ length: 2 ** epochs }, (_, bits) => {
        const dry = Array.from({ length: epochs }, (_, i) => ((bits >> i) & 1) === 1)
        const longest = Math.max(
          ...dry
            .join()
            .split('false')
            .map((run) => run.split('true').length - 1),
        )
        const weight = dry.reduce((w, isDry) => w * (isDry ? percent : 100n - percent), 1n)
        return { longest, weight }
      })
      const shortest = (n: bigint, d: bigint) =>
        Array.from({ length: epochs + 1 }, (_, most) => most).find((most) => {
          const within = courses.filter(({ longest }) => longest <= most)
          return (
            within.reduce((sum, { weight }) => sum + weight, 0n) * d >= n * 100n ** BigInt(epochs)
          )
        })
      expect(longestDrySpell({ chanceOfNothing: ratio(percent, 100n), epochs })).toEqual({
        median: shortest(1n, 2n),
        ninetieth: shortest(9n, 10n),
      })
    }
  }
})

function exactChance(n: number, share: Rational, b: number): Rational {
  let choose = 1n
  for (let i = 0; i < b; i++) choose = (choose * BigInt(n - i)) / BigInt(i + 1)
  const misses = (share.d - share.n) ** BigInt(n - b)
  return { n: choose * share.n ** BigInt(b) * misses, d: share.d ** BigInt(n) }
}
