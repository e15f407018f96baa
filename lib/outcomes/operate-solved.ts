import {
  type Lovelace,
  leastStake,
  lovelacePerAda,
  type Rational,
  ratio,
  type StakeSolution,
} from '../rewards/index.ts'
import type { OperateScenario } from '../scenario/operate-words.ts'
import type { OperateStatement, StatementColumn } from './operate-statement.ts'
import { questionOf } from './plan-goals.ts'

/** The price of an ada at which an income covers the costs. */
export type PriceAnswer =
  | { readonly kind: 'solved'; readonly price: Rational }
  /** No cost is in money, and the income covers those in ada, or does not. */
  | { readonly kind: 'any' | 'never' }

export type BreakEven = {
  /** From this stake of the pool on, its pledge and fees as they are; null where costs are not known or none. */
  readonly stake: StakeSolution | null
  readonly price: PriceAnswer
}

export type OperateSolved = {
  readonly now: BreakEven
  readonly plan: BreakEven
  /** The stake at which the plan's fees bring the income of now; null where they bring it already. */
  readonly asNow: StakeSolution | null
}

/**
 * What would have to be otherwise for the costs to be covered, and for the plan to bring what now is brought. Verified by
 * the forward formula at each answer.
 */
export function operateSolved(
  statement: OperateStatement,
  scenario: Pick<OperateScenario, 'costs' | 'performance'>,
): OperateSolved {
  const { now, plan } = statement
  const { performance } = scenario
  const stakeFor = (column: StatementColumn, atLeast: Lovelace) =>
    leastFor(column, atLeast, statement, performance)
  const breakEven = (column: StatementColumn): BreakEven => {
    const { costs } = statement
    const asked = costs !== null && costs.perEpoch > 0n
    return {
      stake: asked ? stakeFor(column, costs.perEpoch) : null,
      price: priceFor(column.operator.total, scenario.costs, statement.frame.epochsPerYear),
    }
  }
  const income = now.operator.total
  return {
    now: breakEven(now),
    plan: breakEven(plan),
    asNow: income > plan.operator.total ? stakeFor(plan, income) : null,
  }
}

function leastFor(
  { inEpoch, fees, pool }: StatementColumn,
  atLeast: Lovelace,
  { frame }: OperateStatement,
  performance: Rational,
): StakeSolution {
  const { epochsPerYear } = frame
  const { ownerStake } = pool
  const question = questionOf({ pool: inEpoch, fees, ownerStake, epochsPerYear, performance })
  return leastStake({ ...question, target: { who: 'operator', atLeast } })
}

/**
 * The least price at which an epoch's income covers the costs: what is left of it after those in ada buys the money.
 *
 *     money · 12 ÷ epochsPerYear ÷ (income − ada · 12 ÷ epochsPerYear)
 */
export function priceFor(
  income: Lovelace,
  { money, ada }: OperateScenario['costs'],
  epochsPerYear: number,
): PriceAnswer {
  const left = income * BigInt(epochsPerYear) - ada * 12n
  if (money.n === 0n) return { kind: left >= 0n ? 'any' : 'never' }
  if (left <= 0n) return { kind: 'never' }
  return { kind: 'solved', price: ratio(money.n * 12n * lovelacePerAda, money.d * left) }
}
