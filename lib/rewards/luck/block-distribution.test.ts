import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Rational, ratio, zero } from '../rational.ts'
import {
  type BlockDistribution,
  blockDistribution,
  chance,
  poissonDistribution,
} from './block-distribution.ts'
import { splitEpochs } from './block-sums.ts'
import { networkActiveStake } from './test-pools.ts'

const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })

/** Off by less than 2⁻ᵇⁱᵗˢ of `exact`, or of 1. */
function expectNear(given: Rational, exact: Rational, bits: bigint) {
  const off = given.n * exact.d - exact.n * given.d
  const size = exact.n > exact.d ? exact.n * given.d : exact.d * given.d
  expect((off < 0n ? -off : off) << bits).toBeLessThanOrEqual(size)
}

const meanOf = ({ first, weights, total }: BlockDistribution): Rational => ({
  n: weights.reduce((sum, weight, i) => sum + weight * BigInt(first + i), 0n),
  d: total,
})

describe('the distribution of blocks', () => {
  test('agrees with the binomial, counted exactly', () => {
    const small = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(small, ([totalBlocks, twentieths]) => {
        const share = ratio(BigInt(twentieths), 20n)
        const distribution = blockDistribution({ totalBlocks, share })
        for (let b = 0; b <= totalBlocks; b++) {
          const exact = exactChance(totalBlocks, share, b)
          expectNear(
            chance(distribution, (blocks) => blocks === b),
            exact,
            115n,
          )
        }
      }),
    )
  })

  test('sums to 1 and has the mean N·s', () => {
    const stakes = fc.bigInt({ min: 1n, max: networkActiveStake })
    fc.assert(
      fc.property(stakes, (poolStake) => {
        const share = ratio(poolStake, networkActiveStake)
        const distribution = blockDistribution({ totalBlocks: 20_971, share })
        const { weights, total } = distribution
        expect(weights.reduce((sum, weight) => sum + weight, 0n)).toBe(total)
        expectNear(meanOf(distribution), { n: 20_971n * share.n, d: share.d }, 90n)
      }),
      { numRuns: 30 },
    )
  })

  test('nobody makes nothing, one alone makes all', () => {
    const at = (share: Rational) => blockDistribution({ totalBlocks: 7, share })
    expect(at(zero)).toMatchObject({ first: 0, weights: [1n], total: 1n })
    expect(at(ratio(1n))).toMatchObject({ first: 7, weights: [1n], total: 1n })
    expect(at(ratio(1n)).binomial).toEqual({ trials: 7, chance: ratio(1n) })
    expect(() => at(ratio(8n, 7n))).toThrow(refused('share'))
    for (const totalBlocks of [-1, 1.5, Number.NaN, 432_001])
      expect(() => blockDistribution({ totalBlocks, share: zero })).toThrow(refused('totalBlocks'))
  })

  test.each([
    [1, 200n],
    [3, 3_000n],
    [73, 150n],
    [73, 60_000n],
  ])(
    'of %i epochs, a share of %i in a million: their sum is one binomial',
    (epochs, millionths) => {
      const share = ratio(millionths, 1_000_000n)
      const one = blockDistribution({ totalBlocks: 2_000, share })
      const together = blockDistribution({ totalBlocks: 2_000, share, epochs })
      // The other route: epoch by epoch, without the binomial's law.
      const summed = splitEpochs({ ...one, binomial: null }, 0, epochs).blocksAbove(epochs)
      expect(together.binomial).toEqual({ trials: 2_000 * epochs, chance: share })
      let off = 0
      together.weights.forEach((weight, i) => {
        const folded = summed.chances[together.first + i - summed.first] ?? 0
        off += Math.abs(folded - Number(weight) / Number(together.total))
      })
      expect(off).toBeLessThan(1e-11)
    },
  )

  test('counts at most fifty million blocks together', () => {
    const at = (epochs: number, totalBlocks = 432_000) =>
      blockDistribution({ totalBlocks, share: zero, epochs })
    expect(at(115).binomial?.trials).toBe(49_680_000)
    expect(at(7, 0).first).toBe(0)
    for (const epochs of [0, 116, 1.5]) expect(() => at(epochs)).toThrow(refused('epochs'))
  })
})

describe('Poisson', () => {
  test('has P(b + 1) ÷ P(b) = mean ÷ (b + 1), and its mean', () => {
    for (const mean of [ratio(1n, 10n), ratio(7n, 2n), ratio(70n), ratio(5_000n)]) {
      const distribution = poissonDistribution(mean)
      const { first, weights } = distribution
      expect(distribution.binomial).toBeNull()
      for (let i = 1; i < weights.length; i += 7) {
        const b = BigInt(first + i)
        const [before = 1n, here = 0n] = [weights[i - 1], weights[i]]
        expectNear({ n: here * b * mean.d, d: before * mean.n }, ratio(1n), 60n)
      }
      expectNear(meanOf(distribution), mean, 100n)
    }
  })

  test('of nothing is nothing; of more than an epoch holds is refused', () => {
    expect(poissonDistribution(zero)).toMatchObject({ first: 0, weights: [1n << 192n] })
    expect(poissonDistribution(ratio(432_000n)).first).toBeGreaterThan(400_000)
    for (const mean of [ratio(-1n, 2n), ratio(432_001n), { n: 1n, d: 0n }])
      expect(() => poissonDistribution(mean)).toThrow(refused('mean'))
  })
})

function exactChance(n: number, share: Rational, b: number): Rational {
  let choose = 1n
  for (let i = 0; i < b; i++) choose = (choose * BigInt(n - i)) / BigInt(i + 1)
  const misses = (share.d - share.n) ** BigInt(n - b)
  return { n: choose * share.n ** BigInt(b) * misses, d: share.d ** BigInt(n) }
}
