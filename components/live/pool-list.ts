import { type PoolLookup, poolLookup } from '../../lib/scenario/index.ts'
import {
  decodeSnapshot,
  type PartRef,
  type Pool,
  type PoolId,
  poolIndex,
  type Snapshot,
  searchPools,
} from '../../lib/snapshot/index.ts'

/** All staked pools, ready to be searched. */
export type PoolList = {
  readonly snapshot: Snapshot
  readonly count: number
  readonly find: PoolLookup
  readonly byId: (id: PoolId) => Pool | null
  /** Whether other pools call themselves the same. */
  readonly sharesTicker: (pool: Pool) => boolean
  readonly search: (text: string, limit: number) => readonly Pool[]
}

/**
 * Fetch the bundle this page was made from. The browser checks its hash, the decoder all the rest.
 *
 * @throws when the network fails, the hash differs, or the decoder refuses it.
 */
export async function loadPoolList(
  bundle: PartRef,
  network: Snapshot['network'],
): Promise<PoolList> {
  const answer = await fetch(bundle.path, { integrity: bundle.integrity })
  if (!answer.ok) throw new Error(`${bundle.path}: ${answer.status}`)
  return listOf(decodeSnapshot(await answer.text(), { network }))
}

function listOf(snapshot: Snapshot): PoolList {
  const byId = new Map(snapshot.pools.map((pool) => [pool.id, pool]))
  const index = poolIndex(snapshot.pools)
  const tickers = new Map<string, number>()
  for (const { ticker } of snapshot.pools)
    if (ticker) tickers.set(ticker.toUpperCase(), (tickers.get(ticker.toUpperCase()) ?? 0) + 1)
  return {
    snapshot,
    count: byId.size,
    sharesTicker: ({ ticker }) => ticker !== null && (tickers.get(ticker.toUpperCase()) ?? 0) > 1,
    find: poolLookup(snapshot),
    byId: (id) => byId.get(id) ?? null,
    search: (text, limit) => searchPools(index, text, limit),
  }
}
