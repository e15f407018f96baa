import { requireShare, requireWhole } from '../domain.ts'
import { type Rational, ratio } from '../rational.ts'

/**
 * How many blocks a pool makes in one epoch: weights of `first`, `first + 1`, … blocks. What lies
 * outside weighs less than 2⁻¹²⁸ of the likeliest count, each.
 */
export type BlockDistribution = {
  readonly first: number
  readonly weights: readonly bigint[]
  /** Sum of the weights: the chance of `first + i` blocks is `weights[i] / total`. */
  readonly total: bigint
}

/** Weight of the likeliest count, and the weight below which a count is left out. */
const likeliest = 1n << 192n
const negligible = 1n << 64n

/** The most blocks an epoch can hold on any public network: one per slot. */
const mostBlocks = 432_000

/**
 * Binomial(totalBlocks, share): each block of the network is the pool's with the chance of its share
 * of the active stake.
 *
 *     P(b + 1) / P(b) = (N − b)·s / ((b + 1)·(1 − s))
 *
 * Walked outwards from the likeliest count (2¹⁹²) in whole numbers until a count weighs less than
 * 2⁶⁴. A step rounds down by less than 1, so a sum over all counts is right to about 2⁻¹²⁰.
 *
 * @param input.totalBlocks N, the blocks of all pools in the epoch: 0…432,000.
 * @param input.share poolStake ÷ networkActiveStake: 0…1.
 * @throws {OutOfRangeError} outside those ranges.
 */
export function blockDistribution(input: {
  readonly totalBlocks: number
  readonly share: Rational
}): BlockDistribution {
  const { totalBlocks, share } = input
  requireWhole('totalBlocks', totalBlocks, 0, mostBlocks)
  requireShare('share', share)
  if (share.n === 0n) return { first: 0, weights: [1n], total: 1n }
  if (share.n === share.d) return { first: totalBlocks, weights: [1n], total: 1n }

  const n = BigInt(totalBlocks)
  const ours = share.n
  const others = share.d - share.n
  const mode = ((n + 1n) * share.n) / share.d
  const up: bigint[] = []
  for (let b = mode, weight = likeliest; b < n; b++) {
    weight = (weight * (n - b) * ours) / ((b + 1n) * others)
    if (weight < negligible) break
    up.push(weight)
  }
  const down: bigint[] = []
  for (let b = mode, weight = likeliest; b > 0n; b--) {
    weight = (weight * b * others) / ((n - b + 1n) * ours)
    if (weight < negligible) break
    down.push(weight)
  }
  const weights = [...down.reverse(), likeliest, ...up]
  return {
    first: Number(mode) - down.length,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0n),
  }
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
