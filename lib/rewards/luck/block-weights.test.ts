import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Rational, ratio } from '../rational.ts'
import { blockDistribution, poissonDistribution } from './block-distribution.ts'

const top = 1n << 192n
const largest = (weights: readonly bigint[]) => weights.reduce((a, b) => (b > a ? b : a))

describe('weights of a count of blocks', () => {
  test('are measured by the likeliest, ⌊(N + 1)·s⌋, which weighs 2¹⁹²', () => {
    const pools = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 59 }))
    fc.assert(
      fc.property(pools, ([totalBlocks, sixtieths]) => {
        const share = ratio(BigInt(sixtieths), 60n)
        const { first, weights } = blockDistribution({ totalBlocks, share })
        expect(largest(weights)).toBe(top)
        expect(weights[Math.floor(((totalBlocks + 1) * sixtieths) / 60) - first]).toBe(top)
      }),
    )
  })

  test('are measured by ⌊mean⌋ in a Poisson', () => {
    for (const [n, d] of [
      [7n, 2n],
      [1n, 10n],
      [703n, 10n],
      [12n, 1n],
    ] as const) {
      const { first, weights } = poissonDistribution(ratio(n, d))
      expect(largest(weights)).toBe(top)
      expect(weights[Number(n / d) - first]).toBe(top)
    }
  })

  test('are kept from 2⁻¹²⁸ of the likeliest on, and nothing rarer is', () => {
    const seldom = 2n ** 128n // of one block, or of none: 1 to this
    const weightsAt = (n: bigint, d: bigint) =>
      blockDistribution({ totalBlocks: 1, share: ratio(n, d) })
    expect(weightsAt(1n, seldom + 1n)).toMatchObject({ first: 0, weights: [top, 1n << 64n] })
    expect(weightsAt(1n, seldom + 2n)).toMatchObject({ first: 0, weights: [top], total: top })
    expect(weightsAt(seldom, seldom + 1n)).toMatchObject({ first: 0, weights: [1n << 64n, top] })
    expect(weightsAt(seldom + 1n, seldom + 2n)).toMatchObject({ first: 1, weights: [top] })
  })

  test('are at hand when they are asked for again, and unlike for another pool', () => {
    const at = (totalBlocks: number, n: bigint, d: bigint) =>
      blockDistribution({ totalBlocks, share: ratio(n, d) })
    const asked = at(900, 1n, 7n)
    const others = [at(901, 1n, 7n), at(900, 2n, 7n), at(900, 1n, 8n)]
    expect(at(900, 1n, 7n)).toBe(asked)
    expect(new Set([asked, ...others]).size).toBe(4)
    expect(others.map(({ binomial }) => binomial)).toEqual([
      { trials: 901, chance: ratio(1n, 7n) },
      { trials: 900, chance: ratio(2n, 7n) },
      { trials: 900, chance: ratio(1n, 8n) },
    ])
  })
})

test.each([
  [{ n: -1n, d: 2n }, 'mean must be from 0 to 432000; got -1/2.'],
  [{ n: 432_001n, d: 1n }, 'mean must be from 0 to 432000; got 432001/1.'],
  [{ n: 0n, d: 0n }, 'mean must be from 0 to 432000; got 0/0.'],
  [{ n: 0n, d: -1n }, 'mean must be from 0 to 432000; got 0/-1.'],
] satisfies [Rational, string][])('a Poisson refuses a mean: case %#', (mean, message) => {
  expect(() => poissonDistribution(mean)).toThrow(message)
})
