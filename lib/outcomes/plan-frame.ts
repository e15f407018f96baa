import {
  effectiveFees,
  expectedReward,
  type FeeFloors,
  type Lovelace,
  lovelace,
  one,
  operatorReward,
  type PoolFees,
  type Rational,
  type RewardAt,
} from '../rewards/index.ts'
import { defaultScenario, type OwnPool } from '../scenario/index.ts'
import type { NetworkFigures, ProtocolParameters } from '../snapshot/index.ts'
import { million } from './average-table.ts'
import { expectedForAnyone } from './epoch-share.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { type PoolInEpoch, poolInEpoch } from './pool-in-epoch.ts'
import { settingOf } from './whole-answer.ts'

/** The epoch that plans are held against, and its rules: what does not depend on the pool. */
export type PlanFrame = {
  readonly basis: EpochBasis
  /** Its `minPoolCost` is the least fixed cost that a certificate may hold. */
  readonly parameters: ProtocolParameters
  readonly epochsPerYear: number
  /** Part of the blocks due that the pool makes: 0…2. */
  readonly performance: Rational
  /** Fees that the reward itself is lifted to, as planned for Dijkstra; none today. */
  readonly floors: FeeFloors
}

/** Where a plan is not made under today's rules with every block that is due. */
export type PlanRules = {
  readonly performance?: Rational
  /** The least fixed cost; null for the one in force. */
  readonly minPoolCost?: Lovelace | null
  /** Whether a fixed cost below it is lifted in every reward, not only refused at registration. */
  readonly lifted?: boolean
}

/**
 * The frame of the clock's epoch.
 *
 * @param now unix seconds.
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function planFrame(
  figures: NetworkFigures,
  now: number,
  { performance = one, minPoolCost: asked = null, lifted = false }: PlanRules = {},
): PlanFrame {
  const { from, network } = settingOf(defaultScenario, figures, now)
  const minPoolCost = asked ?? figures.parameters.minPoolCost
  return {
    basis: forecastFrom(figures, none).at(from),
    parameters: { ...figures.parameters, minPoolCost },
    epochsPerYear: network.epochsPerYear,
    performance,
    floors: lifted ? { minPoolCost } : {},
  }
}

/** What a pool as it is run brings: means over its blocks, of one epoch, rounded down. */
export type Brings = {
  /** Fixed cost, margin and the owners' part. */
  readonly operator: Lovelace
  /** What 1,000,000 ada of a member get, be there as much in it or not. */
  readonly perMillion: Lovelace
}

/** A pool of the plan in its epoch; owners who hold less than the pledge are paid nothing. */
export function plannedPool(
  { basis, parameters, performance }: PlanFrame,
  { poolStake, pledge, ownerStake }: Pick<OwnPool, 'poolStake' | 'pledge' | 'ownerStake'>,
): PoolInEpoch {
  const pledgeMet = pledge <= ownerStake
  const pool = poolInEpoch({ basis, parameters, poolStake, pledge, pledgeMet, performance })
  const { first, weights } = pool.distribution
  const earned = weights.map((_, i) => pool.rewardAt(BigInt(first + i)))
  // Every fee that is tried asks for the same blocks again.
  const rewardAt = (blocks: bigint) => earned[Number(blocks) - first] ?? pool.rewardAt(blocks)
  return { ...pool, rewardAt }
}

/**
 * What some fees bring the operator and a member.
 *
 * @throws {OutOfRangeError} for fees or owners outside their range.
 */
export function bringsAt(
  pool: PoolInEpoch,
  declared: PoolFees,
  ownerStake: Lovelace,
  floors: FeeFloors,
): Brings {
  const fees = effectiveFees(declared, floors)
  return {
    operator: expectedReward(pool.distribution, operatorAt(pool, fees, ownerStake)),
    perMillion: expectedForAnyone(pool, fees, million),
  }
}

/** What so many blocks pay the operator. */
export function operatorAt(pool: PoolInEpoch, fees: PoolFees, ownerStake: Lovelace): RewardAt {
  const { poolStake, rewardAt } = pool
  const { fixedCost, margin } = fees
  return (blocks) =>
    operatorReward({ poolReward: rewardAt(blocks), poolStake, fixedCost, margin, ownerStake })
}

/** {@link bringsAt} of a pool as it stands. */
export function bringsOf(frame: PlanFrame, pool: OwnPool): Brings {
  return bringsAt(plannedPool(frame, pool), pool, pool.ownerStake, frame.floors)
}

const none = /* @__PURE__ */ lovelace(0n)
