import type { PoolPast } from '../../lib/outcomes/pool-past.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PoolId, SnapshotParts } from '../../lib/snapshot/index.ts'
import { loadNetworkPast, loadPoolStakes } from '../live/load-past.ts'

/**
 * Fetch the shard that holds the pool, and the network's history.
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
  const place = { bundle, parts, network }
  const [{ from, stakes }, history] = await Promise.all([
    loadPoolStakes(id, place),
    loadNetworkPast(place),
  ])
  return { history, from, stakes: stakes.get(id) ?? [] }
}
