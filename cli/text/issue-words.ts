import type { FieldIssue } from '../../lib/scenario/index.ts'
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
  const { least, most, decimals, character } = issue.detail ?? {}
  switch (issue.code) {
    case 'empty':
      return `${where} is empty`
    case 'negative':
      return `${where} cannot be below zero; ${read} was given`
    case 'not-a-number':
      return `${where} takes digits and a point for decimals, such as 1234.5; ${read} was given${
        character === undefined ? '' : `, and “${character}” is not part of a number`
      }`
    case 'too-long':
      return `${where} is too long; ${read} was given`
    case 'too-small':
      return `${where} must be at least ${least}; ${read} was given`
    case 'too-large':
      return `${where} must be at most ${most}; ${read} was given`
    case 'too-many-decimals':
      return `${where} takes ${decimals === 0 ? 'whole numbers' : `at most ${decimals} decimals`}; ${read} was given`
    case 'unknown-word':
      return issue.field === 'compound'
        ? `${where} is 1 or 0; ${read} was given`
        : `${where} does not know ${read}`
    case 'unknown-version':
      return `${where} is a version of links this program does not know: ${read}`
    case 'unknown-pool':
      return `${where}: no pool with stake is called ${read}`
    case 'ambiguous-pool':
      return ambiguousWords(`${where}: ${read}`, issue.candidates ?? [], pools)
    case 'above-pool-stake':
      return `${where} cannot be more than the pool’s stake; ${read} was given`
    case 'repeated':
      return `${where} is given twice: ${read}`
    case 'unused-field':
      return issue.field === 'currency'
        ? `${where} says nothing without --price; ${read} was given`
        : `${where} says nothing without --pool own; ${read} was given`
    case 'unknown-field':
      return issue.detail?.more === undefined
        ? `a link has no word “${issue.field}”`
        : `the link has ${issue.detail.more} more words that mean nothing here`
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
