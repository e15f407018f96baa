import {
  requireAmount,
  requireCount,
  requireNotNegative,
  requirePositive,
  requireShare,
} from './domain.ts'
import { OutOfRangeError } from './errors.ts'
import { isFederated } from './pots.ts'
import { floorDivide, one, type Rational, ratio, zero } from './rational.ts'
import { type Lovelace, signedLovelace } from './units.ts'

/** What the ceiling on a pool's reward depends on. */
export type MaxPoolRewardInput = {
  /** R: lovelace for all pools this epoch, after the treasury's cut. */
  readonly rewardPot: Lovelace
  /** T: max supply − reserves. The denominator of σ and p; **not** the active stake. */
  readonly totalStake: Lovelace
  /** The pool's active stake, from the `go` snapshot. */
  readonly poolStake: Lovelace
  /** Declared pledge. It may exceed the pool's stake: then it is unmet, which is the caller's gate. */
  readonly pledge: Lovelace
  /** a0, the pledge's influence: 0 or more (mainnet 3/10). */
  readonly a0: Rational
  /** k, the number of pools aimed at: 1 or more (mainnet 500). */
  readonly k: bigint
  /** CIP-50's L: rewarded stake is at most L × pledge. Left out, the rule is off. */
  readonly leverage?: Rational
}

/**
 * The most a pool can earn in one epoch, were its apparent performance 1.
 *
 *     ⌊ R / (1 + a0) · (σ′ + p′·a0·(σ′ − p′·(z0 − σ′) / z0) / z0) ⌋
 *
 *     z0 = 1/k     σ = poolStake / T     p = pledge / T
 *     σ′ = min(σ, z0) [, L·p]            p′ = min(p, z0)
 *
 * Above saturation (σ > z0) more stake earns nothing more. It is not monotone in the pledge.
 * Worked out over one denominator: with X = k·T·σ′, Y = k·T·p′ and a0 = an/ad it is
 * ⌊ R·(ad·X·T² + an·Y·(X·T − Y·(T − X))) / ((ad + an)·k·T³) ⌋.
 *
 * @returns exact, rounded down once at the end (F4). Below zero only where the pledge exceeds the
 *   rewarded stake (an unmet pledge, or a leverage near 0), as in the ledger.
 * @throws {OutOfRangeError} for a negative amount, a0 or leverage, T or k of 0, or more stake than T.
 * @see cardano-ledger `maxPool'` in State/SnapShots.hs; CIP-50 as in its Dijkstra era.
 */
export function maxPoolReward(input: MaxPoolRewardInput): Lovelace {
  requireCeilingInput(input)
  const { totalStake, poolStake, pledge, k, leverage } = input
  // Scaled by L's denominator, so that L·pledge is whole; the result does not change with the scale.
  const scale = leverage?.d ?? 1n
  const total = totalStake * scale
  let stake = least(k * poolStake * scale, total) // X
  if (leverage !== undefined) stake = least(stake, k * leverage.n * pledge)
  const pledged = least(k * pledge * scale, total) // Y
  return ceilingOf(input, stake, pledged, total)
}

/** The guards of {@link maxPoolReward}. */
export function requireCeilingInput(input: MaxPoolRewardInput): void {
  const { rewardPot, totalStake, poolStake, pledge, a0, k, leverage } = input
  requireAmount('rewardPot', rewardPot)
  requirePositive('totalStake', totalStake)
  requireAmount('poolStake', poolStake)
  requireAmount('pledge', pledge)
  requireNotNegative('a0', a0)
  requirePositive('k', k)
  if (poolStake > totalStake)
    throw new OutOfRangeError('poolStake', poolStake, 'at most totalStake')
  if (leverage !== undefined) requireNotNegative('leverage', leverage)
}

/**
 * The ceiling of fills: ν = stake ÷ total, q = pledged ÷ total, where 1 is 1/k of T. It is
 * ⌊R/(1 + a0) · z0 · (ν + a0·q·inner ÷ total²)⌋; the ledger's inner is ν − q·(1 − ν).
 */
export function ceilingOf(
  { rewardPot, a0, k }: { readonly rewardPot: bigint; readonly a0: Rational; readonly k: bigint },
  stake: bigint,
  pledged: bigint,
  total: bigint,
  inner = stake * total - pledged * (total - stake),
): Lovelace {
  const shares = a0.d * stake * total * total + a0.n * pledged * inner
  const whole = (a0.d + a0.n) * k * total * total * total
  return signedLovelace(floorDivide(rewardPot * shares, whole)) // F4
}

