import type { PoolPast } from '../../lib/outcomes/pool-past.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import {
  decodeHistory,
  decodePoolHistory,
  type PartRef,
  type PoolId,
  type SnapshotParts,
  shardOf,
} from '../../lib/snapshot/index.ts'

/**
 * Fetch the shard that holds the pool, and the network's history. The browser checks their hashes, the decoder all the
 * rest.
 *
 * @param bundle where the bundle lies that the parts belong to.
 * @throws when the network fails, a hash differs, or a decoder refuses.
 */
export async function loadPoolPast(
  id: PoolId,
  bundle: string,
  parts: SnapshotParts,
  network: NetworkName,
): Promise<PoolPast> {
  const shard = parts.poolHistory[shardOf(id)]
  if (shard === undefined) throw new Error(`There is no shard for ${id}.`)
  const [stakes, history] = await Promise.all([
    textOf(shard, bundle).then((text) => decodePoolHistory(text, network)),
    textOf(parts.history, bundle).then((text) => decodeHistory(text, network)),
  ])
  return { history, from: stakes.from, stakes: stakes.stakes.get(id) ?? [] }
}

/** Parts lie beside their bundle. */
async function textOf({ path, integrity }: PartRef, bundle: string): Promise<string> {
  const answer = await fetch(new URL(path, new URL(bundle, window.location.href)), { integrity })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.text()
}
