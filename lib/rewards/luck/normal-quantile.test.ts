import { describe, expect, test } from 'vitest'
import { type Rational, ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'
import { cumulantQuantile } from './cumulants.ts'
import { rewardDistribution } from './reward-distribution.ts'

/** A normal of deviation 10¹², far enough above 0: whole lovelace show twelve figures. */
const middle = 10n ** 14n
const normal = { mean: ratio(middle), variance: 1e24, third: 0, fourth: 0 }
const awayAt = (q: Rational) => Number(cumulantQuantile(normal, q) - middle) / 1e12

/** The chance of a normal between 0 and z, by Simpson's rule on its density. */
function between(z: number): number {
  const steps = 400
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  let sum = density(0) + density(z)
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * density((z * i) / steps)
  return (sum * z) / steps / 3
}

describe('the quantile of a normal', () => {
  const parts = Array.from({ length: 100 }, (_, i) => BigInt(i + 1))

  test('has the chance that the area under the density gives', () => {
    for (const part of parts) {
      const q = Number(part) / 101
      expect(0.5 + between(awayAt(ratio(part, 101n)))).toBeCloseTo(q, 11)
    }
  })

  test('is as far above the middle as that of the rest is below', () => {
    for (const part of parts) {
      const [q, rest] = [ratio(part, 103n), ratio(103n - part, 103n)]
      expect(cumulantQuantile(normal, q) + cumulantQuantile(normal, rest)).toBe(2n * middle)
    }
    expect(cumulantQuantile(normal, ratio(1n, 2n))).toBe(middle)
  })

  test('is the same when it is asked for again, and after another', () => {
    const all = [1n, 1n, 9n, 3n, 1n].map((part) => cumulantQuantile(normal, ratio(part, 10n)))
    const [tenth = 0n, again, ninetieth = 0n, other, after] = all
    expect([again, after]).toEqual([tenth, tenth])
    expect(tenth + ninetieth).toBe(2n * middle)
    expect(other).toBeGreaterThan(tenth)
  })

  // Φ(−z) = erfc(z/√2)/2
  test.each([
    [10n, 6.361340902404],
    [15n, 7.941345326171],
    [20n, 9.262340089798],
    [100n, 21.273453560966],
  ])('is told as well next to 1 as next to 0: 10^−%i', (digits, z) => {
    const few = ratio(1n, 10n ** digits)
    const most = ratio(10n ** digits - 1n, 10n ** digits)
    expect(awayAt(few)).toBeCloseTo(-z, 10)
    expect(awayAt(most)).toBeCloseTo(z, 10)
  })

  test('is there for an approximated amount of many epochs too, however near to 1', () => {
    const distribution = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })
    const squares = (blocks: bigint) => lovelace(1_000n * blocks * blocks)
    const { method, quantile } = rewardDistribution({ distribution, rewardAt: squares, epochs: 12 })
    expect(method).toBe('approximation')
    const nearly = ratio(10n ** 20n - 1n, 10n ** 20n)
    expect(quantile(nearly)).toBeGreaterThan(quantile(ratio(99n, 100n)))
  })

  test('of a chance that no double holds is at 40 deviations, on either side', () => {
    const least = ratio(1n, 10n ** 400n)
    expect(awayAt(least)).toBeCloseTo(-40, 10)
    expect(awayAt(ratio(10n ** 400n - 1n, 10n ** 400n))).toBeCloseTo(40, 10)
  })
})

describe('a chance that has no quantile', () => {
  test.each([
    [ratio(0n), '0/1'],
    [ratio(1n), '1/1'],
    [ratio(-1n, 2n), '-1/2'],
    [ratio(3n, 2n), '3/2'],
  ])('is refused: %o', (q, got) => {
    expect(() => cumulantQuantile(normal, q)).toThrow(
      expect.objectContaining({
        ...{ name: 'OutOfRangeError', code: 'OUT_OF_RANGE', field: 'q', value: q },
        message: `q must be between 0 and 1; got ${got}.`,
      }),
    )
  })
})
