import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { equal } from '../../lib/rewards/index.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'

/** What is said first: the profit where costs are known and there are any, else the income; a year's difference to now. */
export function answerFigures({ now, plan }: OperateStatement): {
  readonly kind: 'income' | 'profit'
  readonly perEpoch: bigint
  readonly difference: bigint
} {
  const { costs, profit } = plan.perEpoch
  const difference = plan.perYear.income - now.perYear.income
  return costs !== null && costs > 0n && profit !== null
    ? { kind: 'profit', perEpoch: profit, difference }
    : { kind: 'income', perEpoch: plan.perEpoch.income, difference }
}

/** Which of the fees are planned otherwise. */
export function changeWords({
  now,
  plan,
}: OperateScenario): 'both' | 'cost' | 'margin' | 'other' | 'same' {
  const cost = now.fixedCost !== plan.fixedCost
  const margin = !equal(now.margin, plan.margin)
  if (cost && margin) return 'both'
  if (cost) return 'cost'
  if (margin) return 'margin'
  const { poolStake, pledge, ownerStake } = plan
  const same = poolStake === now.poolStake && pledge === now.pledge && ownerStake === now.ownerStake
  return same ? 'same' : 'other'
}
