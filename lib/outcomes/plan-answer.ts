import {
  type Epoch,
  equal,
  expectedReward,
  type Lovelace,
  lovelace,
  OutOfRangeError,
  one,
  type PledgePeak,
  type PoolFees,
  pledgePeak,
  type Rational,
  ratio,
  saturation,
} from '../rewards/index.ts'
import { defaultScenario, type OwnPool } from '../scenario/index.ts'
import { type PoolId, type Snapshot, snapshotAge } from '../snapshot/index.ts'
import { million } from './average-table.ts'
import { expectedForAnyone, memberRewardAt } from './epoch-share.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { type Luck, luckOf } from './luck.ts'
import { type MemberReturns, memberReturns } from './member-returns.ts'
import { termsAt } from './network-answer.ts'
import { expectations, networkPools } from './network-pools.ts'
import { type OperatorShare, operatorShare } from './operator-share.ts'
import { type PlanGoals, type PlanSolutions, planSolutions } from './plan-goals.ts'
import { type PoolInEpoch, poolInEpoch } from './pool-in-epoch.ts'
import { settingOf } from './whole-answer.ts'

export type PlanInput = {
  /** The pool as the operator would run it. */
  readonly pool: OwnPool
  readonly goals: PlanGoals
  readonly snapshot: Snapshot
  /** The registered pool that it is planned to be, which is then no rival of it; null for a new one. */
  readonly instead: PoolId | null
  /** Unix seconds. */
  readonly now: number
}

/** What some fees bring. */
export type FeesTried = PoolFees & {
  readonly operator: Lovelace
  readonly perMillion: Lovelace
  readonly returns: MemberReturns
  /** Place among the network's pools by what a member expects: 1 is best. */
  readonly rank: number
}

/** An operator's plan. Amounts are of one epoch, means over the pool's blocks. */
export type PlanAnswer = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly now: EpochBasis
  readonly pool: OwnPool
  /** Stake ÷ saturation point; 1 is full. */
  readonly saturation: Rational
  readonly pledgeMet: boolean
  /** At apparent performance 1; 0 while the pledge is unmet. */
  readonly maxPoolReward: Lovelace
  readonly poolReward: Lovelace
  readonly operator: OperatorShare
  /** What all members together get. */
  readonly members: Lovelace
  /** The fees as they are. */
  readonly asIs: FeesTried
  /** Other margins at the same fixed cost, and other fixed costs at the same margin. */
  readonly otherFees: readonly FeesTried[]
  /** How many pools there are to be ranked among, this one not counted. */
  readonly rankedAmong: number
  /** For a member of 1,000,000 ada. */
  readonly luck: Luck
  /** The pledge at which this stake earns the most. */
  readonly pledgePeak: PledgePeak
  readonly solutions: PlanSolutions
}

/**
 * A pool as its operator would run it: what it earns, how that is shared, its place among all pools, and what would
 * have to change to reach a goal. The stake of all pools stays as it is.
 *
 * @throws {OutOfRangeError} for a pool without stake or with more than all pools hold, a goal outside its range, or a
 *   clock that is no moment of the network's calendar.
 */
export function planAnswer({ pool, goals, snapshot, instead, now: clock }: PlanInput): PlanAnswer {
  const { poolStake, pledge, ownerStake } = pool
  const { parameters } = snapshot
  const scenario = { ...defaultScenario, pool }
  const { clockEpoch, from, network: calendar } = settingOf(scenario, snapshot, clock)
  const now = forecastFrom(snapshot, none).at(from)
  if (poolStake < 1n || poolStake > now.networkActiveStake)
    throw new OutOfRangeError('poolStake', poolStake, 'from one lovelace to the stake of all pools')
  const pledgeMet = pledge <= ownerStake
  const inEpoch = poolInEpoch({
    ...{ basis: now, parameters, poolStake, pledge, pledgeMet, performance: one },
  })
  const others = otherRates(snapshot, now, instead)
  const { epochsPerYear } = calendar
  const tried = (fees: PoolFees) => feesTried(inEpoch, fees, { ownerStake, others, epochsPerYear })
  const poolReward = expectedReward(inEpoch.distribution, inEpoch.rewardAt)
  const operator = operatorShare(inEpoch, pool, ownerStake)
  const { totalStake } = now
  const { k, a0 } = parameters
  const planned = { pool: inEpoch, fees: pool, ownerStake, epochsPerYear }
  return {
    dataEpoch: snapshot.epoch,
    clockEpoch,
    age: snapshotAge(snapshot, clockEpoch),
    now,
    pool,
    saturation: saturation({ poolStake, totalStake, k }),
    pledgeMet,
    maxPoolReward: inEpoch.maxPool,
    poolReward,
    operator,
    members: lovelace(poolReward - operator.total),
    asIs: tried(pool),
    otherFees: otherFees(pool, parameters.minPoolCost).map(tried),
    rankedAmong: others.length,
    luck: luckOf(inEpoch, memberRewardAt(inEpoch, pool, lovelace(million)), epochsPerYear),
    pledgePeak: pledgePeak({ rewardPot: now.rewardPot, totalStake, poolStake, a0, k }),
    solutions: planSolutions(planned, goals),
  }
}

const none = lovelace(0n)

/** What a million ada expects in each of the network's pools but the one that is planned. */
function otherRates(snapshot: Snapshot, now: EpochBasis, instead: PoolId | null): Lovelace[] {
  const expected = expectations(networkPools(snapshot, now), termsAt(now, snapshot.parameters))
  return expected.filter(({ pool }) => pool.id !== instead).map(({ perMillion }) => perMillion)
}

type Trying = {
  readonly ownerStake: Lovelace
  readonly others: readonly Lovelace[]
  readonly epochsPerYear: number
}

function feesTried(
  pool: PoolInEpoch,
  { fixedCost, margin }: PoolFees,
  { ownerStake, others, epochsPerYear }: Trying,
): FeesTried {
  const fees = { fixedCost, margin }
  const perMillion = expectedForAnyone(pool, fees, million)
  return {
    ...fees,
    operator: operatorShare(pool, fees, ownerStake).total,
    perMillion,
    returns: memberReturns(perMillion, epochsPerYear),
    rank: 1 + others.filter((other) => other > perMillion).length,
  }
}

const percents = [0n, 1n, 2n, 3n, 5n, 10n]

/** Margins people ask for at the same fixed cost; once, twice and three times the least fixed cost at the same margin. */
function otherFees({ fixedCost, margin }: PoolFees, minPoolCost: Lovelace): PoolFees[] {
  const margins = percents.map((percent) => ratio(percent, 100n))
  const costs = new Set([1n, 2n, 3n].map((times) => lovelace(minPoolCost * times)))
  return [
    ...margins
      .filter((other) => !equal(other, margin))
      .map((other) => ({ fixedCost, margin: other })),
    ...[...costs]
      .filter((other) => other !== fixedCost)
      .map((other) => ({ fixedCost: other, margin })),
  ]
}