/** What a pool's performance depends on. */
export type ApparentPerformanceInput = {
  /** b: blocks the pool made in the epoch. */
  readonly blocks: bigint
  /** B: blocks all pools made in it; counted as 1 when there was none. */
  readonly totalBlocks: bigint
  readonly poolStake: Lovelace
  /** A: active stake of all pools together, from `go`. **Not** the total stake. */
  readonly networkActiveStake: Lovelace
  /** d of the epoch, 0…1. */
  readonly decentralisation: Rational
}

/**
 * How a pool did against its share of the stake: the pool's part of the blocks ÷ its part of A.
 *
 *     0 if poolStake = 0;  1 if d ≥ 4/5;  else (b / max(1, B)) / (poolStake / A)
 *
 * @returns an exact fraction; above 1 for a lucky pool.
 * @throws {OutOfRangeError} for a negative argument, d outside 0…1, or A = 0 when it is divided by.
 * @see cardano-ledger `mkApparentPerformance` in Shelley/Rewards.hs.
 */
export function apparentPerformance(input: ApparentPerformanceInput): Rational {
  const { n, d } = performanceParts(input)
  return n === 0n ? zero : n === d ? one : ratio(n, d)
}

function performanceParts(input: ApparentPerformanceInput): Rational {
  const { blocks, totalBlocks, poolStake, networkActiveStake, decentralisation } = input
  requireCount('blocks', blocks)
  requireCount('totalBlocks', totalBlocks)
  requireAmount('poolStake', poolStake)
  requireAmount('networkActiveStake', networkActiveStake)
  requireShare('decentralisation', decentralisation)
  if (poolStake === 0n) return zero
  if (isFederated(decentralisation)) return one
  requirePositive('networkActiveStake', networkActiveStake)
  const counted = totalBlocks > 1n ? totalBlocks : 1n
  return { n: blocks * networkActiveStake, d: counted * poolStake }
}

/** What a pool's reward depends on: the ceiling, the performance and the pledge gate. */
export type PoolRewardInput = MaxPoolRewardInput &
  ApparentPerformanceInput & {
    /** O: active stake of the declared owners who delegate to this very pool. */
    readonly ownerStake: Lovelace
  }

/** One pool's reward in one epoch, with what it was made from. */
export type PoolReward = {
  /** The pledge gate: `pledge ≤ ownerStake`. Unmet, the pool pays nobody. */
  readonly pledgeMet: boolean
  /** The ceiling behind the gate: 0 when the pledge is unmet or no block was made. */
  readonly maxPoolReward: Lovelace
  readonly apparentPerformance: Rational
  /** What the pool's operator and members share. */
  readonly poolReward: Lovelace
}

/**
 * What a pool earned in one epoch.
 *
 *     ⌊ apparentPerformance · maxPoolReward ⌋, of the ceiling already rounded down
 *
 * A pool without a block has no entry: everything is 0, whatever `d`. A pool whose owners hold less
 * than its pledge has a ceiling of 0.
 *
 * @throws {OutOfRangeError} as {@link maxPoolReward} and {@link apparentPerformance}, and for a
 *   negative owner stake.
 * @see cardano-ledger `mkPoolRewardInfo` in Shelley/Rewards.hs (floor F5).
 */
export function poolReward(input: PoolRewardInput): PoolReward {
  const { blocks, pledge, ownerStake } = input
  requireCount('blocks', blocks)
  requireAmount('pledge', pledge)
  requireAmount('ownerStake', ownerStake)
  const pledgeMet = pledge <= ownerStake
  const nothing = signedLovelace(0n)
  if (blocks === 0n)
    return { pledgeMet, maxPoolReward: nothing, apparentPerformance: zero, poolReward: nothing }

  const ceiling = maxPoolReward(input)
  const gated = pledgeMet ? ceiling : nothing
  const { n, d } = performanceParts(input)
  return {
    pledgeMet,
    maxPoolReward: gated,
    apparentPerformance: apparentPerformance(input),
    poolReward: signedLovelace(floorDivide(n * gated, d)), // F5
  }
}

/** The smaller of two. */
export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
