import { type Epoch, epoch } from '../rewards/index.ts'
import { shownText } from './fields.ts'
import { readCanonical } from './numbers.ts'
import type { FieldIssue } from './types.ts'

/** The words of the history's address, in their order. */
export const historyWords = ['epoch', 'against'] as const

export type HistoryWord = (typeof historyWords)[number]

/** Which epoch is opened, and which one it is compared with. */
export type HistoryQuery = { readonly [Word in HistoryWord]: Epoch }

/** A word that could not be read, and what stands in its place. */
export type HistoryIssue = FieldIssue & { readonly field: HistoryWord }

/** The epochs that can be asked for, and what is shown unasked. */
export type HistoryRange = {
  readonly from: Epoch
  readonly to: Epoch
  readonly standard: HistoryQuery
}

/** One word, as typed or from an address. Never throws. */
export function readEpochWord(
  word: HistoryWord,
  text: string,
  range: HistoryRange,
  fallback: Epoch = range.standard[word],
): { readonly value: Epoch; readonly issue: HistoryIssue | null } {
  const bounds = { least: String(range.from), most: String(range.to), decimals: 0 }
  const read = readCanonical(text, bounds)
  if (!('code' in read)) return { value: epoch(Number(read.n)), issue: null }
  return {
    value: fallback,
    issue: { field: word, ...read, read: shownText(text), used: String(fallback) },
  }
}

/** The address of the history. Never throws, whatever it says; other words are other pages' and left alone. */
export function readHistoryQuery(
  params: URLSearchParams,
  range: HistoryRange,
): { readonly query: HistoryQuery; readonly issues: readonly HistoryIssue[] } {
  const issues: HistoryIssue[] = []
  const of = (word: HistoryWord): Epoch => {
    const [text, ...more] = params.getAll(word)
    if (text === undefined) return range.standard[word]
    const { value, issue } = readEpochWord(word, text, range)
    if (issue) issues.push(issue)
    else if (more.length > 0)
      issues.push({ field: word, code: 'repeated', read: shownText(text), used: String(value) })
    return value
  }
  return { query: { epoch: of('epoch'), against: of('against') }, issues }
}

/** The address for what is shown: what is standard is left out, other pages' words stay. */
export function writeHistoryQuery(
  query: HistoryQuery,
  range: HistoryRange,
  before: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(before)
  for (const word of historyWords) {
    params.delete(word)
    if (query[word] !== range.standard[word]) params.set(word, String(query[word]))
  }
  return params
}
