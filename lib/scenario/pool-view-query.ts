import { type PoolId, poolIdText } from '../snapshot/index.ts'
import { readField, shownText } from './fields.ts'
import { poolByIdOnly } from './parse-scenario.ts'
import { paramsOf } from './scenario-text.ts'
import type { FieldIssue, PoolLookup, ScenarioText } from './types.ts'

/** Which pool a link opens. */
export type AskedPool =
  | { readonly kind: 'none' }
  /** A well-formed id, or a ticker that one pool alone has. Whether the pool has stake is for the list to say. */
  | { readonly kind: 'one'; readonly id: PoolId }
  | { readonly kind: 'ambiguous'; readonly read: string; readonly candidates: readonly PoolId[] }
  /** `read` is fit to be shown. */
  | { readonly kind: 'unknown'; readonly read: string }

/** What a link to one pool's page asks. */
export type PoolViewQuery = {
  readonly asked: AskedPool
  /** The reader's own pool; null if the link names none. */
  readonly mine: PoolId | null
  /** The same question as the calculator's link: the pool is the one asked for. For `parseScenario`. */
  readonly scenario: URLSearchParams
  /** What is wrong with `id` given twice, or with `pool`; the rest is for `parseScenario` to say. */
  readonly issues: readonly FieldIssue[]
}

/**
 * Reads `id` (the pool that is looked at: `pool1…`, hex or ticker) and `pool` (the reader's own); every other word is
 * the calculator's and means what it means there. Never throws.
 */
export function poolViewQuery(params: URLSearchParams, pools: PoolLookup): PoolViewQuery {
  const [first = '', ...again] = params.getAll('id')
  const asked = readAsked(first, pools)
  const scenario = new URLSearchParams(
    [...params].filter(([name]) => name !== 'id' && name !== 'pool'),
  )
  if (asked.kind === 'one') scenario.set('pool', poolIdText(asked.id))
  const issues: FieldIssue[] = []
  const last = again.at(-1)
  if (last !== undefined)
    issues.push({ field: 'id', code: 'repeated', read: shownText(last), used: shownText(first) })
  return { asked, mine: readMine(params.get('pool'), pools, issues), scenario, issues }
}

/** Whether a link names a pool that only the list of pools can find: by ticker. */
export function needsList(params: URLSearchParams, byId: PoolLookup): boolean {
  return poolViewQuery(params, byId).asked.kind === 'unknown'
}

function readAsked(text: string, pools: PoolLookup): AskedPool {
  const trimmed = text.length > 1_000 ? text : text.trim()
  if (trimmed === '') return { kind: 'none' }
  // An id is an id, whether its pool has stake or not.
  const byId = poolByIdOnly(trimmed)
  if (byId.kind === 'one') return byId
  // The calculator's words for no pool in particular are no pool's ticker here.
  const reading = readField('pool', trimmed, pools)
  const { issue, value } = reading
  if (issue?.code === 'ambiguous-pool')
    return { kind: 'ambiguous', read: issue.read, candidates: issue.candidates ?? [] }
  if (issue || value === 'average' || value === 'own')
    return { kind: 'unknown', read: shownText(trimmed) }
  return { kind: 'one', id: value }
}

function readMine(text: string | null, pools: PoolLookup, issues: FieldIssue[]): PoolId | null {
  if (text === null || ['', 'average', 'own'].includes(text)) return null
  const byId = poolByIdOnly(text)
  if (byId.kind === 'one') return byId.id
  const { value, issue } = readField('pool', text, pools)
  if (issue) {
    issues.push({ ...issue, used: '' })
    return null
  }
  return value === 'average' || value === 'own' ? null : value
}

/** The link of a pool's page: defaults left out. `poolViewQuery` reads it back as the same. */
export function poolViewParams(
  id: PoolId | null,
  mine: PoolId | null,
  text: Partial<ScenarioText>,
): URLSearchParams {
  const params = new URLSearchParams()
  if (id !== null) params.set('id', poolIdText(id))
  for (const [name, value] of paramsOf({ ...text, pool: 'average' }))
    if (name !== 'v' || value !== '1') params.set(name, value)
  if (mine !== null) params.set('pool', poolIdText(mine))
  return params
}

/**
 * The address that asks a wallet to delegate to a pool, by the id in hex: the form CIP-13's grammar has for ids, which
 * no two pools share.
 *
 * @see CIP-13, "Stake pool URI queries": `web+cardano://stake?<56 hex digits>`.
 */
export function delegationLink(id: PoolId): string {
  return `web+cardano://stake?${encodeURIComponent(id)}`
}
