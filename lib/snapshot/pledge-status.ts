import type { NetworkFigures, Pool } from './types.ts'

export type PledgeStatus = 'met' | 'unmet' | 'unknown'

/**
 * Whether the owners hold what the pool declared, as far as the figures prove it.
 *
 *     O ≤ pool stake     so     pool stake < pledge  ⇒  O < pledge  (unmet)
 *
 * - `unmet` only if the pool's whole stake lies below the pledge: in the epoch the pledge is of, and still in the
 *   epoch of the snapshot. No knowledge of the owners can contradict that, and such a pool is paid nothing.
 * - `met` only if the owners' stake of the pledge's own epoch covers it (a pledge of 0 always is).
 * - `unknown` else; rewards are then worked out as if it were met. An owner stake below the pledge proves nothing: a
 *   source may not know every owner (pools that looked short have been paid in full), and an owner stake of another
 *   epoch says nothing about a pledge raised since.
 *
 * @see cardano-ledger `mkPoolRewardInfo`: `pledge ≤ owner stake`, else the pool's reward is 0.
 */
export function pledgeStatus(
  pool: Pick<
    Pool,
    'pledge' | 'activeStake' | 'activeStakeAtPledge' | 'ownerStake' | 'ownerStakeEpoch'
  >,
  { poolsEpoch }: Pick<NetworkFigures, 'poolsEpoch'>,
): PledgeStatus {
  const { pledge, activeStake, activeStakeAtPledge, ownerStake, ownerStakeEpoch } = pool
  if (pledge === 0n) return 'met'
  if (activeStakeAtPledge !== null && activeStakeAtPledge < pledge && activeStake < pledge)
    return 'unmet'
  if (ownerStake !== null && ownerStakeEpoch === poolsEpoch && ownerStake >= pledge) return 'met'
  return 'unknown'
}

/** What was last known of the owners, to stand beside `unknown`; null if nothing. */
export function lastKnownPledge(
  pool: Pick<Pool, 'ownerStake' | 'ownerStakeEpoch' | 'pledgeAtOwnerStake'>,
) {
  const { ownerStake, ownerStakeEpoch, pledgeAtOwnerStake } = pool
  if (ownerStake === null || ownerStakeEpoch === null) return null
  return { ownerStake, pledge: pledgeAtOwnerStake, epoch: ownerStakeEpoch }
}
