import {
  add,
  effectiveFees,
  type Lovelace,
  lovelace,
  type Rational,
  type Solution,
  solvePledge,
} from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { memberReturns } from './member-returns.ts'
import { type Brings, bringsAt, type PlanFrame, plannedPool } from './plan-frame.ts'
import {
  type IncomeSolutions,
  type MemberReturnSolutions,
  type PlannedPool,
  planSolutions,
  questionOf,
} from './plan-goals.ts'

/** What an operator wants to reach. */
export type PlanQuestion =
  /** An income, fixed cost, margin and the owners' part together: 1 lovelace or more an epoch. */
  | { readonly kind: 'income'; readonly atLeast: Lovelace }
  /** A return for members: simple a year, above 0. */
  | { readonly kind: 'return'; readonly perYear: Rational }
  /** So much more than the plan gives them: a fraction of the stake a year, above 0. */
  | { readonly kind: 'lift'; readonly by: Rational }

/** One thing changed at a time, everything else as planned; each found with its proof beside it. */
export type PlanFound = { readonly asPlanned: Brings } & (
  | { readonly kind: 'income'; readonly atLeast: Lovelace; readonly found: IncomeSolutions }
  | {
      readonly kind: 'return'
      readonly perYear: Rational
      readonly found: MemberReturnSolutions & {
        /** The smallest pledge, the pool's stake as it is: owners hold it in the place of members. */
        readonly pledge: Solution<Lovelace>
      }
    }
  | { readonly kind: 'no-members' }
)

/**
 * Answer one question by the solvers.
 *
 * @throws {OutOfRangeError} for a plan without stake or with more than all pools hold, or a goal out of range.
 */
export function planFound(frame: PlanFrame, plan: OwnPool, question: PlanQuestion): PlanFound {
  const { epochsPerYear, performance, floors } = frame
  const pool = plannedPool(frame, plan)
  const fees = effectiveFees(plan, floors)
  const { ownerStake } = plan
  const planned: PlannedPool = { pool, fees, ownerStake, epochsPerYear, performance }
  const asPlanned = bringsAt(pool, plan, ownerStake, floors)
  const goals = { memberReturn: null, income: null, costs: null }
  if (question.kind === 'income') {
    const { atLeast } = question
    const { income } = planSolutions(planned, { ...goals, income: atLeast })
    return { kind: 'income', asPlanned, atLeast, found: answered(income) }
  }
  const perYear =
    question.kind === 'lift'
      ? add(memberReturns(asPlanned.perMillion, epochsPerYear).simplePerYear, question.by)
      : question.perYear
  const asked = { ...goals, memberReturn: perYear }
  const found = answered(planSolutions(planned, asked).memberReturn)
  if (found === 'no-members') return { kind: 'no-members', asPlanned }
  const pledge = pledgeFor(planned, found)
  return { kind: 'return', asPlanned, perYear, found: { ...found, pledge } }
}

function pledgeFor(
  planned: PlannedPool,
  { memberStake, memberReward: atLeast }: MemberReturnSolutions,
): Solution<Lovelace> {
  const question = {
    ...questionOf(planned),
    memberStake,
    target: { who: 'member', atLeast },
  } as const
  // All that is not the member's may be the owners': what they hold only decides whether the pledge is met.
  return solvePledge({ ...question, ownerStake: lovelace(question.poolStake - memberStake) })
}

function answered<Found>(found: Found | null): Found {
  if (found === null) throw new TypeError('The solvers left out what was asked.')
  return found
}
