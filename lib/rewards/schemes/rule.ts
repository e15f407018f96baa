import { requireAmount, requireNotNegative, requirePositive, requireShare } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { ceilingOf, least, type MaxPoolRewardInput, requireCeilingInput } from '../pool-reward.ts'
import type { Rational } from '../rational.ts'
import { effectiveFees, type FeeFloors, type PoolFees } from '../split.ts'
import { type Lovelace, lovelace, signedLovelace } from '../units.ts'
import { integerRoot } from './integer-root.ts'

/** CIP-7's curve: the pledge counts as `y^(1/root) · X^((root − 1)/root)`, X = T ÷ (k·crossover). */
export type PledgeCurve = {
  /** 1…64; 1 is today's straight line. */
  readonly root: bigint
  /** 1 or more. */
  readonly crossover: Rational
}

/** CIP-37's saturation of a pool's own: `(T/k) · min(1, max(least, 1/k, leverage·pledge·k/T))`. */
export type PledgeSaturation = {
  /** ε, 0…1. */
  readonly least: Rational
  /** ℓ, 0 or more. */
  readonly leverage: Rational
  /** Does it bound the stake alone, or stand for 1/k in the whole formula? The text is silent. */
  readonly bounds: 'stake' | 'formula'
}

/**
 * How a reward differs from the ledger's of today; `{}` is no difference. Plain data: it can be
 * compared, cloned, linked to and sent to a worker.
 */
export type RewardRule = FeeFloors & {
  /** L of CIP-50, 0 or more: stake counts up to L × declared pledge. */
  readonly leverage?: Rational
  readonly pledgeCurve?: PledgeCurve
  readonly pledgeSaturation?: PledgeSaturation
  /**
   * b, 0…1: the pledge bonus is a0·q·(1 − b + b·ν) instead of a0·q·(ν − q·(1 − ν)), with ν, q the
   * stake and pledge ÷ saturation. 1 is CIP-75 and CIP-187, which are one formula; below 1 CIP-187's
   * blend.
   */
  readonly bonusFill?: Rational
  /** CIP-163: all pools' rewards are scaled to use up the pot. See `fullPotRewards`. */
  readonly fullPot?: boolean
}

/**
 * `maxPoolReward` under a rule; with `{}` the same to the lovelace. With ν, q the fills of
 * {@link RewardRule}, each at most 1:
 *
 *     ⌊ R/(1 + a0) · z · (ν + a0·q·(ν − q·(1 − ν))) ⌋        z = 1/k
 *
 * The curve changes q alone; leverage and a saturation of the pool's own bound ν by the **declared**
 * pledge; with `bounds: 'formula'` z is the pool's own saturation, in ν and q as well. `fullPot` and
 * the fee floors do not show here.
 *
 * @returns exact, rounded down once at the end. As `maxPoolReward` it is below zero only where the
 *   pledge exceeds the rewarded stake; but under a curve, which lifts small pledges above the pool's
 *   stake, less than zero is 0.
 * @throws {OutOfRangeError} as `maxPoolReward` and {@link requireRule}.
 */
export function maxPoolRewardUnder(rule: RewardRule, input: MaxPoolRewardInput): Lovelace {
  requireCeilingInput(input)
  requireRule(rule)
  const { rewardPot, poolStake, a0, k } = input
  const { pledgeCurve, bonusFill } = rule
  const { scale, full, pledged, saturated, most } = bounds(rule, input)

  const total = rule.pledgeSaturation?.bounds === 'formula' ? saturated : full
  const stake = least(k * poolStake * scale, most)
  const counted = pledgeCurve ? k * curvedPledge(pledgeCurve, input) * scale : pledged
  const reward = ceilingOf(
    { rewardPot: rewardPot * total, a0, k: k * full },
    stake,
    least(counted, total),
    total,
    bonusFill &&
      (total / bonusFill.d) * ((bonusFill.d - bonusFill.n) * total + bonusFill.n * stake),
  )
  return pledgeCurve && reward < 0n ? signedLovelace(0n) : reward
}

type PledgeInput = Pick<MaxPoolRewardInput, 'pledge' | 'totalStake' | 'k'>
type BoundsInput = PledgeInput & Pick<MaxPoolRewardInput, 'leverage'>

