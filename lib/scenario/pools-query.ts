import { type Lovelace, type Rational, ratio } from '../rewards/index.ts'
import type { PoolId } from '../snapshot/index.ts'
import { defaultText, readField, shownText } from './fields.ts'
import { type NumberRange, readCanonical } from './numbers.ts'
import type { FieldIssue, IssueCode, PoolLookup } from './types.ts'

/** Questions that many have: each a filter and an order of its own. What they mean is said in lib/outcomes. */
export const poolPresets = ['best', 'small', 'pledge', 'cheap', 'filling', 'flags', 'all'] as const
export type PoolPreset = (typeof poolPresets)[number]

/** Columns of the table beside the pool and what it earns, which always stand. */
export const offerColumns = [
  'ros',
  'full',
  'pledge',
  'fixed',
  'margin',
  'blocks',
  'noBlock',
  'trend',
] as const
export type OfferColumn = (typeof offerColumns)[number]

/** What the list may be ordered by. */
export const offerOrders = ['earn', 'name', ...offerColumns] as const
export type OfferOrder = (typeof offerOrders)[number]

export const pledgeFilters = ['met', 'unknown', 'unmet'] as const

/** The words of a link to the list of pools, in the order in which one is written. */
export const poolsFields = [
  'stake',
  'pool',
  'view',
  'preset',
  'sort',
  'find',
  'maxMargin',
  'maxFixed',
  'minFull',
  'maxFull',
  'pledgeStatus',
  'minBlocks',
  'columns',
] as const
export type PoolsField = (typeof poolsFields)[number]

/** Canonical text of each word; what is not asked for is empty. */
export type PoolsText = Readonly<Record<PoolsField, string>>

/** What is asked of the list of pools, checked. Null where a filter is off. */
export type PoolsQuery = {
  readonly stake: Lovelace
  /** The reader's own pool. */
  readonly mine: PoolId | null
  readonly view: 'table' | 'map'
  readonly preset: PoolPreset
  /** Null for the preset's own order. */
  readonly sort: { readonly by: OfferOrder; readonly descending: boolean } | null
  readonly find: string
  /** Parts of one. */
  readonly maxMargin: Rational | null
  readonly maxFixed: Lovelace | null
  readonly minFull: Rational | null
  readonly maxFull: Rational | null
  readonly pledgeStatus: (typeof pledgeFilters)[number] | null
  /** Expected in an epoch. */
  readonly minBlocks: Rational | null
  /** In the order of {@link offerColumns}. */
  readonly columns: readonly OfferColumn[]
}

/** Filters that are numbers, bounds included: percent, ada, percent, percent, blocks. */
export const poolsRanges = {
  maxMargin: { least: '0', most: '100', decimals: 4 },
  maxFixed: { least: '0', most: '1000000', decimals: 6 },
  minFull: { least: '0', most: '1000', decimals: 4 },
  maxFull: { least: '0', most: '1000', decimals: 4 },
  minBlocks: { least: '0', most: '432000', decimals: 2 },
} as const satisfies Partial<Record<PoolsField, NumberRange>>
export type PoolsNumber = keyof typeof poolsRanges

export const defaultPoolsText: PoolsText = {
  ...{ stake: defaultText.stake, pool: '', view: '', preset: '', sort: '', find: '' },
  ...{ maxMargin: '', maxFixed: '', minFull: '', maxFull: '' },
  ...{ pledgeStatus: '', minBlocks: '', columns: '' },
}

export type PoolsReading = {
  readonly query: PoolsQuery
  readonly text: PoolsText
  readonly issues: readonly FieldIssue[]
}

/**
 * What a link to the list of pools asks. Never throws: what cannot be taken is left at its default, and an issue says
 * what was read. Words that mean nothing here are left out silently, but for `stake` and `pool` nothing is shared.
 */
export function readPoolsQuery(params: URLSearchParams, pools: PoolLookup): PoolsReading {
  const given = (field: PoolsField) => params.get(field) ?? defaultPoolsText[field]
  return readPoolsText(
    Object.fromEntries(poolsFields.map((field) => [field, given(field)])) as PoolsText,
    pools,
  )
}

