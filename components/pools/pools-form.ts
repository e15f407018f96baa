import { adaUnits, formatNumber, percentUnits, readNumber } from '../../lib/format/index.ts'
import {
  defaultPoolsText,
  type FieldIssue,
  type IssueCode,
  type PoolLookup,
  type PoolsField,
  type PoolsNumber,
  type PoolsQuery,
  type PoolsText,
  readPoolsQuery,
  readPoolsText,
  shownText,
} from '../../lib/scenario/index.ts'

/** Fields whose text is a number that the reader writes in their own locale. */
export type NumberName = PoolsNumber | 'stake'

/** What is wrong with a field: a link's issue, or what the reader of numbers found. */
export type PoolsNote = Omit<FieldIssue, 'code'> & { readonly code: IssueCode | 'ambiguous' }

export type PoolsForm = {
  /** Canonical texts, all good: what the list is made from. */
  readonly text: PoolsText
  readonly query: PoolsQuery
  /** What the reader typed, kept letter by letter until the field is left with a good value. */
  readonly typed: Partial<Record<PoolsField, string>>
  readonly notes: Partial<Record<PoolsField, PoolsNote>>
}

export function formOf(params: URLSearchParams, pools: PoolLookup): PoolsForm {
  const { query, text, issues } = readPoolsQuery(params, pools)
  return {
    query,
    text,
    typed: {},
    notes: Object.fromEntries(issues.map((one) => [one.field, one])),
  }
}

/** Something was chosen, or typed into a field that takes any text. The texts are valid. */
export function choose(
  before: PoolsForm,
  changes: Partial<PoolsText>,
  pools: PoolLookup,
): PoolsForm {
  const typed = { ...before.typed }
  const notes = { ...before.notes }
  for (const field of Object.keys(changes) as PoolsField[]) {
    delete typed[field]
    delete notes[field]
  }
  const { query, text } = readPoolsText({ ...before.text, ...changes }, pools)
  return { query, text, typed, notes }
}

/** The reader typed what is searched for: kept letter by letter, a space at its end too. */
export function typeFind(before: PoolsForm, typed: string, pools: PoolLookup): PoolsForm {
  const after = choose(before, { find: typed }, pools)
  return { ...after, typed: { ...after.typed, find: typed.slice(0, 80) } }
}

/** The reader typed into a number field. A bad text keeps the last good value in force. */
export function typeNumber(
  before: PoolsForm,
  field: NumberName,
  typed: string,
  locale: string,
  pools: PoolLookup,
): PoolsForm {
  const kept = { ...before.typed, [field]: typed }
  const empty = field !== 'stake' && typed.trim() === ''
  const read = empty
    ? { canonical: '' }
    : readNumber(typed, locale, { maxDecimals: 64, units: unitsOf(field) })
  const noted = (note: PoolsNote): PoolsForm => ({
    ...before,
    typed: kept,
    notes: {
      ...before.notes,
      [field]: { ...note, read: shownText(typed), used: before.text[field] },
    },
  })
  if ('problem' in read) {
    const { problem, character, kind, place } = read
    return noted({
      ...{ field, code: problem, read: '', used: '' },
      detail: { ...(character && { character }), ...(kind && { kind }), ...(place && { place }) },
    })
  }
  const { query, text, issues } = readPoolsText({ ...before.text, [field]: read.canonical }, pools)
  const issue = issues.find((one) => one.field === field)
  if (issue) return noted(issue)
  const notes = { ...before.notes }
  delete notes[field]
  return { query, text, typed: kept, notes }
}

/** What may be typed beside the figure; a number of blocks has none. */
function unitsOf(field: NumberName): readonly string[] {
  if (field === 'stake' || field === 'maxFixed') return adaUnits
  return field === 'minBlocks' ? [] : percentUnits
}

/** A field was left: a good text is written as the locale writes it, a bad one stays as it is. */
export function leave(before: PoolsForm, field: PoolsField): PoolsForm {
  if (before.notes[field] || before.typed[field] === undefined) return before
  const typed = { ...before.typed }
  delete typed[field]
  return { ...before, typed }
}

/** What stands in a number field. */
export function fieldText({ typed, text }: PoolsForm, field: NumberName, locale: string): string {
  return typed[field] ?? (text[field] === '' ? '' : formatNumber(text[field], locale))
}

/** Every filter off; stake, own pool, columns and order stay. */
export const noFilters: Partial<PoolsText> = Object.fromEntries(
  (
    ['find', 'maxMargin', 'maxFixed', 'minFull', 'maxFull', 'pledgeStatus', 'minBlocks'] as const
  ).map((field) => [field, defaultPoolsText[field]]),
)

/** Whether something is wrong in a filter, among the fields that are drawn when opened. */
export const badFilter = ({ notes }: PoolsForm): boolean =>
  Object.keys(noFilters).some((field) => field !== 'find' && notes[field as PoolsField])

/** How many filters are on; the searched text is not one. */
export function filtersOn({ text }: PoolsForm): number {
  return Object.keys(noFilters).filter(
    (field) => field !== 'find' && text[field as PoolsField] !== '',
  ).length
}