/** Amounts × k × scale: so scaled that each is whole. The result does not change with the scale. */
function bounds(rule: RewardRule, { pledge, totalStake, k, ...input }: BoundsInput) {
  const { pledgeSaturation: own, bonusFill } = rule
  const leverage = rule.leverage ?? input.leverage
  const scale =
    (leverage?.d ?? 1n) * (bonusFill?.d ?? 1n) * (own ? k * own.least.d * own.leverage.d : 1n)
  const full = totalStake * scale // at 1/k
  const pledged = k * pledge * scale
  let saturated = full
  if (own) {
    const byPledge = (pledged / own.leverage.d) * own.leverage.n
    const atLeast = greatest((full / own.least.d) * own.least.n, full / k)
    saturated = least(full, greatest(byPledge, atLeast))
  }
  const most = leverage ? least(saturated, (pledged / leverage.d) * leverage.n) : saturated
  return { scale, full, pledged, saturated, most }
}

/**
 * The stake above which a pool earns nothing more under a rule: `saturationPoint`, or less where its
 * declared pledge allows less (leverage, a saturation of its own).
 *
 * @returns the largest whole amount not above it.
 * @throws {OutOfRangeError} unless totalStake > 0, k > 0, pledge ≥ 0; and as {@link requireRule}.
 */
export function saturationPointUnder(rule: RewardRule, input: PledgeInput): Lovelace {
  requirePositive('totalStake', input.totalStake)
  requirePositive('k', input.k)
  requireAmount('pledge', input.pledge)
  requireRule(rule)
  const { most, scale } = bounds(rule, input)
  return lovelace(most / (input.k * scale))
}

/**
 * The pledge as CIP-7's curve counts it, before it is capped at T/k.
 *
 * @returns ⌊(pledge · (T ÷ (k·crossover))^(root − 1))^(1/root)⌋ in whole lovelace: the text's power
 *   is irrational, so it is rounded down here. Exact at root 1.
 * @throws {OutOfRangeError} as {@link saturationPointUnder}, and for an amount or k of more than 64
 *   bits: powers of longer ones would take seconds.
 */
export function curvedPledge(pledgeCurve: PledgeCurve, input: PledgeInput): bigint {
  requireRule({ pledgeCurve })
  const { root, crossover } = pledgeCurve
  const { pledge, totalStake, k } = input
  requireShort('pledge', pledge, 0n)
  requireShort('totalStake', totalStake, 1n)
  requireShort('k', k, 1n)
  const above = (totalStake * crossover.d) ** (root - 1n)
  return integerRoot((pledge * above) / (k * crossover.n) ** (root - 1n), root)
}

/**
 * The fees that count under a rule: `effectiveFees` with its floors.
 *
 * @throws {OutOfRangeError} as `effectiveFees`.
 */
export function feesUnder(rule: RewardRule, fees: PoolFees): PoolFees {
  return effectiveFees(fees, rule)
}

/**
 * The domain of a rule, whoever made it.
 *
 * @returns the rule.
 * @throws {OutOfRangeError} for a leverage below 0, a root outside 1…64, a crossover below 1 or of more
 *   than 64 bits, a share outside 0…1, a cost below 0 or another word for `bounds`. `field` is the
 *   parameter's path, such as `pledgeCurve.root`.
 */
export function requireRule(rule: RewardRule): RewardRule {
  const { leverage, pledgeCurve, pledgeSaturation, bonusFill, minPoolMargin, minPoolCost } = rule
  if (leverage !== undefined) requireNotNegative('leverage', leverage)
  if (pledgeCurve !== undefined) {
    requireShort('pledgeCurve.root', pledgeCurve?.root, 1n, 64n)
    const { crossover } = pledgeCurve
    requireNotNegative('pledgeCurve.crossover', crossover)
    if (crossover.n < crossover.d || crossover.n > short)
      throw new OutOfRangeError('pledgeCurve.crossover', crossover, '1 or more, of 64 bits')
  }
  if (pledgeSaturation !== undefined) {
    requireShare('pledgeSaturation.least', pledgeSaturation?.least)
    requireNotNegative('pledgeSaturation.leverage', pledgeSaturation.leverage)
    const { bounds } = pledgeSaturation
    if (bounds !== 'stake' && bounds !== 'formula')
      throw new OutOfRangeError('pledgeSaturation.bounds', bounds, 'stake or formula')
  }
  if (bonusFill !== undefined) requireShare('bonusFill', bonusFill)
  if (minPoolMargin !== undefined) requireShare('minPoolMargin', minPoolMargin)
  if (minPoolCost !== undefined) requireAmount('minPoolCost', minPoolCost)
  return rule
}

/** The longest a number may be that is raised to a power. */
const short = (1n << 64n) - 1n

function requireShort(field: string, value: bigint, from: bigint, to = short): void {
  if (typeof value !== 'bigint' || value < from || value > to)
    throw new OutOfRangeError(field, value, `a whole number from ${from} to ${to}`)
}

function greatest(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
