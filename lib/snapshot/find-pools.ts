import { OutOfRangeError } from '../rewards/index.ts'
import { BadPoolIdError, type PoolId, poolId } from './pool-id.ts'
import { cleanPoolText } from './pool-text.ts'
import type { Pool, Snapshot } from './types.ts'

export type PoolMatch =
  | { readonly kind: 'one'; readonly pool: Pool }
  /** `id` is set when the text is a well-formed id of a pool without stake in these figures. */
  | { readonly kind: 'none'; readonly id: PoolId | null }
  /** Largest stake first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Pool[] }

/** The text as a pool id, or null if it is none. */
export function readPoolId(text: string): PoolId | null {
  try {
    return poolId(text)
  } catch (error) {
    if (error instanceof BadPoolIdError) return null
    throw error
  }
}

/**
 * The pool a text names: `pool1…`, 56 hex digits, or a ticker in any case. A ticker that several pools share is
 * ambiguous, whatever their size: the name of a pool must never be guessed where money follows it.
 *
 * @throws {OutOfRangeError} for what is no text.
 */
export function findPools({ pools }: Pick<Snapshot, 'pools'>, text: string): PoolMatch {
  if (typeof text !== 'string') throw new OutOfRangeError('text', text, 'a ticker or an id', '')
  const id = readPoolId(text)
  if (id !== null) {
    const pool = pools.find((pool) => pool.id === id)
    return pool ? { kind: 'one', pool } : { kind: 'none', id }
  }
  const ticker = foldTicker(cleanPoolText(text, 20) ?? '')
  const candidates = pools.filter((pool) => pool.ticker && foldTicker(pool.ticker) === ticker)
  const [pool, another] = candidates
  if (pool === undefined) return { kind: 'none', id: null }
  if (another === undefined) return { kind: 'one', pool }
  return { kind: 'ambiguous', candidates: candidates.sort(byStake) }
}

/** Tickers that differ only in case are the same to a reader. */
export function foldTicker(ticker: string): string {
  return ticker.toUpperCase()
}

/** Largest stake first, then by id. */
export function byStake(one: Pool, other: Pool): number {
  if (one.activeStake !== other.activeStake) return one.activeStake < other.activeStake ? 1 : -1
  return one.id < other.id ? -1 : 1
}
