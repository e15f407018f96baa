import {
  delegationTimeline,
  type Epoch,
  epochAt,
  epochEnd,
  type Network,
} from '../rewards/index.ts'

/** What happens to stake delegated now, in order. Times are unix seconds, UTC. */
export type Timeline = {
  readonly delegatedIn: { readonly epoch: Epoch; readonly at: number }
  /** Taken as this epoch starts. */
  readonly snapshot: { readonly epoch: Epoch; readonly at: number }
  readonly earning: { readonly epoch: Epoch; readonly from: number; readonly to: number }
  readonly workedOut: { readonly epoch: Epoch; readonly at: number }
  readonly paid: { readonly epoch: Epoch; readonly at: number }
  /** The last two epochs which the pool that is left still pays for. */
  readonly oldPoolPays: readonly { readonly earned: Epoch; readonly paidAt: number }[]
}

/** The way of a delegation made `now` (unix seconds) to its first reward. */
export function timelineFrom(network: Network, now: number): Timeline {
  const delegatedIn = epochAt(network, now)
  const { snapshotAt, earnedIn, calculatedIn, paidAt, oldPoolPays } = delegationTimeline(
    network,
    delegatedIn,
  )
  return {
    delegatedIn: { epoch: delegatedIn, at: now },
    snapshot: { epoch: snapshotAt.epoch, at: snapshotAt.start },
    earning: { epoch: earnedIn.epoch, from: earnedIn.start, to: epochEnd(network, earnedIn.epoch) },
    workedOut: { epoch: calculatedIn.epoch, at: calculatedIn.start },
    paid: { epoch: paidAt.epoch, at: paidAt.start },
    oldPoolPays: oldPoolPays.map((old) => ({ earned: old.earned, paidAt: old.paidAt.start })),
  }
}
