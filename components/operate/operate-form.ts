import {
  adaUnits,
  formatNumber,
  moneyUnits,
  percentUnits,
  readNumber,
} from '../../lib/format/index.ts'
import {
  type FieldIssue,
  type IssueCode,
  type PoolLookup,
  shownText,
} from '../../lib/scenario/index.ts'
import { readOperate, readOperateText, type TermsOf } from '../../lib/scenario/operate-query.ts'
import { registeredText, usualOwners } from '../../lib/scenario/operate-text.ts'
import {
  type OperateField,
  type OperateNumber,
  type OperateScenario,
  type OperateText,
  operateRanges,
} from '../../lib/scenario/operate-words.ts'
import type { PoolId } from '../../lib/snapshot/index.ts'

/** What is wrong with a field: a link's issue, or what the reader of numbers found. */
export type OperateNote = Omit<FieldIssue, 'code'> & { readonly code: IssueCode | 'ambiguous' }

export type OperateForm = {
  /** Canonical texts, all good: what the answer is worked out from. */
  readonly text: OperateText
  readonly scenario: OperateScenario
  /** What the reader typed, kept letter by letter until the field is left with a good value. */
  readonly typed: Partial<Record<OperateField, string>>
  readonly notes: Partial<Record<OperateField, OperateNote>>
  /** Words of the link that are no field's. */
  readonly linkNotes: readonly FieldIssue[]
}

/** Finds pools, and tells their terms. */
export type Register = { readonly find: PoolLookup; readonly termsOf: TermsOf }

const percents: readonly OperateField[] = [
  'margin',
  'nowMargin',
  'performance',
  'growth',
  'memberReturn',
  'lift',
]

const fields = [...Object.keys(operateRanges), 'pool', 'currency', 'minCost', 'minBinds']

/** What a link asks. Bad values are reported beside their fields; what stands in for them is shown there. */
export function formOf(params: URLSearchParams, { find, termsOf }: Register): OperateForm {
  const { scenario, text, issues } = readOperate(params, find, termsOf)
  const notes: Partial<Record<OperateField, OperateNote>> = {}
  const linkNotes: FieldIssue[] = []
  for (const issue of issues) {
    const field = fields.find((name) => name === issue.field) as OperateField | undefined
    const beside = issue.code !== 'repeated' && issue.code !== 'unused-field'
    if (field && beside && !notes[field]) notes[field] = issue
    else linkNotes.push(issue)
  }
  return { text, scenario, typed: {}, notes, linkNotes }
}

/** Something was chosen, or a scale was moved. The texts are valid. */
export function choose(
  before: OperateForm,
  changes: Partial<OperateText>,
  register: Register,
): OperateForm {
  const typed = { ...before.typed }
  const notes = { ...before.notes }
  for (const field of Object.keys(changes) as OperateField[]) {
    delete typed[field]
    delete notes[field]
  }
  return withText({ ...before, typed, notes }, changes, register)
}

/** Start from a pool, `pool1…`, or from nothing: the plan is as that is registered, all else stays. */
export function startFrom(before: OperateForm, pool: string, register: Register): OperateForm {
  const { text } = before
  const kept = Object.fromEntries(
    Object.entries(text).filter(([field]) => !planFields.includes(field)),
  )
  const { find, termsOf } = register
  const reading = readOperateText({ ...kept, pool }, find, termsOf)
  const notes = reading.issues.find(({ field }) => field === 'pool')
  return { ...before, ...reading, typed: {}, notes: notes ? { pool: notes } : {} }
}

const planFields = ['poolStake', 'pledge', 'ownerStake', 'fixedCost', 'margin'] as readonly string[]

/** The reader typed into a number field. A bad text keeps the last good value in force. */
export function typeNumber(
  before: OperateForm,
  field: OperateNumber,
  typed: string,
  locale: string,
  register: Register,
): OperateForm {
  const kept = { ...before, typed: { ...before.typed, [field]: typed } }
  const read = canonicalOf(field, typed, locale, before.text.currency)
  if ('problem' in read) {
    const { problem, character, kind, place } = read
    const detail = {
      ...(character && { character }),
      ...(kind && { kind }),
      ...(place && { place }),
    }
    return noted(kept, { field, code: problem, read: '', used: '', detail }, typed)
  }
  const { find, termsOf } = register
  const tried = readOperateText({ ...before.text, [field]: read.canonical }, find, termsOf)
  const issue = tried.issues.find((one) => one.field === field)
  if (issue) return noted(kept, issue, typed)
  const notes = { ...kept.notes }
  delete notes[field]
  return withText({ ...kept, notes }, { [field]: read.canonical }, register)
}

/** A growth may be typed with a minus sign; a price may be left out. */
function canonicalOf(field: OperateNumber, typed: string, locale: string, currency: string) {
  if (field === 'price' && typed.trim() === '') return { canonical: '' }
  const options = { maxDecimals: 64, units: unitsOf(field, currency, locale) }
  const below = field === 'growth' && /^\s*[-−–]/.test(typed)
  const read = readNumber(below ? typed.replace(/[-−–]/, '') : typed, locale, options)
  return below && 'canonical' in read ? { canonical: `-${read.canonical}` } : read
}

/** What may be typed beside the figure: a unit of something else would be read as this one. */
function unitsOf(field: OperateNumber, currency: string, locale: string): readonly string[] {
  if (field === 'costs' || field === 'price') return moneyUnits(currency, locale)
  if (percents.includes(field)) return percentUnits
  return field === 'epochs' ? [] : adaUnits
}

function noted(form: OperateForm, note: OperateNote, typed: string): OperateForm {
  const field = note.field as OperateField
  const said = { ...note, read: shownText(typed), used: form.text[field] }
  return { ...form, notes: { ...form.notes, [field]: said } }
}

/** Owners who held what they pledge hold another pledge too. */
function withText(
  before: OperateForm,
  changes: Partial<OperateText>,
  { find, termsOf }: Register,
): OperateForm {
  const { text, scenario } = before
  const usual = registeredText(scenario.start && { id: scenario.start, terms: scenario.now })
  const { ownerStake, ...others } = { ...text, ...changes }
  const follows = !('ownerStake' in changes) && text.ownerStake === usualOwners(text, usual)
  const given = follows ? others : { ...others, ownerStake }
  const reading = readOperateText(given, find, termsOf)
  const notes = { ...before.notes }
  if (notes.ownerStake?.code === 'above-pool-stake') delete notes.ownerStake
  const across = reading.issues.find(({ code }) => code === 'above-pool-stake')
  if (across) notes.ownerStake = across
  return { ...before, text: reading.text, scenario: reading.scenario, notes }
}

/** A field was left: a good text is written as the locale writes it, a bad one stays as it is. */
export function leave(before: OperateForm, field: OperateField): OperateForm {
  if (before.notes[field] || before.typed[field] === undefined) return before
  const typed = { ...before.typed }
  delete typed[field]
  return { ...before, typed }
}

/** What stands in a number field: what was typed, else the value as the locale writes it. */
export function fieldText({ typed, text }: OperateForm, field: OperateNumber, locale: string) {
  const canonical = text[field]
  return typed[field] ?? (canonical === '' ? '' : formatNumber(canonical, locale))
}

/** The terms of a pool that is not registered. */
export const noTerms: TermsOf = (_: PoolId) => null
