import type { FeeFloors, PoolFees } from '../split.ts'
import type { Lovelace } from '../units.ts'
import { requireFloors, solveFixedCost, solveMargin } from './fees.ts'
import { distributionOf, payOf, poolPayOf, type Question } from './question.ts'
import type { Unsolved } from './solution.ts'

/** Fees and what they pay. */
export type FeesTrial = PoolFees & {
  readonly operatorReward: Lovelace
  readonly memberReward: Lovelace
}

/** The fees that pay the operator most. */
export type BestFees =
  | {
      readonly kind: 'solved'
      /** The one of the other two that pays the operator more; `lowCost` when they pay the same. */
      readonly best: FeesTrial
      /** The fixed cost at its floor, and the largest margin. */
      readonly lowCost: FeesTrial
      /** The margin at its floor, and the largest fixed cost. */
      readonly lowMargin: FeesTrial
      /** No fees that leave the member as much pay the operator more than this. */
      readonly ceiling: Lovelace
    }
  | Unsolved<PoolFees>

/**
 * The fees, none below its floor, that pay the operator most while a member still gets the target.
 *
 * What members keep decides what the operator gets: both the members' part and the operator's depend
 * on the fees only through (1 − m)·(what is left above the fixed cost), so, floors apart, every pair
 * of fees that leaves the members just the target pays the operator the same
 *
 *     pool's reward − (poolStake − ownerStake) ÷ memberStake · target
 *
 * which is `ceiling`. The two ends of those pairs are looked at; they differ by what a step of the
 * margin is worth.
 *
 * @param question its target must be a member's.
 * @throws {OutOfRangeError} for what is no {@link Question}, or floors or steps out of range.
 */
export function bestFees(
  question: Omit<Question, 'margin' | 'fixedCost' | 'target'> & {
    /** What the member is to get: 1 lovelace or more. */
    readonly memberReward: Lovelace
    readonly floors?: FeeFloors
    readonly steps?: bigint
  },
): BestFees {
  const { memberReward: atLeast, floors = {} } = question
  const low = requireFloors(floors)
  const asked = { ...question, ...low, target: { who: 'member', atLeast } } as const
  const cost = solveFixedCost(asked)
  if (cost.kind === 'none') return { ...cost, best: { value: low, pays: cost.best.pays } }
  const margin = solveMargin(asked)
  const distribution = distributionOf(asked)
  const trial = (fees: PoolFees): FeesTrial => {
    const pay = (who: 'member' | 'operator') =>
      payOf({ ...asked, ...fees, target: { who, atLeast } }, distribution)
    return { ...fees, operatorReward: pay('operator'), memberReward: pay('member') }
  }
  // The least margin may stand between two steps, of which the next is too high.
  const lowCost = trial(margin.kind === 'none' ? low : { ...low, margin: margin.value })
  const lowMargin = trial({ ...low, fixedCost: cost.value })
  const best = lowMargin.operatorReward > lowCost.operatorReward ? lowMargin : lowCost
  const others = ((asked.poolStake - asked.ownerStake) * atLeast) / asked.memberStake
  // The pool's mean was rounded down by less than a lovelace, and so were the others' parts.
  const ceiling = poolPayOf(asked, distribution) + 1n - others
  return { kind: 'solved', best, lowCost, lowMargin, ceiling: ceiling as Lovelace }
}
