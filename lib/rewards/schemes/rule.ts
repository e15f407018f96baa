import { requireNotNegative, requireShare } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { ceilingOf, least, type MaxPoolRewardInput, requireCeilingInput } from '../pool-reward.ts'
import type { Rational } from '../rational.ts'
import { effectiveFees, type FeeFloors, type PoolFees } from '../split.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
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
 * The curve changes q alone, leverage and a saturation of the pool's own bound ν by the **declared**
 * pledge; with `bounds: 'formula'` z is the pool's own saturation, in ν and q as well. `fullPot` and
 * the fee floors do not show here.
 *
 * @returns exact, rounded down once at the end. As `maxPoolReward` it is below zero only where the
 *   pledge exceeds the rewarded stake; but under a curve, which lifts small pledges above the pool's
 *   stake, less than zero is 0.
 * @throws {OutOfRangeError} as `maxPoolReward`, and as {@link requireRule}.
 */
export function maxPoolRewardUnder(rule: RewardRule, input: MaxPoolRewardInput): Lovelace {
  requireCeilingInput(input)
  requireRule(rule)
  const { rewardPot, totalStake, poolStake, pledge, a0, k } = input
  const { pledgeCurve, pledgeSaturation: own, bonusFill } = rule
  const leverage = rule.leverage ?? input.leverage

  // Scaled so that every bound is whole; the result does not change with the scale.
  const scale =
    (leverage?.d ?? 1n) * (bonusFill?.d ?? 1n) * (own ? k * own.least.d * own.leverage.d : 1n)
  const full = totalStake * scale
  const pledged = k * pledge * scale
  const saturated = own ? least(full, ownSaturation(own, full, pledged, k)) : full
  let stake = least(k * poolStake * scale, saturated)
  if (leverage) stake = least(stake, (pledged / leverage.d) * leverage.n)

  const total = own?.bounds === 'formula' ? saturated : full
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

function ownSaturation(own: PledgeSaturation, full: bigint, pledged: bigint, k: bigint): bigint {
  const byPledge = (pledged / own.leverage.d) * own.leverage.n
  const atLeast = (full / own.least.d) * own.least.n
  const floor = atLeast > full / k ? atLeast : full / k
  return byPledge > floor ? byPledge : floor
}

/**
 * The pledge as CIP-7's curve counts it, before it is capped at T/k.
 *
 * @returns ⌊(pledge · (T ÷ (k·crossover))^(root − 1))^(1/root)⌋ in whole lovelace: the text's power
 *   is irrational, so it is rounded down here. Exact at root 1.
 */
export function curvedPledge(
  { root, crossover }: PledgeCurve,
  { pledge, totalStake, k }: Pick<MaxPoolRewardInput, 'pledge' | 'totalStake' | 'k'>,
): bigint {
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
 * @throws {OutOfRangeError} for a leverage below 0, a root outside 1…64, a crossover below 1, or an ε
 *   or b outside 0…1. The field names the parameter.
 */
export function requireRule({
  leverage,
  pledgeCurve,
  pledgeSaturation,
  bonusFill,
}: RewardRule): void {
  if (leverage) requireNotNegative('leverage', leverage)
  if (pledgeCurve) {
    const { root, crossover } = pledgeCurve
    if (root < 1n || root > 64n) throw new OutOfRangeError('root', root, 'from 1 to 64')
    if (crossover.d <= 0n || crossover.n < crossover.d)
      throw new OutOfRangeError('crossover', crossover, '1 or more')
  }
  if (pledgeSaturation) {
    requireShare('least', pledgeSaturation.least)
    requireNotNegative('leverage', pledgeSaturation.leverage)
  }
  if (bonusFill) requireShare('bonusFill', bonusFill)
}
