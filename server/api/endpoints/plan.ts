import * as z from 'zod'
import { planAnswer } from '../../../lib/outcomes/plan-answer.ts'
import type { PlanGoals } from '../../../lib/outcomes/plan-goals.ts'
import { registeredTerms } from '../../../lib/outcomes/registered-terms.ts'
import { currencies } from '../../../lib/scenario/index.ts'
import { readOperate } from '../../../lib/scenario/operate-query.ts'
import { operateParams } from '../../../lib/scenario/operate-text.ts'
import {
  defaultOperateText,
  type OperateField,
  type OperateNumber,
  type OperateScenario,
  operateRanges,
} from '../../../lib/scenario/operate-words.ts'
import type { PoolId } from '../../../lib/snapshot/index.ts'
import type { Endpoint, Ground } from '../endpoint.ts'
import { choiceWord, textNumber, textWord } from '../field-words.ts'
import { badWords } from '../problems.ts'
import { planResult } from '../schema/plan.ts'
import { readWords } from '../words.ts'
import { canonicalOf, fieldErrorOf, idText } from './parts.ts'

/** What a registered pool brings along; the others are goals and prices. */
const registeredFields = ['poolStake', 'pledge', 'ownerStake', 'fixedCost', 'margin'] as const

/** A number of the planner's link: `readOperate` reads it. */
function number(field: OperateNumber, what: string, example: string) {
  const standing = defaultOperateText[field]
  const isRegistered = registeredFields.some((known) => known === field)
  const usual = isRegistered ? `as the pool is registered, else ${standing}` : standing
  const said = standing === '' ? '' : ` Default: ${usual}.`
  return textNumber(operateRanges[field], `${what}${said}`, example).optional()
}

const words = z.strictObject({
  pool: textWord(
    100,
    'The registered pool that is planned anew: pool1…, hex or a ticker. Without it a new pool; average, own and new, which links between pages carry, are one too.',
    'pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy',
  ).optional(),
  poolStake: number('poolStake', 'Its whole stake, in ada.', '5000000'),
  pledge: number('pledge', 'In ada.', '200000'),
  ownerStake: number('ownerStake', 'What the owners hold, in ada.', '200000'),
  fixedCost: number('fixedCost', 'In ada an epoch.', '170'),
  margin: number('margin', 'In percent.', '2'),
  memberReturn: number(
    'memberReturn',
    'A goal: what members get a year, simple, in percent.',
    '1.7',
  ),
  income: number('income', 'A goal: what the operator gets an epoch, in ada.', '250'),
  costs: number('costs', 'A goal: to cover these running costs a month, in the currency.', '80'),
  price: number('price', 'Of one ada, in the currency; with costs.', '0.4'),
  currency: choiceWord(currencies, 'Of costs and price. Default USD.').optional(),
} satisfies Partial<Record<OperateField, z.ZodType>>)

/** A pool as its operator would run it. */
export const plan: Endpoint = {
  path: 'plan',
  id: 'plan',
  summary: 'A pool as its operator would run it',
  description:
    'Income, split, rank and luck of a pool that is planned, other fees, and what would have to change to reach a goal. The words are those of the operators’ link that change an answer.',
  words,
  result: planResult,
  takesBody: true,
  isLong: true,
  problems: [422],
  example: 'poolStake=5000000&pledge=200000&margin=2&memberReturn=1.7',
  read: ({ words: given }, ground) => {
    readWords(words, given)
    const { figures } = ground
    const { snapshot } = figures
    const terms = (id: PoolId) => {
      const record = figures.pool(id)
      return record ? registeredTerms(record, snapshot) : null
    }
    const { scenario, text, issues } = readOperate(given, figures.pools, terms)
    const errors = [...issues.map(fieldErrorOf), ...costsErrors(given)]
    if (errors.length > 0) throw badWords(errors)
    return {
      canonical: canonicalOf(words, given),
      answer: () => {
        const { start } = scenario
        const link = operateParams(text, start && terms(start))
        return { link: `?${link}`, ...answered(scenario, ground) }
      },
    }
  },
}

function answered(scenario: OperateScenario, { figures, moment }: Ground) {
  const { plan: pool, start } = scenario
  const { snapshot } = figures
  const answer = planAnswer({
    ...{ pool, snapshot, instead: start, now: moment.from },
    goals: goalsOf(scenario),
  })
  const { dataEpoch: _, clockEpoch: __, age: ___, now, ...rest } = answer
  const { kind: ____, ...terms } = pool
  return { start: start && idText(start), ...rest, pool: terms, pot: now }
}

function goalsOf({ goals, costs, price }: OperateScenario): PlanGoals {
  const { income, memberReturn } = goals
  const asked = costs.money.n > 0n && price !== null
  return { income, memberReturn, costs: asked ? { perMonth: costs.money, price } : null }
}

/** Costs and a price say something together alone. */
function costsErrors(given: URLSearchParams) {
  const needs = (field: string, other: string) =>
    given.has(field) && !given.has(other)
      ? [
          {
            ...{ field, code: 'needs-another' as const },
            message: `${field} says nothing without ${other}`,
          },
        ]
      : []
  return [...needs('costs', 'price'), ...needs('price', 'costs'), ...needs('currency', 'price')]
}
