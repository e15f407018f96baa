import {
  delegationTimeline,
  type Epoch,
  type EpochStart,
  epoch,
  epochAt,
  epochEnd,
  epochStart,
  type Network,
} from '../rewards/index.ts'

/** When new terms of a pool count. Times are unix seconds, UTC. */
export type FeeChange = {
  readonly sent: { readonly epoch: Epoch; readonly at: number }
  /** The certificate is in time for this epoch as long as a block takes it before then. */
  readonly until: number
  /** The new terms are the pool's from the start of this epoch on; null for a pool that is registered first. */
  readonly adopted: EpochStart | null
  /** Taken into the snapshot as this epoch starts. */
  readonly snapshot: EpochStart
  /** Blocks of this epoch are the first that are shared by the new terms. */
  readonly applies: { readonly epoch: Epoch; readonly from: number; readonly to: number }
  readonly paid: EpochStart
  /** The epochs that the old terms still share, the one in which it is sent first; none for a new pool. */
  readonly oldTerms: readonly Epoch[]
}

/**
 * The way of a pool certificate to its first rewards.
 *
 *     sent in e → adopted as e + 1 starts → in the mark snapshot as e + 2 starts → blocks of e + 3 → paid as e + 5 starts
 *
 * At a boundary SNAP takes the mark snapshot before POOLREAP adopts waiting parameters, so an update is one boundary
 * later than a delegation of the same day: it goes the way of a delegation made in the epoch that adopts it. A first
 * registration does not wait.
 *
 * @param now unix seconds: when a block takes the certificate.
 * @param first whether the pool is not registered yet.
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 * @see SPEC §2 "a pool update sent in epoch e", §3; cardano-ledger Shelley/Rules/{Epoch,Snap,PoolReap,Pool}.hs.
 */
export function feeChangeFrom(network: Network, now: number, first: boolean): FeeChange {
  const sent = epochAt(network, now)
  const adopted = epoch(first ? sent : sent + 1)
  const { snapshotAt, earnedIn, paidAt } = delegationTimeline(network, adopted)
  const old = first ? 0 : earnedIn.epoch - sent
  return {
    sent: { epoch: sent, at: now },
    until: epochEnd(network, sent),
    adopted: first ? null : { epoch: adopted, start: epochStart(network, adopted) },
    snapshot: snapshotAt,
    applies: { epoch: earnedIn.epoch, from: earnedIn.start, to: epochEnd(network, earnedIn.epoch) },
    paid: paidAt,
    oldTerms: Array.from({ length: old }, (_, i) => epoch(sent + i)),
  }
}
