import { ratioForPlot } from '../plot.ts'
import { type Rational, ratio } from '../rational.ts'
import type { BlockDistribution } from './block-distribution.ts'
import type { RewardAt } from './reward-over-blocks.ts'

/**
 * The first four cumulants of an amount in lovelace. Those of independent amounts add up, so a band
 * over unlike epochs can be had from the sum of theirs. The mean is exact; the others are numbers.
 */
export type Cumulants = {
  readonly mean: Rational
  readonly variance: number
  readonly third: number
  readonly fourth: number
}

/** Cumulants of one epoch's reward. */
export function rewardCumulants(distribution: BlockDistribution, rewardAt: RewardAt): Cumulants {
  const { first, weights, total } = distribution
  const rewards = weights.map((_, i) => rewardAt(BigInt(first + i)))
  let sum = 0n
  rewards.forEach((reward, i) => {
    sum += reward * (weights[i] ?? 0n)
  })
  const moments = { second: 0, third: 0, fourth: 0 }
  rewards.forEach((reward, i) => {
    const chance = ratioForPlot({ n: weights[i] ?? 0n, d: total })
    const away = ratioForPlot({ n: reward * total - sum, d: total })
    moments.second += chance * away ** 2
    moments.third += chance * away ** 3
    moments.fourth += chance * away ** 4
  })
  return {
    mean: ratio(sum, total),
    variance: moments.second,
    third: moments.third,
    fourth: moments.fourth - 3 * moments.second ** 2,
  }
}

/**
 * How many standard deviations above the mean the quantile `q` lies: Cornish and Fisher's expansion
 * of the normal quantile by skewness and excess.
 */
export function standardQuantile(cumulants: Cumulants, q: number): number {
  const spread = Math.sqrt(cumulants.variance)
  const z = normalQuantile(q)
  if (spread === 0) return 0
  const skewness = cumulants.third / spread ** 3
  const excess = cumulants.fourth / spread ** 4
  return (
    z +
    ((z ** 2 - 1) * skewness) / 6 +
    ((z ** 3 - 3 * z) * excess) / 24 -
    ((2 * z ** 3 - 5 * z) * skewness ** 2) / 36
  )
}

/** The standard normal quantile by bisection on its distribution function; right to 10⁻¹². */
export function normalQuantile(q: number): number {
  if (q <= 0) return Number.NEGATIVE_INFINITY
  if (q >= 1) return Number.POSITIVE_INFINITY
  if (q > 0.5) return -normalQuantile(1 - q)
  let low = -40
  let high = 0
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (lowerTail(middle) < q) low = middle
    else high = middle
  }
  return high
}

/** Φ(z) for z ≤ 0: a series near 0, a continued fraction further out. */
function lowerTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z < -3) {
    let fraction = 0
    for (let i = 60; i > 0; i--) fraction = i / (-z + fraction)
    return density / (-z + fraction)
  }
  let term = -z
  let sum = term
  for (let i = 3; i < 120; i += 2) {
    term *= (z * z) / i
    sum += term
  }
  return 0.5 - density * sum
}
