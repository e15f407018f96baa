import { bech32Letters } from './bech32.ts'
import { byStake, readPoolId } from './find-pools.ts'
import { cleanPoolText } from './pool-text.ts'
import type { Pool } from './types.ts'

/** What a pool is found by; a short list may leave ids out. */
export type Searchable = Pick<Pool, 'ticker' | 'name'> & { readonly id?: string }

type Entry<P> = {
  readonly pool: P
  readonly ticker: string
  readonly name: string
}

/** Pools by stake, largest first, with their texts in the form in which they are compared. */
export type PoolIndex<P extends Searchable = Pool> = readonly Entry<P>[]

/** Make once, search often. */
export function poolIndex(pools: readonly Pool[]): PoolIndex {
  return indexInOrder([...pools].sort(byStake))
}

/** The same of pools that are in their order already. */
export function indexInOrder<P extends Searchable>(pools: readonly P[]): PoolIndex<P> {
  return pools.map((pool) => ({
    pool,
    ticker: fold(pool.ticker ?? ''),
    name: fold(pool.name ?? ''),
  }))
}

/**
 * The pools a half-typed text may mean, best first: ticker, start of ticker, start of a word in the name, anywhere
 * in the name, start of the id (`pool1…` or hex); within each by stake. An empty text lists the largest pools.
 */
export function searchPools<P extends Searchable>(
  index: PoolIndex<P>,
  text: string,
  limit: number,
): readonly P[] {
  const wanted = fold(cleanPoolText(text, 80) ?? '')
  const exact = readPoolId(text)
  const idPrefix = exact ?? hexPrefix(wanted)
  const found: P[][] = [[], [], [], [], []]
  for (const entry of index) {
    const rank = rankOf(entry, wanted, idPrefix)
    if (rank !== null) found[rank]?.push(entry.pool)
  }
  return found.flat().slice(0, limit)
}

function rankOf(
  { pool, ticker, name }: Entry<Searchable>,
  wanted: string,
  idPrefix: string | null,
) {
  if (ticker === wanted && ticker !== '') return 0
  if (ticker.startsWith(wanted)) return 1
  const at = name.indexOf(wanted)
  if (at === 0 || (at > 0 && startsWord(name, wanted, at))) return 2
  if (at > 0) return 3
  return idPrefix !== null && pool.id?.startsWith(idPrefix) ? 4 : null
}

function startsWord(name: string, wanted: string, first: number): boolean {
  for (let at = first; at >= 0; at = name.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(name[at - 1] ?? ' ')) return true
  return false
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const idLetters = 45

/** The hex digits that the start of an id settles; null if the text cannot be one. */
function hexPrefix(text: string): string | null {
  if (/^[0-9a-f]{3,56}$/.test(text)) return text
  if (!/^pool1[02-9ac-hj-np-z]+$/.test(text)) return null
  const bits = Array.from(text.slice(5, 5 + idLetters), (letter) =>
    bech32Letters.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('')
  const digits = bits.match(/.{4}/g) ?? []
  return digits
    .map((digit) => Number.parseInt(digit, 2).toString(16))
    .join('')
    .slice(0, 56)
}
