import { type FieldIssue, issueSentence } from '../../lib/scenario/index.ts'
import type { Pool } from '../../lib/snapshot/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { adaShort, poolName } from '../figures.ts'
import { flagOf } from '../specs/spec.ts'

/** Which word cannot be taken, what was read, and what would be. */
export function issueWords(
  issue: FieldIssue,
  from: 'option' | 'link',
  pools: readonly Pool[],
): string {
  const where = from === 'option' ? flagOf(issue.field) : `the link’s ${issue.field}`
  const read = `“${issue.read}”`
  switch (issue.code) {
    case 'ambiguous-pool':
      return ambiguousWords(`${where}: ${read}`, issue.candidates ?? [], pools)
    case 'unused-field':
      return issue.field === 'currency'
        ? `${where} says nothing without --price; ${read} was given`
        : `${where} says nothing without --pool own; ${read} was given`
    case 'unknown-field':
      return issue.detail?.more === undefined
        ? `a link has no word “${issue.field}”`
        : `the link has ${issue.detail.more} more words that mean nothing here`
    default:
      return issue.code === 'unknown-word' && issue.field === 'compound'
        ? `${where} is 1 or 0; ${read} was given`
        : issueSentence(issue, where)
  }
}

/** Several pools share a ticker: each by its id, the largest first. */
export function ambiguousWords(
  asked: string,
  candidates: readonly Pool['id'][],
  pools: readonly Pool[],
): string {
  const lines = candidates.slice(0, 10).map((id) => {
    const pool = pools.find((one) => one.id === id)
    return pool
      ? `\n  ${poolIdText(id)}  ${poolName(pool)}, ${adaShort(pool.activeStake)} ada`
      : `\n  ${poolIdText(id)}`
  })
  const more = candidates.length > 10 ? `\n  and ${candidates.length - 10} more` : ''
  return `${asked} is the ticker of ${candidates.length} pools; use an id${lines.join('')}${more}`
}
