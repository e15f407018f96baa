import { type Lovelace, type Rational, ratio } from '../rewards/index.ts'
import { cleanPoolText } from '../snapshot/index.ts'
import { defaultText, readField, shownText } from './fields.ts'
import { readCanonical } from './numbers.ts'
import {
  type OfferColumn,
  offerColumns,
  offerOrders,
  type PoolsField,
  type PoolsNumber,
  type PoolsQuery,
  type PoolsText,
  pledgeFilters,
  poolPresets,
  poolsFields,
  poolsRanges,
} from './pools-words.ts'
import type { FieldIssue, IssueCode, PoolLookup } from './types.ts'

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
    find: cleanFind(given.find),
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

/** What is looked for: nothing invisible in it, and no longer than any name. */
const cleanFind = (text: string) => cleanPoolText(text.slice(0, 400), 80) ?? ''
