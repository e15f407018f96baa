import {
  type BestFees,
  type BreakEvenPrice,
  bestFees,
  breakEvenPrice,
  breakEvenStake,
  div,
  type FeeFloors,
  type Lovelace,
  leastStake,
  lovelace,
  lovelacePerAda,
  type MarginSolution,
  memberTarget,
  mostStake,
  type Outlook,
  type PoolFees,
  type Question,
  type Rational,
  ratio,
  type Solution,
  type StakeSolution,
  solveFixedCost,
  solveMargin,
  solvePledge,
} from '../rewards/index.ts'
import type { PoolInEpoch } from './pool-in-epoch.ts'

/** What an operator wants to know; null is not asked. */
export type PlanGoals = {
  /** What a member is to get: simple a year, above 0. */
  readonly memberReturn: Rational | null
  /** What the operator is to get in an epoch: 1 lovelace or more. */
  readonly income: Lovelace | null
  /** What running the pool costs a month and what an ada is worth, in one currency, both above 0. */
  readonly costs: { readonly perMonth: Rational; readonly price: Rational } | null
}

/** Each verified by the forward formula at the answer and beside it; null where it was not asked. */
export type PlanSolutions = {
  /** `no-members`: the owners hold the whole pool. */
  readonly memberReturn: 'no-members' | MemberReturnSolutions | null
  readonly income: IncomeSolutions | null
  readonly costs: CostSolutions | null
}

/** One thing changed, the others as they are, until a member gets the return. */
export type MemberReturnSolutions = {
  /** The member that was asked for, and what it is to get in an epoch. */
  readonly memberStake: Lovelace
  readonly memberReward: Lovelace
  /** The largest margin. */
  readonly margin: MarginSolution
  /** The largest fixed cost; none below the protocol's least. */
  readonly fixedCost: Solution<Lovelace>
  /** From this stake of the pool on … */
  readonly leastStake: StakeSolution
  /** … up to this one. */
  readonly mostStake: StakeSolution
  /** The fees that pay the operator most. */
  readonly bestFees: BestFees
}

/** One thing changed, the others as they are, until the operator gets the income. */
export type IncomeSolutions = {
  /** The smallest margin. */
  readonly margin: MarginSolution
  /** The smallest fixed cost. */
  readonly fixedCost: Solution<Lovelace>
  /** The smallest pledge, the owners' stake as it is. */
  readonly pledge: Solution<Lovelace>
  readonly leastStake: StakeSolution
}

export type CostSolutions = {
  /** An epoch's income that covers the costs at the price. */
  readonly income: Lovelace
  /** The least stake of the pool that brings it. */
  readonly stake: StakeSolution
  /** The least price at which the income as it is covers the costs. */
  readonly price: BreakEvenPrice
}

/** The pool that is planned, in the epoch it is planned for. */
export type PlannedPool = {
  readonly pool: PoolInEpoch
  readonly fees: PoolFees
  readonly ownerStake: Lovelace
  readonly epochsPerYear: number
  /** Part of the blocks due that it makes, whatever its stake; all of them unless given. */
  readonly performance?: Rational
}

/**
 * Answer an operator's goals by the solvers, in the mean over the pool's blocks; stake that joins the pool comes from
 * the others.
 *
 * @throws {OutOfRangeError} for a pool with no stake or more than all pools hold, and for a goal outside its range.
 */
export function planSolutions(planned: PlannedPool, goals: PlanGoals): PlanSolutions {
  const { memberReturn, income, costs } = goals
  return {
    memberReturn: memberReturn && forMembers(planned, memberReturn),
    income: income === null ? null : forIncome(questionOf(planned), income, floorsOf(planned)),
    costs: costs && forCosts(planned, costs),
  }
}

type Asked = Omit<Question, 'target' | 'outlook'> & {
  readonly outlook: Extract<Outlook, { kind: 'expected' }>
}

/** The pool as the solvers take it, in the mean over its blocks, no member looked at. */
export function questionOf({ pool, fees, ownerStake, performance }: PlannedPool): Asked {
  const { decentralisation: _, ...byBlocks } = pool.byBlocks
  const { fixedCost, margin } = fees
  const none = lovelace(0n)
  return {
    ...byBlocks,
    fixedCost,
    margin,
    ownerStake,
    memberStake: none,
    outlook: { kind: 'expected', ...(performance && { performance }) },
  }
}

const floorsOf = ({ pool }: PlannedPool): FeeFloors => ({
  minPoolCost: pool.parameters.minPoolCost,
})

/** Large enough that a lovelace more or less of its reward says nothing. */
const memberAsked = 10_000n * lovelacePerAda

function forMembers(planned: PlannedPool, perYear: Rational): PlanSolutions['memberReturn'] {
  const { pool, ownerStake, epochsPerYear } = planned
  const members = pool.poolStake - ownerStake
  if (members === 0n) return 'no-members'
  const memberStake = lovelace(members < memberAsked ? members : memberAsked)
  const target = memberTarget(memberStake, div(perYear, ratio(BigInt(epochsPerYear))))
  const question = { ...questionOf(planned), memberStake, target }
  const floors = floorsOf(planned)
  return {
    memberStake,
    memberReward: target.atLeast,
    margin: solveMargin(question),
    fixedCost: solveFixedCost({ ...question, floors }),
    leastStake: leastStake(question),
    mostStake: mostStake(question),
    bestFees: bestFees({ ...question, memberReward: target.atLeast, floors }),
  }
}

function forIncome(asked: Asked, atLeast: Lovelace, floors: FeeFloors): IncomeSolutions {
  const question = { ...asked, target: { who: 'operator', atLeast } } as const
  return {
    margin: solveMargin(question),
    fixedCost: solveFixedCost({ ...question, floors }),
    pledge: solvePledge(question),
    leastStake: leastStake(question),
  }
}

function forCosts(planned: PlannedPool, costs: NonNullable<PlanGoals['costs']>): CostSolutions {
  const { epochsPerYear } = planned
  const asked = { ...questionOf(planned), costPerMonth: costs.perMonth, epochsPerYear }
  const { income, ...stake } = breakEvenStake({ ...asked, price: costs.price })
  return { income, stake, price: breakEvenPrice(asked) }
}
