import { requireRational } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { ratioForPlot } from '../plot.ts'
import { floorDivide, type Rational } from '../rational.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import type { BlockDistribution } from './block-distribution.ts'
import { meanReward, type RewardAt } from './reward-over-blocks.ts'

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
  const mean = meanReward(distribution, rewardAt)
  const [middle, whole] = [ratioForPlot(mean), Number(total)]
  const moments = { second: 0, third: 0, fourth: 0 }
  weights.forEach((weight, i) => {
    const chance = Number(weight) / whole
    const away = Number(rewardAt(BigInt(first + i))) - middle
    moments.second += chance * away ** 2
    moments.third += chance * away ** 3
    moments.fourth += chance * away ** 4
  })
  return {
    mean,
    variance: moments.second,
    third: moments.third,
    fourth: moments.fourth - 3 * moments.second ** 2,
  }
}

/** Cumulants of so many epochs alike together. */
export function cumulantsOver(one: Cumulants, epochs: number): Cumulants {
  return {
    mean: { n: one.mean.n * BigInt(epochs), d: one.mean.d },
    variance: one.variance * epochs,
    third: one.third * epochs,
    fourth: one.fourth * epochs,
  }
}

/**
 * The quantile of an amount known by its cumulants: that of a normal, corrected for skewness and
 * excess. For sums of many epochs, alike or not. Never below 0.
 *
 * @param q strictly between 0 and 1: a normal has no least and no largest value.
 * @throws {OutOfRangeError} for q outside that, for cumulants that are not finite, or a variance that is
 *   below 0 or too small for the third and fourth.
 */
export function cumulantQuantile(cumulants: Cumulants, q: Rational): Lovelace {
  if (q.n <= 0n || q.n >= q.d) throw new OutOfRangeError('q', q, 'between 0 and 1')
  // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it
  inFull: requireNumbers(cumulants)
  const away = standardQuantile(cumulants, q) * Math.sqrt(cumulants.variance)
  // biome-ignore lint/suspicious/noConfusingLabels: as above
  // biome-ignore lint/correctness/noUnusedLabels: its cumulants are its own
  inFull: if (!Number.isFinite(away))
    throw new OutOfRangeError(
      'variance',
      cumulants.variance,
      '0 or more, in keeping with third and fourth',
    )
  const mean = floorDivide(cumulants.mean.n, cumulants.mean.d)
  const amount = mean + BigInt(Math.round(away))
  return signedLovelace(amount < 0n ? 0n : amount)
}

function requireNumbers(cumulants: Cumulants): void {
  requireRational('mean', cumulants.mean)
  for (const field of ['variance', 'third', 'fourth'] as const)
    if (!Number.isFinite(cumulants[field]))
      throw new OutOfRangeError(field, cumulants[field], 'finite', 0)
}

/**
 * How many standard deviations above the mean the quantile `q` lies: Cornish and Fisher's expansion
 * of the normal quantile by skewness and excess.
 */
function standardQuantile(cumulants: Cumulants, q: Rational): number {
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

/** The standard normal quantile. Above the middle it is had of what is left to 1, which no double next to 1 could tell. */
function normalQuantile(q: Rational): number {
  return 2n * q.n > q.d ? -lowerQuantile({ n: q.d - q.n, d: q.d }) : lowerQuantile(q)
}

/** The last one: a band asks for that of 1/10 on either side, again and again. */
let last = { chance: 0.5, z: 0 }

function lowerQuantile(q: Rational): number {
  const chance = ratioForPlot(q)
  if (chance !== last.chance) last = { chance, z: bisected(chance) }
  return last.z
}

/**
 * The standard normal quantile of q ≤ 1/2 by bisection on its distribution function; right to 10⁻¹². A chance too small for
 * a double is taken for that of −40.
 */
function bisected(q: number): number {
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
