import { type Lovelace, lovelace } from '../../lib/rewards/index.ts'
import type { PoolFacts } from './chain.ts'

/**
 * Which pledge a pool is taken to have declared in an epoch: the known one nearest in time that its whole
 * stake could cover. `null` where none could: it was raised since, or never met, and its value then is open.
 */
export function pledgeTaken(
  pool: PoolFacts | undefined,
  epoch: number,
  stake: Lovelace,
): Lovelace | null {
  const nearest = (pool?.pledges ?? []).toSorted(
    (a, b) => Math.abs(a.epoch - epoch) - Math.abs(b.epoch - epoch),
  )
  return nearest.find(({ pledge }) => pledge <= stake)?.pledge ?? null
}

/**
 * The pledge, of those that `stake` could cover, for which the ceiling is highest: the stake itself for a large
 * pool, less for a small one. With stake x and pledge y in units of saturation, x + a0·y·(x − y·(1 − x)) peaks at
 * y = x / (2·(1 − x)).
 */
export function bestPledge(stake: Lovelace, totalStake: Lovelace, k: bigint): Lovelace {
  const room = totalStake - k * stake
  if (room <= 0n) return stake
  const peak = (stake * totalStake) / (2n * room)
  return lovelace(peak < stake ? peak : stake)
}
