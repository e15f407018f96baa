import { requireShare, requireWhole } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { type Rational, ratio } from '../rational.ts'

/**
 * How many blocks a pool makes: weights of `first`, `first + 1`, … blocks. What lies outside weighs
 * less than 2⁻¹²⁸ of the likeliest count, each.
 */
export type BlockDistribution = {
  readonly first: number
  readonly weights: readonly bigint[]
  /** Sum of the weights: the chance of `first + i` blocks is `weights[i] / total`. */
  readonly total: bigint
  /** The binomial it is: so many independent trials of this chance. Null for a Poisson. */
  readonly binomial: { readonly trials: number; readonly chance: Rational } | null
}

/** Weight of the likeliest count, and the weight below which a count is left out. */
const likeliest = 1n << 192n
const negligible = 1n << 64n

/** The most blocks an epoch can hold on any public network: one per slot. */
export const mostBlocks = 432_000

/** The most blocks that are counted together: 31 years of mainnet's. */
const mostTrials = 50_000_000

/**
 * Binomial(totalBlocks, share): each block of the network is the pool's with the chance of its share
 * of the active stake. Over several epochs alike it is Binomial(epochs·totalBlocks, share): the sum
 * of independent binomials of one chance is one.
 *
 *     P(b + 1) / P(b) = (N − b)·s / ((b + 1)·(1 − s))
 *
 * Walked outwards from the likeliest count (2¹⁹²) in whole numbers until a count weighs less than
 * 2⁶⁴. A step rounds down by less than 1, so a sum over all counts is right to about 2⁻¹²⁰.
 *
 * @param input.totalBlocks N, the blocks of all pools in the epoch: 0…432,000.
 * @param input.share poolStake ÷ networkActiveStake: 0…1.
 * @param input.epochs how many epochs together; 1 unless given, and at most 50 million blocks in all.
 * @throws {OutOfRangeError} outside those ranges.
 */
export function blockDistribution(input: {
  readonly totalBlocks: number
  readonly share: Rational
  readonly epochs?: number
}): BlockDistribution {
  const { totalBlocks, share, epochs = 1 } = input
  requireWhole('totalBlocks', totalBlocks, 0, mostBlocks)
  requireShare('share', share)
  requireWhole('epochs', epochs, 1, Math.floor(mostTrials / Math.max(1, totalBlocks)))
  return binomialDistribution(totalBlocks * epochs, share)
}

/** Binomial(trials, chance), both checked by the caller. */
export function binomialDistribution(trials: number, chance: Rational): BlockDistribution {
  const known = recent.find(
    ({ binomial }) =>
      binomial.trials === trials &&
      binomial.chance.n === chance.n &&
      binomial.chance.d === chance.d,
  )
  if (known) return known
  const made = workedOut(trials, chance)
  recent.unshift(made)
  recent.length = Math.min(recent.length, mostRecent)
  return made
}

/** One answer asks for the same few again and again. */
const recent: Binomial[] = []
const mostRecent = 4

type Binomial = BlockDistribution & { readonly binomial: object }

function workedOut(trials: number, chance: Rational): Binomial {
  const binomial = { trials, chance }
  if (chance.n === 0n || chance.n === chance.d)
    return { first: chance.n === 0n ? 0 : trials, weights: [1n], total: 1n, binomial }
  const n = BigInt(trials)
  const ours = chance.n
  const others = chance.d - chance.n
  const step = (b: bigint): Step => [(n - b) * ours, (b + 1n) * others]
  return { ...walked(((n + 1n) * ours) / chance.d, step), binomial }
}

/**
 * Poisson(mean): what a binomial comes near when many trials share a small chance.
 *
 * @param mean expected blocks: 0…432,000.
 * @throws {OutOfRangeError} outside that.
 */
export function poissonDistribution(mean: Rational): BlockDistribution {
  if (mean.n < 0n || mean.d <= 0n || mean.n > mean.d * BigInt(mostBlocks))
    throw new OutOfRangeError('mean', mean, `from 0 to ${mostBlocks}`)
  return { ...walked(mean.n / mean.d, (b) => [mean.n, (b + 1n) * mean.d]), binomial: null }
}

/** P(b + 1) / P(b), numerator and denominator. */
type Step = readonly [n: bigint, d: bigint]

/** The weights of a distribution with one peak, outwards from its likeliest count. */
function walked(mode: bigint, step: (b: bigint) => Step): Omit<BlockDistribution, 'binomial'> {
  const up: bigint[] = []
  for (let b = mode, weight = likeliest; ; b++) {
    const [n, d] = step(b)
    weight = (weight * n) / d
    if (weight < negligible) break
    up.push(weight)
  }
  const down: bigint[] = []
  for (let b = mode, weight = likeliest; b > 0n; b--) {
    const [n, d] = step(b - 1n)
    weight = (weight * d) / n
    if (weight < negligible) break
    down.push(weight)
  }
  const weights = [...down.reverse(), likeliest, ...up]
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  return { first: Number(mode) - down.length, weights, total }
}

/**
 * A difference of this part of the total is the weights' own rounding, not a difference: a mean of
 * exactly 14 must not become 13, a chance of exactly 5/16 must count as reached.
 */
export function roundingOf(distribution: BlockDistribution): bigint {
  return distribution.total >> 100n
}

/**
 * The chance that the pool's blocks are as asked.
 *
 * @example chance(distribution, (blocks) => blocks === 0)
 */
export function chance(
  distribution: BlockDistribution,
  holds: (blocks: number) => boolean,
): Rational {
  let sum = 0n
  distribution.weights.forEach((weight, i) => {
    if (holds(distribution.first + i)) sum += weight
  })
  return ratio(sum, distribution.total)
}
