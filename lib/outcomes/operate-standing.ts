import { compare, type Lovelace, lovelace, one } from '../rewards/index.ts'
import type { PoolId, Snapshot } from '../snapshot/index.ts'
import type { EpochBasis } from './forecast.ts'
import { termsAt } from './network-answer.ts'
import { expectations, networkPools, type PoolExpectation } from './network-pools.ts'
import {
  type ReturnDistribution,
  type ReturnRow,
  returnDistribution,
} from './return-distribution.ts'

/** What every pool's members expect of an epoch: worked out once, then asked for every plan. */
export type Field = {
  readonly pools: readonly PoolExpectation[]
  /** Pools with a margin below 100 %, whose members can earn at all. */
  readonly distribution: ReturnDistribution
}

/** Where a plan stands among all other pools. */
export type Standing = {
  /** Place by what a member expects: 1 is best; equals share it. */
  readonly rank: number
  /** How many pools there are beside it. */
  readonly among: number
}

/** What a million ada expect of an epoch with the members of other pools. */
export type ElsewhereReturns = {
  /** The mean over pools with a margin below 100 %, by their stake. */
  readonly average: Lovelace
  /** The pool that pays its members most, at the stake it has; null where there is no other. */
  readonly best: { readonly label: string; readonly perMillion: Lovelace } | null
}

/** All pools at the pot of an epoch, each with every block that is due to it. */
export function fieldOf(snapshot: Snapshot, basis: EpochBasis, epochsPerYear: number): Field {
  const pools = expectations(networkPools(snapshot, basis), termsAt(basis, snapshot.parameters))
  return { pools, distribution: returnDistribution(rowsOf(pools), epochsPerYear) }
}

/** The stake of pools with a margin below 100 % by what their members expect. */
export const rowsOf = (pools: readonly PoolExpectation[]): ReturnRow[] =>
  pools.flatMap(({ pool, perMillion }) =>
    compare(pool.margin, one) < 0 ? [{ perMillion, stake: pool.activeStake }] : [],
  )

/**
 * The place of a pool whose members get `perMillion`, as `planAnswer` counts it.
 *
 * @param instead the registered pool that it is, which is then no rival of it.
 */
export function standingOf(
  { pools }: Pick<Field, 'pools'>,
  perMillion: Lovelace,
  instead: PoolId | null,
): Standing {
  let better = 0
  let among = 0
  for (const other of pools) {
    if (other.pool.id === instead) continue
    among += 1
    if (other.perMillion > perMillion) better += 1
  }
  return { rank: better + 1, among }
}

/** @param instead the registered pool that is planned: not elsewhere. */
export function elsewhereOf(
  { pools }: Pick<Field, 'pools'>,
  instead: PoolId | null,
): ElsewhereReturns {
  let stake = 0n
  let earned = 0n
  let best: PoolExpectation | null = null
  for (const other of pools) {
    const { pool, perMillion } = other
    if (pool.id === instead || compare(pool.margin, one) >= 0) continue
    stake += pool.activeStake
    earned += perMillion * pool.activeStake
    if (best === null || perMillion > best.perMillion) best = other
  }
  return {
    average: lovelace(stake === 0n ? 0n : earned / stake),
    best: best && {
      label: best.pool.ticker ?? best.pool.name ?? best.pool.id.slice(0, 8),
      perMillion: best.perMillion,
    },
  }
}
