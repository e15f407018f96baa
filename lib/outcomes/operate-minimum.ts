import { type Lovelace, lovelace, lovelacePerAda } from '../rewards/index.ts'
import type { PoolId, Snapshot } from '../snapshot/index.ts'
import { fixedCosts } from './earnings.ts'
import type { EpochBasis } from './forecast.ts'
import { termsAt } from './network-answer.ts'
import {
  expectations,
  type NetworkPools,
  networkPools,
  type PoolExpectation,
  withFixedCosts,
} from './network-pools.ts'
import { type Standing, standingOf } from './operate-standing.ts'

/** What becomes of the pools that still declare the old minimum. */
export type MinimumView = {
  /** The minimum cost that is looked at. */
  readonly minimum: Lovelace
  /** Pools that declare exactly 340 ada and would then declare this. None for 340 itself. */
  readonly pools: number
  /** What they hold together. */
  readonly stake: Lovelace
  /** What their members get together of an epoch: as they are, and at the minimum. */
  readonly members: { readonly before: Lovelace; readonly after: Lovelace }
  /** What their operators get together of an epoch. */
  readonly operators: { readonly before: Lovelace; readonly after: Lovelace }
  /** The plan's place if they all did. */
  readonly standing: Standing
  /** Pools that declare less than this: refused in a new certificate, lifted where the minimum enters the reward. */
  readonly below: number
}

/** The old minimum, which was in force until epoch 445. */
const old = fixedCosts.at340

/** The network as `minimumViews` asks it, made once for an epoch. */
export type MinimumNetwork = {
  readonly network: NetworkPools
  readonly views: readonly {
    readonly minimum: Lovelace
    readonly pools: readonly PoolExpectation[]
  }[]
}

/** All pools under each minimum cost, those at 340 ada going down to it, nobody joining or leaving. */
export function minimumNetwork(snapshot: Snapshot, basis: EpochBasis): MinimumNetwork {
  const network = networkPools(snapshot, basis)
  const terms = termsAt(basis, snapshot.parameters)
  const { at340, at170, at75, at0 } = fixedCosts
  const views = [at340, at170, at75, at0].map((minimum) => ({
    minimum,
    pools: expectations(
      withFixedCosts(network, ({ fixedCost }) => (fixedCost === old ? minimum : fixedCost)),
      terms,
    ),
  }))
  return { network, views }
}

/** @param perMillion what a member of the plan gets; @param instead the registered pool that it is. */
export function minimumViews(
  { network, views }: MinimumNetwork,
  perMillion: Lovelace,
  instead: PoolId | null,
): MinimumView[] {
  const [asIs] = views
  const declares = network.pools.map(({ fixedCost }) => fixedCost === old)
  const sum = (
    pools: readonly PoolExpectation[] | undefined,
    of: (row: PoolExpectation) => Lovelace,
  ) => lovelace((pools ?? []).reduce((total, row, i) => total + (declares[i] ? of(row) : 0n), 0n))
  const both = (pools: readonly PoolExpectation[], of: (row: PoolExpectation) => Lovelace) => ({
    before: sum(asIs?.pools, of),
    after: sum(pools, of),
  })
  return views.map(({ minimum, pools }) => ({
    minimum,
    pools: declares.filter(Boolean).length,
    stake: sum(pools, ({ pool }) => pool.activeStake),
    members: both(pools, ({ members }) => members),
    operators: both(pools, ({ operator }) => operator),
    standing: standingOf({ pools }, perMillion, instead),
    below: network.pools.filter(({ fixedCost }) => fixedCost < minimum).length,
  }))
}

/** For words: what a member of a million ada in such a pool gets more. */
export const perMillionOf = (amount: Lovelace, stake: Lovelace): Lovelace =>
  lovelace(stake === 0n ? 0n : (amount * 1_000_000n * lovelacePerAda) / stake)
