import {
  type Lovelace,
  lovelace,
  type PotUse,
  type RewardRule,
  rewardPotAtEta,
  saturationPoint,
} from '../rewards/index.ts'
import type { ProtocolParameters } from '../snapshot/index.ts'
import type { EpochBasis } from './forecast.ts'
import { type AverageReturn, averageReturn, expectedUse } from './network-answer.ts'
import { expectations, type NetworkPools, type PoolExpectation } from './network-pools.ts'

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

type Simulated = {
  readonly basis: EpochBasis
  readonly network: NetworkPools
  readonly parameters: ProtocolParameters
  readonly rule: RewardRule
  readonly epochsPerYear: number
}

/** One side with what each of its pools expects. */
export type SimulatedSide = {
  readonly expected: readonly PoolExpectation[]
  readonly network: SimulatedNetwork
}

/** @throws {OutOfRangeError} for parameters or a rule outside their domain. */
export function simulated(asked: Simulated): SimulatedSide {
  const { basis, network, parameters, rule, epochsPerYear } = asked
  const { k, a0, rho, tau, minPoolCost } = parameters
  const { reserves, fees, eta, totalStake } = basis
  const { deltaR1, deltaT1, rewardPot } = rewardPotAtEta({ reserves, fees, eta, rho, tau })
  const terms = { rewardPot, totalStake, k, a0, rule }
  const expected = expectations(network, terms)
  const total = (of: (pool: PoolExpectation) => bigint) =>
    lovelace(expected.reduce((sum, pool) => sum + of(pool), 0n))
  const isFull = ({ pool }: PoolExpectation) => pool.activeStake * k > totalStake
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
    },
  }
}