/** The same from texts, good or bad. */
export function readPoolsText(given: PoolsText, pools: PoolLookup): PoolsReading {
  const issues: FieldIssue[] = []
  const text: Record<PoolsField, string> = { ...defaultPoolsText }
  const refuse = (field: PoolsField, code: IssueCode, detail?: FieldIssue['detail']) => {
    const used = defaultPoolsText[field]
    issues.push({ field, code, read: shownText(given[field]), used, ...(detail && { detail }) })
  }
  const word = <Word extends string>(field: PoolsField, words: readonly Word[]): Word | null => {
    const found = words.find((one) => one === given[field]) ?? null
    if (found !== null) text[field] = found
    else if (given[field] !== '') refuse(field, 'unknown-word')
    return found
  }
  const number = (field: PoolsNumber): Rational | null => {
    if (given[field] === '') return null
    const read = readCanonical(given[field], poolsRanges[field])
    if ('code' in read) {
      refuse(field, read.code, read.detail)
      return null
    }
    text[field] = given[field]
    return read
  }
  const percent = (field: PoolsNumber) => {
    const read = number(field)
    return read && ratio(read.n, read.d * 100n)
  }

  const stake = readField('stake', given.stake, pools)
  if (stake.issue) issues.push(stake.issue)
  text.stake = stake.text
  const mine = mineOf(given.pool, pools, issues)
  text.pool = mine?.text ?? ''
  const maxFixed = number('maxFixed')
  const query: PoolsQuery = {
    stake: stake.value,
    mine: mine?.id ?? null,
    view: word('view', ['map']) ?? 'table',
    preset: word('preset', poolPresets) ?? 'best',
    sort: sortOf(word('sort', sortWords)),
    find: shownFind(given.find),
    maxMargin: percent('maxMargin'),
    maxFixed: maxFixed && (((maxFixed.n * 1_000_000n) / maxFixed.d) as Lovelace),
    minFull: percent('minFull'),
    maxFull: percent('maxFull'),
    pledgeStatus: word('pledgeStatus', pledgeFilters),
    minBlocks: number('minBlocks'),
    columns: columnsOf(given.columns) ?? offerColumns,
  }
  text.find = query.find
  if (text.preset === 'best') text.preset = ''
  if (given.columns !== '' && columnsOf(given.columns) === null) refuse('columns', 'unknown-word')
  text.columns = columnsText(query.columns)
  return { query, text, issues }
}

/** The words of a link, those that are not at their default. */
export function poolsParams(text: PoolsText): URLSearchParams {
  const asked = poolsFields.filter((field) => text[field] !== defaultPoolsText[field])
  return new URLSearchParams(asked.map((field) => [field, text[field]]))
}

/** An order as it stands in a link: `-` before it where the largest comes first. */
export function sortText({ by, descending }: NonNullable<PoolsQuery['sort']>): string {
  return descending ? `-${by}` : by
}

/** Columns as they stand in a link; all of them are the default. */
export function columnsText(columns: readonly OfferColumn[]): string {
  if (columns.length === offerColumns.length) return ''
  return offerColumns.filter((column) => columns.includes(column)).join(',') || 'none'
}

const sortWords = offerOrders.flatMap((by) => [by, `-${by}` as const])

function sortOf(word: (typeof sortWords)[number] | null): PoolsQuery['sort'] {
  const by = offerOrders.find((one) => one === word || `-${one}` === word)
  return by ? { by, descending: word !== by } : null
}

function columnsOf(text: string): readonly OfferColumn[] | null {
  if (text === 'none') return []
  if (text === '' || text.length > 200) return null
  const words = text.split(',')
  const known = offerColumns.filter((column) => words.includes(column))
  return known.length === words.length ? known : null
}

/** A calculator's link may say `average` or `own`: then there is no pool to stand out here. */
function mineOf(given: string, pools: PoolLookup, issues: FieldIssue[]) {
  if (given === '' || given === 'average' || given === 'own') return null
  const { value, text, issue } = readField('pool', given, pools)
  if (issue) issues.push({ ...issue, used: '' })
  return issue || value === 'average' || value === 'own' ? null : { id: value, text }
}

/** What is looked for: nothing invisible in it, at most 40 characters. */
const shownFind = (text: string) => shownText(text.slice(0, 400))
