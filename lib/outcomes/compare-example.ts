import { compare } from '../rewards/index.ts'
import { type Pool, pledgeStatus, type Snapshot } from '../snapshot/index.ts'

/**
 * Two pools that nobody chose: of those with a ticker, a margin below a half, no retirement and no proof
 * of an unmet pledge, ordered by stake, the one in the middle and the one with a quarter above
 * it. The larger comes second.
 */
export function examplePools(snapshot: Snapshot): readonly Pool[] {
  const open = snapshot.pools
    .filter(({ ticker, margin }) => ticker !== null && compare(margin, { n: 1n, d: 2n }) < 0)
    .filter((pool) => pledgeStatus(pool, snapshot) !== 'unmet' && pool.retiringEpoch === null)
    .sort((a, b) => Number(a.activeStake - b.activeStake))
  const at = (quarters: number) => open.slice(Math.floor((open.length * quarters) / 4)).slice(0, 1)
  return [...at(2), ...at(3)]
}
