import type { Rational } from '../rewards/index.ts'
import type { PoolId } from '../snapshot/index.ts'
import { readField, shortest, shownText } from './fields.ts'
import { exactly, inHundreds, inLovelace, readSigned } from './operate-numbers.ts'
import { namesNoPool, registeredText, usualOwners } from './operate-text.ts'
import {
  minimumBinds,
  minimumCosts,
  type OperateField,
  type OperateNumber,
  type OperateScenario,
  type OperateText,
  operateFields,
} from './operate-words.ts'
import type { FieldIssue, IssueCode, OwnPool, PoolLookup } from './types.ts'

export type OperateReading = {
  readonly scenario: OperateScenario
  /** What then stands in the fields. */
  readonly text: OperateText
  readonly issues: readonly FieldIssue[]
}

/** The terms a pool is registered with; null for one without stake. */
export type TermsOf = (id: PoolId) => OwnPool | null

/**
 * What a link to the planner asks. What the link leaves out is as the pool is registered, or as
 * `defaultOperateText` has it. Never throws: a value that cannot be taken is left at that, and an issue says what was
 * read. Words that mean nothing here are told too, twenty at most.
 */
export function readOperate(
  params: URLSearchParams,
  lookup: PoolLookup,
  termsOf: TermsOf,
): OperateReading {
  const given: Partial<Record<OperateField, string>> = {}
  const others: FieldIssue[] = []
  for (const [word, value] of params) {
    const field = operateFields.find((known) => known === word)
    if (field && given[field] === undefined) given[field] = value
    else if (!(word === 'v' && value === '1')) others.push(otherWord(word, value, field, given))
  }
  const reading = readOperateText(given, lookup, termsOf)
  for (const field of ['nowFixedCost', 'nowMargin'] as const)
    if (reading.scenario.start !== null && given[field] !== undefined)
      others.push({ field, code: 'unused-field', read: shownText(given[field]), used: '' })
  return { ...reading, issues: [...reading.issues, ...others.slice(0, 20)] }
}

function otherWord(
  word: string,
  value: string,
  field: OperateField | undefined,
  given: Partial<OperateText>,
): FieldIssue {
  const read = shownText(value)
  if (field) return { field, code: 'repeated', read, used: shownText(given[field] ?? '') }
  const code = word === 'v' ? 'unknown-version' : 'unknown-field'
  return { field: shownText(word), code, read, used: word === 'v' ? '1' : '' }
}

/** The same from texts, good or bad; what is not given is at its default. */
export function readOperateText(
  given: Partial<OperateText>,
  lookup: PoolLookup,
  termsOf: TermsOf,
): OperateReading {
  const issues: FieldIssue[] = []
  const start = startOf(given.pool ?? '', lookup, termsOf, issues)
  const usual = registeredText(start)
  const text: Record<OperateField, string> = { ...usual }
  const refuse = (field: OperateField, code: IssueCode, detail?: FieldIssue['detail']) => {
    const read = shownText(given[field] ?? '')
    issues.push({ field, code, read, used: text[field], ...(detail && { detail }) })
  }
  const number = (field: OperateNumber): Rational => {
    const asked = given[field]
    if (asked === undefined || asked === '') {
      if (asked === '' && usual[field] !== '') refuse(field, 'empty')
      return exactly(text[field])
    }
    const read = readSigned(asked, field)
    if ('code' in read) refuse(field, read.code, read.detail)
    else text[field] = read.n === 0n ? '0' : shortest(asked)
    return 'code' in read ? exactly(text[field]) : read
  }
  const ada = (field: OperateNumber) => inLovelace(number(field))
  const share = (field: OperateNumber) => inHundreds(number(field))
  const word = <Word extends string>(field: OperateField, words: readonly Word[]): Word | null => {
    const asked = given[field] ?? usual[field]
    const found = words.find((known) => known === asked) ?? null
    if (found !== null) text[field] = found
    else if (asked !== '') refuse(field, 'unknown-word')
    return found
  }
  // As registered where nothing else is asked: not every margin has six decimals.
  const kept = <Value>(field: OperateNumber, value: Value, registered: Value | undefined): Value =>
    registered !== undefined && text[field] === usual[field] ? registered : value

  const terms = start?.terms
  const poolStake = kept('poolStake', ada('poolStake'), terms?.poolStake)
  const pledge = kept('pledge', ada('pledge'), terms?.pledge)
  const usualOwner = usualOwners(text, usual)
  text.ownerStake = usualOwner
  let ownerStake = ada('ownerStake')
  if (ownerStake > poolStake) {
    text.ownerStake = usualOwner
    refuse('ownerStake', 'above-pool-stake')
    ownerStake = inLovelace(exactly(usualOwner))
  }
  const plan: OwnPool = {
    ...({ kind: 'own', poolStake, pledge, ownerStake } as const),
    fixedCost: kept('fixedCost', ada('fixedCost'), terms?.fixedCost),
    margin: kept('margin', share('margin'), terms?.margin),
  }
  // A registered pool's are registered: what else is asked of them is not read.
  const now = terms ?? { ...plan, fixedCost: ada('nowFixedCost'), margin: share('nowMargin') }
  const minimum = word('minCost', minimumCosts)
  const currency = readField('currency', given.currency ?? usual.currency, lookup)
  if (currency.issue) issues.push(currency.issue)
  text.currency = currency.text
  const price = number('price')
  const scenario: OperateScenario = {
    start: start?.id ?? null,
    now,
    plan,
    performance: share('performance'),
    costs: { money: number('costs'), ada: ada('costsAda') },
    price: text.price === '' ? null : price,
    currency: currency.value,
    epochs: Number(number('epochs').n),
    growth: share('growth'),
    minimum: {
      cost: minimum === null ? null : inLovelace(exactly(minimum)),
      binds: word('minBinds', minimumBinds) ?? 'registration',
    },
    memberStake: ada('memberStake'),
    goals: {
      income: ada('income'),
      memberReturn: share('memberReturn'),
      lift: share('lift'),
      more: ada('more'),
    },
  }
  return { scenario, text, issues }
}

type Start = { readonly id: PoolId; readonly terms: OwnPool }

/** A calculator's link may say `average` or `own`: then there is no registered pool. */
function startOf(
  asked: string,
  lookup: PoolLookup,
  termsOf: TermsOf,
  issues: FieldIssue[],
): Start | null {
  if (namesNoPool(asked)) return null
  const { value, issue } = readField('pool', asked, lookup)
  if (issue || value === 'average' || value === 'own') {
    if (issue) issues.push({ ...issue, used: '' })
    return null
  }
  const terms = termsOf(value)
  if (terms) return { id: value, terms }
  issues.push({ field: 'pool', code: 'unknown-pool', read: shownText(asked), used: '' })
  return null
}
