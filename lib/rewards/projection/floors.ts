import { certainFloor, nearest, unitRoundoff, wholeDouble } from '../kernel/certified.ts'
import { maxPoolReward } from '../pool-reward.ts'
import { memberReward, operatorReward, type PoolFees } from '../split.ts'
import { type Lovelace, lovelace } from '../units.ts'
import type { ProjectedParameters } from './course.ts'
import type { Tally } from './part.ts'

/*
 * The floors F4, F6 and F7 of whole lovelace below 2⁵³, in doubles (NaN where they do not decide),
 * each with bigint's answer beside it.
 * Bounds, with u = 2⁻⁵³ and every rounding wrong by at most u of its result:
 *
 * The ceiling is C·(x + a0·y·w), w = x − y + x·y, C = R ÷ ((1 + a0)·k), x and y the stake and the
 * pledge ÷ saturation, at most 1; y ≤ x where the pledge is met, so that x² ≤ w ≤ x and no term is
 * below 0. T is rounded once, k ÷ T twice, so x and y are right to 3u. Then w is right to
 * 3u(x + y) + u(x − y) + 7u·xy + u·w ≤ 15u·x, a0·y·w (a0 to 3u) to 23u·a0·x, their sum to
 * (4 + 24·a0)u·x, and that is a part of the sum, which is x or more. C is right to 6u, the product
 * adds u: together (11 + 24·a0)u and products of errors, less than 40u·max(1, a0).
 *
 * The operator's part g·(m + (1 − m)·(O ÷ S)): m and 1 − m to 3u each, O ÷ S to u, their product to
 * 5u, the sum of terms ≥ 0 to 6u, with g 7u. The member's g·(1 − m)·(t ÷ S): 6u.
 */
const ceilingError = 64 * unitRoundoff
const splitError = 16 * unitRoundoff

/** What the parameters are to a ceiling. */
export type Scales = {
  /** a0 */
  readonly influence: number
  /** k */
  readonly pools: number
  /** (1 + a0)·k */
  readonly divisor: number
  /** The part that a ceiling may be wrong by. */
  readonly error: number
}

export function scalesOf({ a0, k }: ProjectedParameters): Scales {
  const influence = nearest(a0)
  const pools = nearest({ n: k, d: 1n })
  const error = ceilingError * Math.max(1, influence)
  return { influence, pools, divisor: (1 + influence) * pools, error }
}

/** `maxPoolReward` (F4) where the pledge is met, from C, k ÷ T, a0 and {@link Scales.error}. */
export function ceilingFloor(
  whole: number,
  perLovelace: number,
  influence: number,
  error: number,
  stake: number,
  pledge: number,
): number {
  const staked = stake * perLovelace
  const pledged = pledge * perLovelace
  const x = staked < 1 ? staked : 1
  const y = pledged < 1 ? pledged : 1
  const ceiling = whole * (x + influence * y * (x - y + x * y))
  const wrong = ceiling * error
  return certainFloor(ceiling - wrong, ceiling + wrong)
}

export function exactCeiling(
  tally: Tally,
  { a0, k }: ProjectedParameters,
  pot: bigint,
  total: bigint,
  stake: number,
  pledge: number,
): number {
  tally.exactFloors++
  const [rewardPot, totalStake] = [lovelace(pot), lovelace(total)]
  const [poolStake, pledged] = [amount(stake), amount(pledge)]
  return Number(maxPoolReward({ rewardPot, totalStake, poolStake, pledge: pledged, a0, k }))
}

/** A pool's fees as doubles. */
type FeeDoubles = {
  /** c; NaN from 2⁵³ on, which is above every reward, as no comparison with it is true. */
  readonly cost: number
  /** m */
  readonly margin: number
  /** 1 − m */
  readonly kept: number
}

export function feeDoubles({ fixedCost, margin: { n, d } }: PoolFees): FeeDoubles {
  return { cost: wholeDouble(fixedCost), margin: nearest({ n, d }), kept: nearest({ n: d - n, d }) }
}

/** ⌊g·(m + (1 − m)·(O ÷ S))⌋ of `operatorReward` (F6), g what is left after the fixed cost. */
export function operatorFloor(
  left: number,
  margin: number,
  kept: number,
  owner: number,
  stake: number,
): number {
  const part = left * (margin + kept * (owner / stake))
  const wrong = part * splitError
  return certainFloor(part - wrong, part + wrong)
}

export function exactOperator(
  tally: Tally,
  { fixedCost, margin }: PoolFees,
  reward: number,
  owner: number,
  stake: number,
): number {
  tally.exactFloors++
  const [poolReward, ownerStake, poolStake] = [amount(reward), amount(owner), amount(stake)]
  return Number(operatorReward({ fixedCost, margin, poolReward, ownerStake, poolStake }))
}

/** ⌊g·(1 − m)·(t ÷ S)⌋ of `memberReward` (F7). */
export function memberFloor(left: number, kept: number, member: number, stake: number): number {
  const part = left * kept * (member / stake)
  const wrong = part * splitError
  return certainFloor(part - wrong, part + wrong)
}

export function exactMember(
  tally: Tally,
  { fixedCost, margin }: PoolFees,
  reward: number,
  member: number,
  stake: number,
): number {
  tally.exactFloors++
  const [poolReward, memberStake, poolStake] = [amount(reward), amount(member), amount(stake)]
  return Number(memberReward({ fixedCost, margin, poolReward, memberStake, poolStake }))
}

function amount(double: number): Lovelace {
  return lovelace(BigInt(double))
}
