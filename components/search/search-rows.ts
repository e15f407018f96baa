import { poolByIdOnly } from '../../lib/scenario/parse-scenario.ts'
import { type Pool, type PoolId, poolIdText } from '../../lib/snapshot/index.ts'
import type { PoolList } from '../live/pool-list.ts'
import { findPlaces } from './find-places.ts'
import type { Place, SearchFile } from './search-file.ts'

/** What can be chosen. An `id` is a pool that the list does not hold, or that has not come yet. */
export type SearchRow =
  | { readonly kind: 'pool'; readonly pool: Pool }
  | { readonly kind: 'id'; readonly id: PoolId }
  /** All pools that match, in the list of pools. */
  | { readonly kind: 'more'; readonly typed: string; readonly count: number }
  | Place

export type SearchGroup = {
  readonly name: 'recent' | 'pools' | 'pages' | 'words'
  readonly rows: readonly SearchRow[]
}

export type Found = {
  /** None is empty. */
  readonly groups: readonly SearchGroup[]
  /** The rows of all groups, in order. */
  readonly rows: readonly SearchRow[]
  /** How many there are of each. */
  readonly counts: { readonly pools: number; readonly pages: number; readonly words: number }
}

/** As many are shown. More of them push the pages and words out of sight. */
export const mostPools = 8

type Asked = {
  readonly typed: string
  /** Null until it has come. */
  readonly list: Pick<PoolList, 'byId' | 'search' | 'count'> | null
  readonly recent: readonly PoolId[]
  readonly places: readonly Place[]
}

/** What a text finds; nothing typed finds the pools viewed last and the pages. */
export function searchRows({ typed, list, recent, places }: Asked): Found {
  const found = findPlaces(places, typed)
  const pages = found.filter(({ kind }) => kind === 'page')
  const words = found.filter(({ kind }) => kind === 'word')
  const row = (id: PoolId): SearchRow => {
    const pool = list?.byId(id)
    return pool ? { kind: 'pool', pool } : { kind: 'id', id }
  }
  const nothing = typed.trim() === ''
  const pools = nothing ? recent.map(row) : poolRows(typed, list, row)
  const groups: SearchGroup[] = [
    { name: nothing ? ('recent' as const) : ('pools' as const), rows: firstOf(pools, typed) },
    { name: 'pages' as const, rows: pages },
    { name: 'words' as const, rows: words },
  ].filter(({ rows }) => rows.length > 0)
  return {
    groups,
    rows: groups.flatMap(({ rows }) => rows),
    counts: { pools: pools.length, pages: pages.length, words: words.length },
  }
}

function firstOf(pools: readonly SearchRow[], typed: string): readonly SearchRow[] {
  if (pools.length <= mostPools) return pools
  return [...pools.slice(0, mostPools), { kind: 'more', typed: typed.trim(), count: pools.length }]
}

/** A whole id means its pool and nothing else, known or not. */
function poolRows(
  typed: string,
  list: Asked['list'],
  row: (id: PoolId) => SearchRow,
): readonly SearchRow[] {
  const asked = poolByIdOnly(typed)
  if (asked.kind === 'one') return [row(asked.id)]
  if (!list) return []
  return list.search(typed, list.count).map((pool) => ({ kind: 'pool', pool }))
}

/** Tells rows apart, and names them in the page. */
export function rowKey(row: SearchRow): string {
  if (row.kind === 'pool') return row.pool.id
  if (row.kind === 'more') return 'more'
  return row.kind === 'id' ? row.id : `${row.kind} ${row.name}`
}

/** Where a row leads. */
export function rowHref(row: SearchRow, { pool: poolPage, pools }: SearchFile): string {
  if ('href' in row) return row.href
  // All of them, whatever their fees and size: the list would else open on a choice.
  if (row.kind === 'more')
    return `${pools}?${new URLSearchParams({ preset: 'all', find: row.typed })}`
  const { id } = row.kind === 'pool' ? row.pool : row
  return `${poolPage}?id=${poolIdText(id)}`
}
