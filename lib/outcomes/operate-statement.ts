import {
  type Epoch,
  effectiveFees,
  expectedReward,
  type Lovelace,
  lovelace,
  type PoolFees,
  type Rational,
  saturation,
} from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import type { OperateScenario } from '../scenario/operate-words.ts'
import { type NetworkFigures, snapshotAge } from '../snapshot/index.ts'
import { million } from './average-table.ts'
import { expectedForAnyone } from './epoch-share.ts'
import type { EpochBasis } from './forecast.ts'
import { type MemberReturns, memberReturns } from './member-returns.ts'
import { type RunningCosts, runningCosts } from './operate-money.ts'
import { type OperatorShare, operatorShare } from './operator-share.ts'
import { type PlanFrame, planFrame, plannedPool } from './plan-frame.ts'
import type { PoolInEpoch } from './pool-in-epoch.ts'
import { settingOf } from './whole-answer.ts'

/** The lines of one span, lovelace. They sum to the lovelace: income = fixed cost + margin + owners. */
export type StatementLines = {
  readonly fixedCost: bigint
  readonly margin: bigint
  readonly owners: bigint
  readonly income: bigint
  /** Null where part of them is money and no price is given. */
  readonly costs: bigint | null
  /** Income less costs. */
  readonly profit: bigint | null
}

/** One pool as it is run. Of one epoch: means over its blocks. A year is as many such epochs, a month a twelfth of it. */
export type StatementColumn = {
  readonly pool: OwnPool
  /** As the rule in view lifts them. */
  readonly fees: PoolFees
  readonly inEpoch: PoolInEpoch
  readonly pledgeMet: boolean
  /** Stake ÷ saturation point; 1 is full. */
  readonly saturation: Rational
  readonly poolReward: Lovelace
  readonly operator: OperatorShare
  /** What all members get together. */
  readonly members: Lovelace
  /** What 1,000,000 ada of a member get. */
  readonly perMillion: Lovelace
  readonly returns: MemberReturns
  readonly perEpoch: StatementLines
  readonly perMonth: StatementLines
  readonly perYear: StatementLines
}

export type OperateStatement = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly frame: PlanFrame
  /** The epoch the figures are for: the clock's. */
  readonly basis: EpochBasis
  readonly costs: RunningCosts | null
  readonly now: StatementColumn
  readonly plan: StatementColumn
}

/** Why a plan has no answer: it would hold more stake than all pools together. */
export type OperateProblem = {
  readonly kind: 'more-than-staked'
  readonly poolStake: Lovelace
  readonly networkActiveStake: Lovelace
}

export type OperateQuestion = {
  readonly scenario: OperateScenario
  readonly figures: NetworkFigures
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/** The frame that a scenario is held against. @throws {OutOfRangeError} for a clock that is no moment of the calendar. */
export function operateFrame({ scenario, figures, now }: OperateQuestion): PlanFrame {
  const { performance, minimum } = scenario
  return planFrame(figures, now, {
    performance,
    minPoolCost: minimum.cost,
    lifted: minimum.binds === 'rewards',
  })
}

/**
 * What the pool brings its operator as it is and as it is planned, in the clock's epoch, all other pools as they are.
 *
 * At performance 1 and today's rules each column is `planAnswer`'s, to the lovelace.
 *
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function operateStatement(question: OperateQuestion): OperateStatement | OperateProblem {
  const { scenario, figures, now: clock } = question
  const { clockEpoch } = settingOf(defaultScenario, figures, clock)
  const frame = operateFrame(question)
  const { basis, epochsPerYear } = frame
  const { networkActiveStake } = basis
  const { now, plan } = scenario
  for (const { poolStake } of [now, plan])
    if (poolStake > networkActiveStake)
      return { kind: 'more-than-staked', poolStake, networkActiveStake }
  const costs = runningCosts(scenario, epochsPerYear)
  const column = (pool: OwnPool) => columnOf(frame, pool, costs)
  return {
    ...{ dataEpoch: figures.epoch, clockEpoch, age: snapshotAge(figures, clockEpoch) },
    ...{ frame, basis, costs, now: column(now), plan: column(plan) },
  }
}

/** One pool in the frame. */
export function columnOf(
  frame: PlanFrame,
  pool: OwnPool,
  costs: RunningCosts | null,
): StatementColumn {
  const { parameters, epochsPerYear, floors } = frame
  const { totalStake } = frame.basis
  const fees = effectiveFees(pool, floors)
  const inEpoch = plannedPool(frame, pool)
  const poolReward = expectedReward(inEpoch.distribution, inEpoch.rewardAt)
  const operator = operatorShare(inEpoch, fees, pool.ownerStake)
  const perMillion = expectedForAnyone(inEpoch, fees, million)
  const lines = spread(operator, costs, BigInt(epochsPerYear))
  return {
    ...{ pool, fees, inEpoch, poolReward, operator, perMillion },
    pledgeMet: pool.pledge <= pool.ownerStake,
    saturation: saturation({ poolStake: pool.poolStake, totalStake, k: parameters.k }),
    members: lovelace(poolReward - operator.total),
    returns: memberReturns(perMillion, epochsPerYear),
    ...lines,
  }
}

function spread(operator: OperatorShare, costs: RunningCosts | null, epochs: bigint) {
  const { fixedCost, margin, total } = operator
  const lines = (times: bigint, of: bigint, spent: bigint | null): StatementLines => {
    const part = (amount: bigint) => (amount * times) / of
    const income = part(total)
    const [kept, more] = [part(fixedCost), part(fixedCost + margin)]
    return {
      ...{ fixedCost: kept, margin: more - kept, owners: income - more, income },
      ...{ costs: spent, profit: spent === null ? null : income - spent },
    }
  }
  return {
    perEpoch: lines(1n, 1n, costs?.perEpoch ?? null),
    perMonth: lines(epochs, 12n, costs?.perMonth ?? null),
    perYear: lines(epochs, 1n, costs?.perYear ?? null),
  }
}
