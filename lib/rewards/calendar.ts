import { OutOfRangeError } from './errors.ts'
import type { Network } from './network.ts'
import { type Epoch, epoch } from './units.ts'

/*
 * Which epoch feeds which, in the ledger's own names. A snapshot is taken at every boundary:
 *
 *     boundary      N → N+1        N+1 → N+2       N+2 → N+3        N+3 → N+4
 *     stake of N    becomes mark   becomes set     becomes go       is dropped
 *     in epoch      N+1 (mark)     N+2 (set)       N+3 (go)         N+4
 *     it                           elects leaders  shares rewards   rewards are there
 *
 * so the stake of epoch N earns in N+2, is worked out in N+3 and paid as N+4 starts.
 */

/** An epoch and the second it starts, since 1970-01-01T00:00:00Z. */
export type EpochStart = { readonly epoch: Epoch; readonly start: number }

/**
 * The epoch that contains a moment.
 *
 * @param unixSeconds seconds since 1970, fractions allowed.
 * @throws {OutOfRangeError} before the network's first epoch, or for NaN and what lies beyond ±2⁵³.
 */
export function epochAt(network: Network, unixSeconds: number): Epoch {
  if (typeof unixSeconds !== 'number' || !(Math.abs(unixSeconds) <= Number.MAX_SAFE_INTEGER))
    throw new OutOfRangeError('unixSeconds', unixSeconds, 'a number of seconds within ±2⁵³')
  const passed = Math.floor((unixSeconds - network.calendarStart) / network.epochSeconds)
  const found = network.calendarEpoch + passed
  if (found < 0)
    throw new OutOfRangeError('unixSeconds', unixSeconds, 'at or after the start of epoch 0')
  return epoch(found)
}

/**
 * The second an epoch starts: the first that belongs to it.
 *
 * @throws {OutOfRangeError} for an epoch so late that its second is no exact `number`.
 */
export function epochStart(network: Network, at: Epoch): number {
  const start = network.calendarStart + (epoch(at) - network.calendarEpoch) * network.epochSeconds
  if (!Number.isSafeInteger(start))
    throw new OutOfRangeError('epoch', at, 'early enough to start within 2⁵³ seconds')
  return start
}

/** The second an epoch ends: the first that belongs to the next one. */
export function epochEnd(network: Network, at: Epoch): number {
  return epochStart(network, later(at, 1))
}

/** The epoch in which the stake of `delegatedIn` elects leaders, and so earns: two later. */
export function earnsIn(delegatedIn: Epoch): Epoch {
  const mark = later(delegatedIn, 1) // taken at the boundary into this epoch
  return later(mark, 1) // set in the next one
}

/** The epoch as which starts the reward of blocks made in `earned` is credited: two later. */
export function rewardPaidIn(earned: Epoch): Epoch {
  return later(earned, 2) // worked out during the next epoch, applied at its end
}

/**
 * The first epoch in which a reward earned in `earned` earns in turn: three later.
 *
 * It is credited at the boundary `earned + 1 → earned + 2`, before that boundary's own snapshot is
 * taken, so it counts as stake of the epoch that just ended.
 */
export function rewardEarnsFrom(earned: Epoch): Epoch {
  const endedAtPayment = epoch(rewardPaidIn(earned) - 1)
  return earnsIn(endedAtPayment)
}

/** When a delegation counts, earns and is paid; each epoch with its start. */
export type DelegationTimeline = {
  /** The epoch whose block holds the certificate. */
  readonly delegatedIn: EpochStart
  /** The boundary that takes the stake into the mark snapshot: the start of this epoch. */
  readonly snapshotAt: EpochStart
  /** The stake elects leaders, so that it earns, in this epoch: the same as `earnedIn`. */
  readonly activeIn: EpochStart
  /** The first epoch with a reward from the new pool. */
  readonly earnedIn: EpochStart
  readonly calculatedIn: EpochStart
  /** That reward can be spent from the start of this epoch. */
  readonly paidAt: EpochStart
  /** What the pool that was left still pays: the epochs it earned, and when they are paid. */
  readonly oldPoolPays: readonly { readonly earned: Epoch; readonly paidAt: EpochStart }[]
}

/**
 * The way of a delegation made in `delegatedIn` to its first reward.
 *
 * @see cardano-ledger Shelley/Rules/Snap.hs (rotation), NewEpoch.hs (payment).
 */
export function delegationTimeline(network: Network, delegatedIn: Epoch): DelegationTimeline {
  const at = (which: Epoch): EpochStart => ({ epoch: which, start: epochStart(network, which) })
  const earned = earnsIn(delegatedIn)
  const withOldPool = [epoch(delegatedIn), later(delegatedIn, 1)]
  return {
    delegatedIn: at(delegatedIn),
    snapshotAt: at(later(delegatedIn, 1)),
    activeIn: at(earned),
    earnedIn: at(earned),
    calculatedIn: at(later(earned, 1)),
    paidAt: at(rewardPaidIn(earned)),
    oldPoolPays: withOldPool.map((old) => ({ earned: old, paidAt: at(rewardPaidIn(old)) })),
  }
}

function later(from: Epoch, by: number): Epoch {
  return epoch(epoch(from) + by)
}
