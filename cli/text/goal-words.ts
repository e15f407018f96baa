import type { PlanAnswer } from '../../lib/outcomes/plan-answer.ts'
import type {
  CostSolutions,
  IncomeSolutions,
  MemberReturnSolutions,
} from '../../lib/outcomes/plan-goals.ts'
import type { BestFees, Rational, Solution } from '../../lib/rewards/index.ts'
import { ada, adaAnEpoch, money, percent, price } from '../figures.ts'
import type { Block, Pair } from '../layout/blocks.ts'
import type { Goals } from './plan-words.ts'

/** What would have to change, one thing at a time. */
export function goalBlocks({ solutions }: PlanAnswer, goals: Goals): Block[] {
  const { memberReturn, income, costs } = solutions
  return [
    ...(memberReturn ? memberPart(memberReturn, goals) : []),
    ...(income && goals.income !== null
      ? part(`For ${ada(goals.income)} an epoch to you, one of`, incomePairs(income))
      : []),
    ...(costs && goals.costs
      ? part(
          `To cover ${money(goals.costs.perMonth, goals.currency)} a month`,
          costPairs(costs, goals),
        )
      : []),
  ]
}

const part = (text: string, pairs: Pair[]): Block[] => [
  { kind: 'heading', text },
  { kind: 'pairs', pairs },
]

function memberPart(solutions: MemberReturnSolutions | 'no-members', goals: Goals): Block[] {
  const wanted = `For members to get ${percent(goals.memberReturn, 3)} a year`
  if (solutions === 'no-members')
    return [
      { kind: 'heading', text: wanted },
      { kind: 'text', text: 'The owners hold the whole pool: it has no members.' },
    ]
  const { margin, fixedCost, leastStake, mostStake, bestFees } = solutions
  const { memberStake, memberReward } = solutions
  const each = `${adaAnEpoch(memberReward)} an epoch for ${ada(memberStake)}`
  return part(`${wanted} (${each}), one of`, [
    ['margin at most', ...solved(margin, (value) => percent(value, 4))],
    ['fixed cost at most', ...solved(fixedCost, ada)],
    ['stake at least', ...solved(leastStake, ada)],
    ['stake at most', ...solved(mostStake, ada)],
    ['fees that pay you most', ...bestWords(bestFees)],
  ])
}

function incomePairs({ margin, fixedCost, pledge, leastStake }: IncomeSolutions): Pair[] {
  return [
    ['margin at least', ...solved(margin, (value: Rational) => percent(value, 4))],
    ['fixed cost at least', ...solved(fixedCost, ada)],
    ['pledge at least', ...solved(pledge, ada)],
    ['stake at least', ...solved(leastStake, ada)],
  ]
}

function costPairs(
  { income, stake, price: least }: CostSolutions,
  { costs, currency }: Goals,
): Pair[] {
  const at = costs ? ` at ${price(costs.price, currency)}` : ''
  const leastPrice: Pair =
    least.kind === 'solved'
      ? [
          'price at least',
          price(least.price, currency),
          `at an income of ${adaAnEpoch(least.income)}`,
        ]
      : ['price at least', 'none', reasons[least.reason]]
  return [
    ['income at least', adaAnEpoch(income), `an epoch${at}`],
    ['stake at least', ...solved(stake, ada)],
    leastPrice,
  ]
}

const reasons = {
  'pledge-unmet': 'the pledge is not met: nobody is paid',
  'no-reward': 'nothing is paid at any',
  'out-of-reach': 'out of reach',
} as const

function solved<Value>(
  solution: Solution<Value>,
  words: (value: Value) => string,
): [value: string, note?: string] {
  if (solution.kind === 'none') {
    const { value, pays } = solution.best
    return ['none', `${reasons[solution.reason]}; ${words(value)} pays ${adaAnEpoch(pays)}`]
  }
  return solution.beside === null ? [words(solution.value), 'no further'] : [words(solution.value)]
}

function bestWords(best: BestFees): [value: string, note?: string] {
  if (best.kind === 'none') return ['none', reasons[best.reason]]
  const { fixedCost, margin, operatorReward } = best.best
  return [`${ada(fixedCost)} and ${percent(margin, 4)}`, `you get ${adaAnEpoch(operatorReward)}`]
}
