import type { NetworkName } from '../../lib/rewards/index.ts'
import {
  decodeHistory,
  decodePoolHistory,
  type History,
  type PartRef,
  type PoolHistory,
  type PoolId,
  type SnapshotParts,
  shardOf,
} from '../../lib/snapshot/index.ts'

/** Where the parts of a bundle lie: beside it. */
export type BundlePlace = {
  /** The bundle's own address. */
  readonly bundle: string
  readonly parts: SnapshotParts
  readonly network: NetworkName
}

/**
 * Fetch the network's history. The browser checks its hash, the decoder all the rest.
 *
 * @throws when the network fails, the hash differs, or the decoder refuses it.
 */
export async function loadNetworkPast({ bundle, parts, network }: BundlePlace): Promise<History> {
  return decodeHistory(await textOf(parts.history, bundle), network)
}

/** Fetch the shard that holds the pool's stake in past epochs. @throws as {@link loadNetworkPast}. */
export async function loadPoolStakes(
  id: PoolId,
  { bundle, parts, network }: BundlePlace,
): Promise<PoolHistory> {
  const shard = parts.poolHistory[shardOf(id)]
  if (shard === undefined) throw new Error(`There is no shard for ${id}.`)
  return decodePoolHistory(await textOf(shard, bundle), network)
}

async function textOf({ path, integrity }: PartRef, bundle: string): Promise<string> {
  const answer = await fetch(new URL(path, new URL(bundle, window.location.href)), { integrity })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.text()
}
