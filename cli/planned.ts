import type { PlanGoals } from '../lib/outcomes/plan-goals.ts'
import { registeredTerms } from '../lib/outcomes/registered-terms.ts'
import { type Currency, type OwnPool, poolByIdOnly } from '../lib/scenario/index.ts'
import { readOperateText } from '../lib/scenario/operate-query.ts'
import type { OperateField, OperateScenario } from '../lib/scenario/operate-words.ts'
import { type Pool, poolIdText, type Snapshot } from '../lib/snapshot/index.ts'
import { type Arguments, quoted } from './arguments.ts'
import { BadInputError } from './errors.ts'
import { issueWords } from './text/issue-words.ts'

export type Planned = {
  readonly pool: OwnPool
  readonly goals: PlanGoals & { readonly currency: Currency }
}

/** The words of the planner's link that the command has too; the pool is found by itself. */
const words = [
  ...(['poolStake', 'pledge', 'margin', 'fixedCost', 'ownerStake'] as const),
  ...(['memberReturn', 'income', 'costs', 'price', 'currency'] as const),
] satisfies OperateField[]

/**
 * The pool to plan and what its operator wants to know, read as the planner's link is: a registered pool or the
 * planner's own, with what the options change.
 *
 * @throws {BadInputError} for an option that cannot be read, or one that says nothing without another.
 */
export function planAsked(args: Arguments, record: Pool | null, snapshot: Snapshot): Planned {
  const given = words.flatMap((word) => {
    const text = args.one(word)
    return text === undefined ? [] : [[word, text] as const]
  })
  const { scenario, issues } = readOperateText(
    { ...Object.fromEntries(given), pool: record === null ? '' : poolIdText(record.id) },
    poolByIdOnly,
    () => record && registeredTerms(record, snapshot),
  )
  // The planner takes an empty price for none; on a command line it is a slip.
  if (args.one('price') === '') throw new BadInputError('--price is empty')
  const [issue] = issues
  if (issue) throw new BadInputError(issueWords(issue, 'option', []))
  return { pool: scenario.plan, goals: goalsOf(args, scenario) }
}

/** The planner's page always has goals; here only those that are asked for are solved. */
function goalsOf(args: Arguments, { goals, costs, price, currency }: OperateScenario) {
  if (args.has('costs') && costs.money.n === 0n)
    throw new BadInputError(
      `--costs must be above zero; ${quoted(args.one('costs') ?? '')} was given`,
    )
  if (args.has('costs') && !price)
    throw new BadInputError('--costs needs --price: what an ada is worth')
  if (price && !args.has('costs')) throw new BadInputError('--price says nothing without --costs')
  if (args.has('currency') && !price)
    throw new BadInputError('--currency says nothing without --price')
  return {
    memberReturn: args.has('memberReturn') ? goals.memberReturn : null,
    income: args.has('income') ? goals.income : null,
    costs: price && { perMonth: costs.money, price },
    currency,
  }
}
