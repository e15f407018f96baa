import { type Epoch, type Lovelace, lovelace, type RewardRule } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import {
  type Pool,
  type ProtocolParameters,
  type Snapshot,
  snapshotAge,
} from '../snapshot/index.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import {
  type NetworkPools,
  networkPools,
  type PoolExpectation,
  withFixedCosts,
} from './network-pools.ts'
import { type SimulatedNetwork, type SimulatedSide, simulated } from './simulated-network.ts'
import { settingOf } from './whole-answer.ts'

/** What is changed; what is left out stays as it is. */
export type WhatIf = {
  readonly rule: RewardRule
  readonly parameters: Partial<Pick<ProtocolParameters, 'k' | 'a0' | 'rho' | 'tau' | 'minPoolCost'>>
  /**
   * Registered fixed costs under another minimum: `stay`, as the ledger has it (a minimum binds at registration), or
   * `follow`: pools that declare today's minimum, or less than the new one, declare the new one.
   */
  readonly fixedCosts: 'stay' | 'follow'
  /** Of an epoch; left out, those of the epoch that is worked out. */
  readonly fees?: Lovelace
}

/** One pool before and after. */
export type PoolChange = {
  readonly pool: Pool
  readonly before: PoolExpectation
  readonly after: PoolExpectation
}

/** Pools that gain, lose or stay, and the stake in them. */
export type Sides = Readonly<
  Record<'gain' | 'lose' | 'same', { readonly pools: number; readonly stake: Lovelace }>
>

export type SimulationAnswer = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly now: EpochBasis
  readonly before: SimulatedNetwork
  readonly after: SimulatedNetwork
  /** By what a member's stake expects. */
  readonly memberSides: Sides
  /** By what the operator expects. */
  readonly operatorSides: Sides
  readonly pools: readonly PoolChange[]
}

/**
 * One epoch of the network as it is and as it would be: same reserves, fees, blocks and stake, other rules. Nobody
 * moves; what delegators and operators would do is no part of it.
 *
 * @param now unix seconds.
 * @throws {OutOfRangeError} for a clock that is no moment of the calendar, a parameter outside its domain (k below 1,
 *   a0 below 0, ρ or τ outside 0…1), or a rule outside its own.
 */
export function simulationAnswer(
  snapshot: Snapshot,
  whatIf: WhatIf,
  now: number,
): SimulationAnswer {
  return simulationUnder(simulationBase(snapshot, now), whatIf)
}

/** The network as it is, in the clock's epoch: made once, asked under many rules. */
export type SimulationBase = {
  readonly snapshot: Snapshot
  readonly clockEpoch: Epoch
  readonly epochsPerYear: number
  readonly basis: EpochBasis
  readonly network: NetworkPools
  readonly before: SimulatedSide
}

/**
 * What {@link simulationAnswer} starts from.
 *
 * @param at `clock`, or `data` for the epoch the pools' figures are of.
 * @throws {OutOfRangeError} for a clock that is no moment of the calendar.
 */
export function simulationBase(
  snapshot: Snapshot,
  now: number,
  at: 'clock' | 'data' = 'clock',
): SimulationBase {
  const { clockEpoch, from, network: calendar } = settingOf(defaultScenario, snapshot, now)
  const forecast = forecastFrom(snapshot, lovelace(0n))
  const basis = forecast.at(at === 'clock' ? from : snapshot.epoch)
  const network = networkPools(snapshot, basis)
  const { epochsPerYear } = calendar
  const { parameters } = snapshot
  const before = simulated({ basis, epochsPerYear, network, parameters, rule: {} })
  return { snapshot, clockEpoch, epochsPerYear, basis, network, before }
}

/**
 * The network as it would be, beside what it is.
 *
 * @param stakes the same pools with the stake they would hold, in the same epoch; left out, nobody moves.
 * @throws {OutOfRangeError} as {@link simulationAnswer}.
 */
export function simulationUnder(
  base: SimulationBase,
  whatIf: WhatIf,
  stakes: NetworkPools = base.network,
): SimulationAnswer {
  const { snapshot, clockEpoch, basis, before, epochsPerYear } = base
  const changed = { ...snapshot.parameters, ...whatIf.parameters }
  const least = snapshot.parameters.minPoolCost
  const after = simulated({
    basis: whatIf.fees === undefined ? basis : { ...basis, fees: whatIf.fees },
    epochsPerYear,
    network: costsUnder(whatIf, stakes, least, changed.minPoolCost),
    parameters: changed,
    rule: whatIf.rule,
  })
  const pools = before.expected.flatMap((one, i) => {
    const other = after.expected[i]
    return other ? [{ pool: one.pool, before: one, after: other }] : []
  })
  return {
    dataEpoch: snapshot.epoch,
    clockEpoch,
    age: snapshotAge(snapshot, clockEpoch),
    now: basis,
    before: before.network,
    after: after.network,
    memberSides: sidesBy(pools, returnRises),
    operatorSides: sidesBy(pools, ({ before: is, after: then }) => then.operator - is.operator),
    pools,
  }
}

/** The same pools with the fixed costs that they would declare. */
export function costsUnder(
  { fixedCosts }: WhatIf,
  network: NetworkPools,
  least: Lovelace,
  newLeast: Lovelace,
): NetworkPools {
  if (fixedCosts === 'stay') return network
  return withFixedCosts(network, ({ fixedCost }) =>
    fixedCost === least || fixedCost < newLeast ? newLeast : fixedCost,
  )
}

/** Above 0 where an ada in the pool gets more than before, whatever stake is there. */
export function returnRises({ before, after }: PoolChange): bigint {
  return after.rate * before.pool.activeStake - before.rate * after.pool.activeStake
}

/** Pools by the sign of a difference. */
export function sidesBy(
  pools: readonly PoolChange[],
  rises: (change: PoolChange) => bigint,
): Sides {
  const none = () => ({ pools: 0, stake: 0n })
  const sides = { gain: none(), lose: none(), same: none() }
  for (const change of pools) {
    const { pool } = change
    const difference = rises(change)
    const side = difference > 0n ? sides.gain : difference < 0n ? sides.lose : sides.same
    side.pools += 1
    side.stake += pool.activeStake
  }
  const counted = ({
    pools: count,
    stake,
  }: {
    readonly pools: number
    readonly stake: bigint
  }) => ({
    pools: count,
    stake: lovelace(stake),
  })
  return { gain: counted(sides.gain), lose: counted(sides.lose), same: counted(sides.same) }
}
