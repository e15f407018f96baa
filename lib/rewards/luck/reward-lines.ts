import { type Rational, zero } from '../rational.ts'
import type { BlockDistribution } from './block-distribution.ts'
import type { RewardAt } from './reward-over-blocks.ts'

/*
 * But for its floors a reward is a straight line over the blocks, with one bend where they begin to
 * cover the fixed cost: a member gets 0 before it, an operator all there is; from there on each gets
 * a part.
 */

/** `perEpoch + perBlock·blocks` lovelace; neither in lowest terms. */
export type Line = { readonly perEpoch: Rational; readonly perBlock: Rational }

export type RewardLines = {
  /** Index of the first weight on the upper line; 0 if there is no lower one. */
  readonly bend: number
  readonly lower: Line
  readonly upper: Line
}

/** How far floors may take a reward off its line, in lovelace. */
const mostOff = 4n

const flat: Line = { perEpoch: zero, perBlock: zero }

/** @returns null where the rewards are no such lines, or fall with the blocks. */
export function rewardLines(
  distribution: BlockDistribution,
  rewardAt: RewardAt,
): RewardLines | null {
  const { first, weights } = distribution
  const rewards = weights.map((_, i): bigint => rewardAt(BigInt(first + i)))
  const last = rewards.length - 1
  const step = (i: number) => (rewards[i] ?? 0n) - (rewards[i - 1] ?? 0n)
  // A block that pays nothing is before the bend, be the line ever so flat.
  const idle = (i: number) => rewards[i] === 0n && first + i > 0
  let bend = last
  while (bend > 0 && near(step(bend) - step(last), 2n) && !idle(bend - 1)) bend--
  const upper = lineThrough(distribution, rewards, bend, last)
  const lower = bend === 0 ? flat : lineThrough(distribution, rewards, 0, bend - 1)
  if (upper === null || lower === null || upper.perBlock.n < 0n || lower.perBlock.n < 0n)
    return null
  return { bend, lower, upper }
}

/** The line from `from` to `to` that has the same mean as the rewards; null if one is too far off. */
function lineThrough(
  { first, weights }: BlockDistribution,
  rewards: readonly bigint[],
  from: number,
  to: number,
): Line | null {
  const low = rewards[from] ?? 0n
  const run = BigInt(Math.max(1, to - from))
  const rise = (rewards[to] ?? 0n) - low
  let weight = 0n
  let above = 0n
  for (let i = from; i <= to; i++) {
    const off = ((rewards[i] ?? 0n) - low) * run - rise * BigInt(i - from)
    if (!near(off, mostOff * run)) return null
    weight += weights[i] ?? 0n
    above += (weights[i] ?? 0n) * off
  }
  const atZero = (low * run - rise * BigInt(first + from)) * weight + above
  return { perEpoch: { n: atZero, d: weight * run }, perBlock: { n: rise, d: run } }
}

function near(difference: bigint, most: bigint): boolean {
  return difference <= most && difference >= -most
}
