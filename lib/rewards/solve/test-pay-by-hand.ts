import type { Rational } from '../rational.ts'
import type { Question } from './question.ts'

/*
 * The forward formula once more, in plain whole numbers and fractions of this file alone: what the
 * solvers' answers are tried against, value by value, in networks small enough for that.
 */

const least = (a: bigint, b: bigint) => (a < b ? a : b)

/** ⌊R/(1 + a0)·(x + a0·p·(x − p·(z − x)/z)/z)⌋ with x, p and z in parts of T·k. */
function ceilingByHand(question: Question): bigint {
  const { rewardPot, totalStake, a0, k, leverage } = question
  const l = leverage ?? { n: 0n, d: 1n }
  const z = totalStake * l.d
  let x = least(question.poolStake * k * l.d, z)
  if (leverage !== undefined) x = least(x, l.n * question.pledge * k)
  const p = least(question.pledge * k * l.d, z)
  // Each term over ad·z³, the whole over (ad + an)·T·k·ld.
  const top = a0.d * x * z * z + a0.n * p * (x * z - p * (z - x))
  return (rewardPot * top) / ((a0.d + a0.n) * z * z * k * z)
}

function payByHand(question: Question, poolReward: bigint): bigint {
  const { fixedCost, margin, poolStake, ownerStake, memberStake, target } = question
  if (poolReward <= fixedCost) return target.who === 'member' ? 0n : poolReward
  const shared = poolReward - fixedCost
  const forMembers = margin.d - margin.n
  if (target.who === 'member') return (shared * forMembers * memberStake) / (margin.d * poolStake)
  const parts = margin.n * poolStake + forMembers * ownerStake
  return fixedCost + (shared * parts) / (margin.d * poolStake)
}

/** What the question's payee gets. */
export function payOfByHand(question: Question): bigint {
  const { outlook, pledge, ownerStake, poolStake, networkActiveStake, totalBlocks } = question
  const ceiling = pledge > ownerStake ? 0n : ceilingByHand(question)
  const atBlocks = (blocks: bigint) =>
    (blocks * networkActiveStake * ceiling) / ((totalBlocks || 1n) * poolStake)
  if (outlook.kind === 'blocks') return payByHand(question, atBlocks(outlook.blocks))
  if (outlook.kind === 'performance') {
    const { n, d } = outlook.performance
    return payByHand(question, (n * ceiling) / d)
  }
  const { n, d } = binomialMean(totalBlocks, poolStake, networkActiveStake, (blocks) =>
    payByHand(question, atBlocks(blocks)),
  )
  return n / d
}

/** Σ C(N, b)·sᵇ·(1 − s)ᴺ⁻ᵇ·pay(b), exact. */
function binomialMean(
  trials: bigint,
  ours: bigint,
  all: bigint,
  pay: (blocks: bigint) => bigint,
): Rational {
  let sum = 0n
  let ways = 1n
  for (let b = 0n; b <= trials; b++) {
    sum += ways * ours ** b * (all - ours) ** (trials - b) * pay(b)
    ways = (ways * (trials - b)) / (b + 1n)
  }
  return { n: sum, d: all ** trials }
}

/** The first or last whole number of a range for which `holds`, tried one by one; null if none. */
export function tried(from: bigint, to: bigint, holds: (value: bigint) => boolean): bigint | null {
  const step = from <= to ? 1n : -1n
  for (let value = from; value !== to + step; value += step) if (holds(value)) return value
  return null
}
