import {
  compare,
  type Epoch,
  type Lovelace,
  lovelace,
  one,
  type PotUse,
  type RewardRule,
  rewardPotAtEta,
  saturation,
  saturationPoint,
} from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import {
  type Pool,
  type ProtocolParameters,
  type Snapshot,
  snapshotAge,
} from '../snapshot/index.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { type AverageReturn, averageReturn, expectedUse } from './network-answer.ts'
import {
  expectations,
  type NetworkPools,
  networkPools,
  type PoolExpectation,
  withFixedCosts,
} from './network-pools.ts'
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
}

/** One side of the comparison. Amounts are of one epoch, means over the pools' blocks. */
export type SimulatedNetwork = {
  readonly parameters: Pick<ProtocolParameters, 'k' | 'a0' | 'rho' | 'tau' | 'minPoolCost'>
  readonly rule: RewardRule
  readonly deltaR1: Lovelace
  readonly deltaT1: Lovelace
  readonly rewardPot: Lovelace
  readonly use: PotUse
  readonly saturationPoint: Lovelace
  readonly saturatedPools: number
  readonly average: AverageReturn
  readonly operators: Lovelace
  readonly members: Lovelace
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
  const { clockEpoch, from, network: calendar } = settingOf(defaultScenario, snapshot, now)
  const basis = forecastFrom(snapshot, lovelace(0n)).at(from)
  const network = networkPools(snapshot, basis)
  const changed = { ...snapshot.parameters, ...whatIf.parameters }
  const today = { basis, epochsPerYear: calendar.epochsPerYear }
  const before = simulated({ ...today, network, parameters: snapshot.parameters, rule: {} })
  const after = simulated({
    ...today,
    network: costsUnder(whatIf, network, snapshot.parameters.minPoolCost, changed.minPoolCost),
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
    memberSides: sidesBy(pools, ({ rate }) => rate),
    operatorSides: sidesBy(pools, ({ operator }) => operator),
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

type Simulated = {
  readonly basis: EpochBasis
  readonly network: NetworkPools
  readonly parameters: ProtocolParameters
  readonly rule: RewardRule
  readonly epochsPerYear: number
}

function simulated({ basis, network, parameters, rule, epochsPerYear }: Simulated) {
  const { k, a0, rho, tau, minPoolCost } = parameters
  const { reserves, fees, eta, totalStake } = basis
  const { deltaR1, deltaT1, rewardPot } = rewardPotAtEta({ reserves, fees, eta, rho, tau })
  const terms = { rewardPot, totalStake, k, a0, rule }
  const expected = expectations(network, terms)
  const total = (of: (pool: PoolExpectation) => bigint) =>
    lovelace(expected.reduce((sum, pool) => sum + of(pool), 0n))
  const isFull = ({ pool }: PoolExpectation) =>
    compare(saturation({ poolStake: pool.activeStake, totalStake, k }), one) > 0
  return {
    expected,
    network: {
      parameters: { k, a0, rho, tau, minPoolCost },
      ...{ rule, deltaR1, deltaT1, rewardPot },
      use: expectedUse(network, terms),
      saturationPoint: saturationPoint({ totalStake, k }),
      saturatedPools: expected.filter(isFull).length,
      average: averageReturn(expected, epochsPerYear),
      operators: total(({ operator }) => operator),
      members: total(({ members }) => members),
    } satisfies SimulatedNetwork,
  }
}

function sidesBy(pools: readonly PoolChange[], of: (pool: PoolExpectation) => bigint): Sides {
  const side = (holds: (difference: bigint) => boolean) => {
    const those = pools.filter(({ before, after }) => holds(of(after) - of(before)))
    const stake = lovelace(those.reduce((sum, { pool }) => sum + pool.activeStake, 0n))
    return { pools: those.length, stake }
  }
  return {
    gain: side((difference) => difference > 0n),
    lose: side((difference) => difference < 0n),
    same: side((difference) => difference === 0n),
  }
}
