import { ownersShare } from '../lib/outcomes/operator-share.ts'
import type { PlanGoals } from '../lib/outcomes/plan-goals.ts'
import { type Lovelace, lovelace } from '../lib/rewards/index.ts'
import {
  type Currency,
  currencies,
  defaultText,
  type OwnPool,
  type ownFields,
  poolByIdOnly,
  readField,
  type ScenarioText,
} from '../lib/scenario/index.ts'
import type { Pool, Snapshot } from '../lib/snapshot/index.ts'
import { type Arguments, quoted } from './arguments.ts'
import { BadInputError } from './errors.ts'
import { adaGiven, numberGiven, percentGiven } from './numbers.ts'
import { issueWords } from './text/issue-words.ts'

type OwnField = (typeof ownFields)[number]

/**
 * The pool to plan: a registered one or the link's default, with what the options change.
 *
 * @throws {BadInputError} for an option that cannot be read, or owners with more than the pool.
 */
export function poolPlanned(args: Arguments, record: Pool | null, snapshot: Snapshot): OwnPool {
  const read = <Field extends OwnField>(field: Field) => readOwn(args, field)
  const poolStake = read('poolStake') ?? record?.activeStake ?? standing('poolStake')
  const pledge = read('pledge') ?? record?.pledge ?? standing('pledge')
  const margin = read('margin') ?? record?.margin ?? standing('margin')
  const fixedCost = read('fixedCost') ?? record?.fixedCost ?? standing('fixedCost')
  // Owners hold what they pledge, unless told otherwise or known.
  const usual = record && !args.has('pledge') ? ownersShare(record, snapshot) : pledge
  const ownerStake = read('ownerStake') ?? lesser(usual, poolStake)
  if (ownerStake > poolStake)
    throw new BadInputError(
      `--owner-stake cannot be more than the pool’s stake; ${quoted(args.one('ownerStake') ?? '')} was given`,
    )
  return { kind: 'own', poolStake, pledge, margin, fixedCost, ownerStake }
}

function readOwn<Field extends OwnField>(args: Arguments, field: Field) {
  const text = args.one(field)
  if (text === undefined) return undefined
  const { value, issue } = readField(field, text, poolByIdOnly)
  if (issue) throw new BadInputError(issueWords(issue, 'option', []))
  return value
}

const standing = <Field extends OwnField & keyof ScenarioText>(field: Field) =>
  readField(field, defaultText[field], poolByIdOnly).value

const lesser = (a: Lovelace, b: Lovelace) => lovelace(a < b ? a : b)

const aboveNothing = { least: '0.000001', most: '1000000', decimals: 6 }
const priceRange = { least: '0.00000001', most: '1000000', decimals: 8 }

/** What the operator wants to know. @throws {BadInputError} */
export function goalsAsked(args: Arguments): PlanGoals & { readonly currency: Currency } {
  const income = adaGiven(args, 'income')
  if (income === 0n) throw new BadInputError('--income must be above zero; “0” was given')
  const memberReturn = percentGiven(args, 'memberReturn')
  if (memberReturn?.n === 0n)
    throw new BadInputError('--member-return must be above zero; “0” was given')
  const perMonth = numberGiven(args, 'costs', aboveNothing)
  const price = numberGiven(args, 'price', priceRange)
  if (perMonth && !price) throw new BadInputError('--costs needs --price: what an ada is worth')
  if (price && !perMonth) throw new BadInputError('--price says nothing without --costs')
  if (args.has('currency') && !price)
    throw new BadInputError('--currency says nothing without --price')
  return {
    memberReturn: memberReturn ?? null,
    income: income ?? null,
    costs: perMonth && price ? { perMonth, price } : null,
    currency: currencyAsked(args),
  }
}

function currencyAsked(args: Arguments): Currency {
  const text = args.one('currency') ?? defaultText.currency
  const currency = currencies.find((known) => known === text)
  if (currency === undefined) throw new BadInputError(`--currency does not know ${quoted(text)}`)
  return currency
}
