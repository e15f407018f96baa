import type { BlockDistribution, Lovelace, Rational } from '../rewards/index.ts'

/** For every count of a distribution: the weight of that many blocks or more, and of their blocks. */
export type TailSums = {
  readonly first: number
  /** Σ_{b ≥ first + i} weight(b) */
  readonly chances: readonly bigint[]
  /** Σ_{b ≥ first + i} b·weight(b) */
  readonly blocks: readonly bigint[]
  readonly total: bigint
}

export function tailSums({ first, weights, total }: BlockDistribution): TailSums {
  const chances: bigint[] = []
  const blocks: bigint[] = []
  let count = BigInt(first + weights.length)
  let chance = 0n
  let made = 0n
  for (const weight of [...weights].reverse()) {
    count -= 1n
    chance += weight
    made += weight * count
    chances.push(chance)
    blocks.push(made)
  }
  return { first, chances: chances.reverse(), blocks: blocks.reverse(), total }
}

/** Fixed point of a mean: 2⁻¹²⁸ lovelace. */
export const meanUnit = 1n << 128n

/**
 * Mean of what a pool has left after its fixed cost, with `perBlock` lovelace for each block: the
 * mean over the blocks without walking through them.
 *
 *     Σ_b P(b)·max(0, u·b − c) = u·Σ_{b ≥ n} b·P(b) − c·Σ_{b ≥ n} P(b)     n = ⌊c/u⌋ + 1
 *
 * The floors F4–F7 are left out, so it is above the exact mean by less than two lovelace.
 *
 * @param perBlock any fraction ≥ 0 with d > 0, in lowest terms or not.
 * @returns in units of `1 / meanUnit` lovelace, rounded down.
 */
export function meanAfterCost(tails: TailSums, perBlock: Rational, fixedCost: Lovelace): bigint {
  const { n, d } = perBlock
  const i = firstThatPays(tails, perBlock, fixedCost)
  const mean = n * (tails.blocks[i] ?? 0n) - fixedCost * d * (tails.chances[i] ?? 0n)
  return (mean * meanUnit) / (d * tails.total)
}

/** Chance of too few blocks to cover the fixed cost, parts per million, rounded down. */
export function chanceOfNothing(tails: TailSums, perBlock: Rational, fixedCost: Lovelace): bigint {
  const paying = tails.chances[firstThatPays(tails, perBlock, fixedCost)] ?? 0n
  return ((tails.total - paying) * 1_000_000n) / tails.total
}

/** Index of the least count of blocks that brings more than the fixed cost; past the end if none does. */
function firstThatPays(tails: TailSums, { n, d }: Rational, fixedCost: Lovelace): number {
  if (n <= 0n) return tails.chances.length
  return Math.max(0, Number((fixedCost * d) / n + 1n) - tails.first)
}
