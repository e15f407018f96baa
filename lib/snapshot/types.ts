import type { Epoch, Lovelace, NetworkName, Rational } from '../rewards/index.ts'
import type { PoolId } from './pool-id.ts'

/** Where a group of figures comes from, and the epoch it describes. */
export type FieldSource = {
  readonly group:
    | 'stake'
    | 'pots'
    | 'newest'
    | 'parameters'
    | 'trend'
    | 'pools'
    | 'names'
    | 'ownerStake'
    | 'history'
    | 'poolHistory'
  readonly epoch: Epoch
  /** Public source, by organisation and repository or service. */
  readonly source: string
}

/** Protocol parameters of the epoch. */
export type ProtocolParameters = {
  readonly epoch: Epoch
  /** k (`nOpt`), the target number of pools. */
  readonly k: bigint
  /** Pledge influence, ≥ 0. */
  readonly a0: Rational
  /** Part of the reserves paid out per epoch, 0…1. */
  readonly rho: Rational
  /** Part of the pot that goes to the treasury, 0…1. */
  readonly tau: Rational
  /** d, 0…1; 0 since epoch 257 on mainnet. */
  readonly decentralisation: Rational
  /** Least fixed cost a pool may declare. */
  readonly minPoolCost: Lovelace
  readonly protocolMajor: number
}

/** What decides the rewards of `Snapshot.epoch`. */
export type Pots = {
  /** Reserves at the start of `reservesEpoch`, the epoch after: what the ledger uses for the rewards of this one. */
  readonly reserves: Lovelace
  readonly reservesEpoch: Epoch
  /** Treasury at the start of `reservesEpoch`. */
  readonly treasury: Lovelace
  /** Transaction fees of the epoch. */
  readonly fees: Lovelace
  /** Blocks made by pools in the epoch; null if unknown. */
  readonly blocks: number | null
  /** Blocks made ÷ blocks expected; may exceed 1 (the pot counts at most 1). */
  readonly eta: Rational
  /** Stake of all pools together: the denominator of apparent performance. */
  readonly activeStake: Lovelace
  /** Max supply − reserves: the denominator of σ. */
  readonly totalStake: Lovelace
  /** What leaves the reserves: ⌊min(1, η)·ρ·reserves⌋. */
  readonly deltaR1: Lovelace
  /** What goes to the treasury: ⌊τ·(fees + ΔR1)⌋. */
  readonly deltaT1: Lovelace
  /** R, what is left for the pools. */
  readonly rewardPot: Lovelace
}

/** The newest pots known; later than the pools' figures. */
export type NewestPots = {
  readonly epoch: Epoch
  readonly reserves: Lovelace
  readonly treasury: Lovelace
  readonly activeStake: Lovelace
}

/** Means over the newest year of epochs (73) whose figures are known; what forecasts start from. */
export type Trend = {
  readonly from: Epoch
  readonly to: Epoch
  readonly epochs: number
  /** Mean of η, not clamped. */
  readonly eta: Rational
  /** Mean fees per epoch, rounded down. */
  readonly fees: Lovelace
  /** Rewards distributed ÷ R, each summed over `from` … `paidTo`. */
  readonly paidShare: Rational
  /** Last epoch whose distributed rewards are known, at most `to`. */
  readonly paidTo: Epoch
}

/** One pool with stake in the epoch. */
export type Pool = {
  readonly id: PoolId
  /** Not unique: several pools share a ticker. Written by the pool, cleaned. Null if unknown. */
  readonly ticker: string | null
  readonly name: string | null
  /** Declared pledge, of `poolsEpoch`. May exceed the stake of the pool. */
  readonly pledge: Lovelace
  /** 0…1, of `poolsEpoch`. */
  readonly margin: Rational
  /** Per epoch, of `poolsEpoch`. */
  readonly fixedCost: Lovelace
  /** Stake active in `Snapshot.epoch`. */
  readonly activeStake: Lovelace
  /** Stake active in `poolsEpoch`, the epoch the pledge is of; null if unknown. */
  readonly activeStakeAtPledge: Lovelace | null
  /** What the owners held in `ownerStakeEpoch`, as far as the source knew the owners. */
  readonly ownerStake: Lovelace | null
  readonly ownerStakeEpoch: Epoch | null
  /** The pledge of `ownerStakeEpoch`: the only one that `ownerStake` may be held against. */
  readonly pledgeAtOwnerStake: Lovelace | null
  /** Blocks made in `Snapshot.epoch`; null if unknown, zero if none. */
  readonly blocks: number | null
  /** Epoch in which it retires; null if unknown. */
  readonly retiringEpoch: Epoch | null
}

/** A file beside the bundle, named by its own hash. */
export type PartRef = {
  /** Relative to the network's folder. */
  readonly path: string
  /** Hex. */
  readonly sha256: string
  /** `sha256-…` for `fetch(…, { integrity })`. */
  readonly integrity: string
  readonly bytes: number
}

export type SnapshotParts = {
  readonly history: PartRef
  /** How the stake of each pool went: a line and two changes. */
  readonly poolTrends: PartRef
  /** Shards of the pools' history; `shardOf(id)` says which holds a pool. */
  readonly poolHistory: readonly PartRef[]
}

/** Everything about the network but its pools: small enough to stand inside a page. */
export type NetworkFigures = {
  readonly network: NetworkName
  /** Whose stake, blocks, fees and η these are. */
  readonly epoch: Epoch
  /** End of that epoch, ISO 8601 UTC. */
  readonly asOf: string
  /** Whose pledges, margins and fixed costs these are. */
  readonly poolsEpoch: Epoch
  /** How many pools have stake. */
  readonly poolCount: number
  readonly sources: readonly FieldSource[]
  readonly parameters: ProtocolParameters
  readonly pots: Pots
  readonly newest: NewestPots
  readonly trend: Trend
}

/** What the network looked like in one epoch. Immutable, checked. */
export type Snapshot = NetworkFigures & {
  /** Ascending by id. Made on first use. */
  readonly pools: readonly Pool[]
  readonly parts: SnapshotParts
}

/** `latest.json`: which bundle is the newest of a network. */
export type SnapshotPointer = PartRef & { readonly network: NetworkName; readonly epoch: Epoch }
