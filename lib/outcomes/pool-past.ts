import {
  type Epoch,
  epoch,
  expectedReward,
  type Lovelace,
  lovelace,
  mul,
  networks,
  one,
  type Rational,
  ratio,
  saturation,
} from '../rewards/index.ts'
import type { History, NetworkFigures, Pool } from '../snapshot/index.ts'
import { million } from './average-table.ts'
import { expectedForAnyone } from './epoch-share.ts'
import { type MemberReturns, memberReturns } from './member-returns.ts'
import { networkThen, totalStakeThen } from './network-then.ts'
import { operatorShare, ownersShare } from './operator-share.ts'
import { type PoolInEpoch, poolInEpoch } from './pool-in-epoch.ts'

/** A pool's stake in one past epoch; null is unknown. */
export type PastStake = {
  readonly epoch: Epoch
  readonly stake: Lovelace | null
  /** Stake ÷ saturation point of that epoch; 1 is full. */
  readonly saturation: Rational | null
}

/** Why an epoch has no outcome. */
export type NoOutcome =
  /** The epoch's stake distribution does not list the pool. */
  | 'stake-unknown'
  /** A figure that the pot needs is unknown. */
  | 'pot-unknown'
  /** It held less than it pledges today, and what it pledged then is unknown. */
  | 'pledge-unknown'

/** What the formula gives a pool in a past epoch: means over its blocks, at apparent performance 1. */
export type PastOutcome = {
  /** R. */
  readonly rewardPot: Lovelace
  /** Blocks of all pools in the epoch. */
  readonly totalBlocks: number
  readonly expectedBlocks: Rational
  readonly poolReward: Lovelace
  /** Fixed cost, margin and the owners' part. */
  readonly operator: Lovelace
  /** What all members together get. */
  readonly members: Lovelace
  readonly returns: MemberReturns
  /** What the pool made, where the figures say so, and what the formula gives for just that. */
  readonly made: { readonly blocks: number; readonly poolReward: Lovelace } | null
}

export type PastEpoch = PastStake &
  (
    | { readonly outcome: PastOutcome; readonly missing: null }
    | { readonly outcome: null; readonly missing: NoOutcome }
  )

/** What is known of a pool's past. */
export type PoolPast = {
  readonly history: History
  /** The first epoch of `stakes`. */
  readonly from: Epoch
  /** Active stake, epoch by epoch; null is unknown. */
  readonly stakes: readonly (Lovelace | null)[]
}

/** The stake of every epoch, oldest first. */
export function pastStakes({ history, from, stakes }: PoolPast): PastStake[] {
  return stakes.map((stake, i) => {
    const at = epoch(from + i)
    return { epoch: at, stake, saturation: stake === null ? null : fullness(history, at, stake) }
  })
}

/**
 * One past epoch: its own pot, stake and protocol parameters (SPEC rules 2.2–4.6), but the pledge, margin and fixed
 * cost that the pool declares today, for those of then are unknown. The pledge counts as met, unless it is proven
 * unmet in the epoch that it is of.
 *
 * @throws {RangeError} unless the past holds the epoch.
 */
export function pastEpoch(
  past: PoolPast,
  pool: Pool,
  figures: NetworkFigures,
  at: number,
): PastEpoch {
  const { history, from, stakes } = past
  if (!Number.isInteger(at) || at < from || at >= from + stakes.length)
    throw new RangeError(`Not in ${from}…${from + stakes.length - 1}: ${at}.`)
  const stake = stakes[at - from] ?? null
  if (stake === null)
    return { epoch: epoch(at), stake, saturation: null, outcome: null, missing: 'stake-unknown' }
  const of = { epoch: epoch(at), stake, saturation: fullness(history, at, stake) }
  const then = networkThen(history, at)
  if (then === null) return { ...of, outcome: null, missing: 'pot-unknown' }
  const known = at >= figures.poolsEpoch
  const possible = pool.pledge <= stake
  if (!known && !possible) return { ...of, outcome: null, missing: 'pledge-unknown' }

  const { pledge } = pool
  const pledged = { poolStake: stake, pledge, pledgeMet: possible }
  const inEpoch = poolInEpoch({ ...then, ...pledged, performance: one })
  const owners = ownersShare({ ...pool, activeStake: stake }, figures)
  const blocks = at === figures.epoch ? pool.blocks : null
  return { ...of, outcome: outcomeOf(inEpoch, pool, owners, blocks), missing: null }
}

function outcomeOf(
  inEpoch: PoolInEpoch,
  pool: Pool,
  owners: Lovelace,
  blocks: number | null,
): PastOutcome {
  const { basis, share, distribution, rewardAt } = inEpoch
  const poolReward = expectedReward(distribution, rewardAt)
  const operator = operatorShare(inEpoch, pool, owners).total
  const perMillion = expectedForAnyone(inEpoch, pool, million)
  return {
    rewardPot: basis.rewardPot,
    totalBlocks: basis.totalBlocks,
    expectedBlocks: mul(share, ratio(BigInt(basis.totalBlocks))),
    poolReward,
    operator,
    members: lovelace(poolReward - operator),
    returns: memberReturns(perMillion, networks.mainnet.epochsPerYear),
    made: blocks === null ? null : { blocks, poolReward: rewardAt(BigInt(blocks)) },
  }
}

function fullness(history: History, at: number, poolStake: Lovelace): Rational | null {
  const totalStake = totalStakeThen(history, at)
  const k = history.columns.k[at - history.from] ?? null
  return totalStake === null || k === null
    ? null
    : saturation({ poolStake, totalStake, k: BigInt(k) })
}
