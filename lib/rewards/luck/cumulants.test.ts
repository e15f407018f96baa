import { expect, test } from 'vitest'
import { ratioForPlot } from '../plot.ts'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'
import { cumulantQuantile, cumulantsOver, rewardCumulants } from './cumulants.ts'

test('the cumulants of a binomial are n·p, n·p·q, n·p·q·(q − p), n·p·q·(1 − 6·p·q)', () => {
  const distribution = blockDistribution({ totalBlocks: 10, share: ratio(1n, 5n) })
  const { mean, variance, third, fourth } = rewardCumulants(distribution, (b) => lovelace(b))
  expect(ratioForPlot(mean)).toBeCloseTo(2, 12)
  expect([variance, third, fourth].map((value) => value.toFixed(9))).toEqual(
    [1.6, 0.96, 0.064].map((value) => value.toFixed(9)),
  )
  const many = cumulantsOver(
    rewardCumulants(distribution, (b) => lovelace(b)),
    7,
  )
  expect(ratioForPlot(many.mean)).toBeCloseTo(14, 11)
  expect([many.variance, many.third, many.fourth].map((value) => value.toFixed(9))).toEqual(
    [11.2, 6.72, 0.448].map((value) => value.toFixed(9)),
  )
})

/** A normal of deviation 10¹², so that whole lovelace show twelve figures. */
const normal = { mean: ratio(10n ** 14n), variance: 1e24, third: 0, fourth: 0 }
const awayAt = (n: bigint, d: bigint) =>
  Number(cumulantQuantile(normal, ratio(n, d)) - 10n ** 14n) / 1e12

test.each([
  [1n, 2n, 0],
  [3n, 4n, 0.674489750196],
  [9n, 10n, 1.281551565545],
  [39n, 40n, 1.95996398454],
  [1n, 1_000n, -3.090232306168],
  [1n, 1_000_000n, -4.753424308823],
])('the normal quantile at %i/%i', (n, d, z) => {
  expect(awayAt(n, d)).toBeCloseTo(z, 10)
})

test('skewness and excess move it as Cornish and Fisher have it', () => {
  const z = 1.2815515655446004
  const skewed = { ...normal, third: 0.3e36, fourth: 0.2e48 }
  const moved =
    z + ((z * z - 1) * 0.3) / 6 + ((z ** 3 - 3 * z) * 0.2) / 24 - ((2 * z ** 3 - 5 * z) * 0.09) / 36
  const amount = cumulantQuantile(skewed, ratio(9n, 10n))
  expect(Number(amount - 10n ** 14n) / 1e12).toBeCloseTo(moved, 10)
})

test('an amount that is certain is its own quantile, and none is below 0', () => {
  const certain = { mean: ratio(15n, 2n), variance: 0, third: 0, fourth: 0 }
  expect(cumulantQuantile(certain, ratio(1n, 10n))).toBe(7n)
  expect(cumulantQuantile({ ...normal, mean: ratio(5n) }, ratio(1n, 10n))).toBe(0n)
  for (const q of [ratio(0n), ratio(1n), ratio(-1n)])
    expect(() => cumulantQuantile(normal, q)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'q' }),
    )
})
