import {
  type Epoch,
  earnsIn,
  epoch,
  expectedReward,
  type Lovelace,
  lovelace,
  one,
  zero,
} from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { type NetworkFigures, type Pool, pledgeStatus, snapshotAge } from '../snapshot/index.ts'
import { million } from './average-table.ts'
import {
  type EpochShare,
  expectedMemberReward,
  expectedShare,
  memberRewardAt,
} from './epoch-share.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { type Luck, luckOf } from './luck.ts'
import { type MemberReturns, memberReturns } from './member-returns.ts'
import { type OperatorShare, operatorShare, ownersShare } from './operator-share.ts'
import { type PoolBasis, type PoolTerms, poolBasis } from './pool-basis.ts'
import { poolInEpoch } from './pool-in-epoch.ts'
import { poolWarnings } from './pool-warnings.ts'
import { clockWarnings, inOrder, type Warning } from './warnings.ts'
import { settingOf } from './whole-answer.ts'

/** One pool as it stands, nobody joining. Amounts are means over its blocks unless they say else. */
export type PoolAnswer = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly record: Pool
  /** The epoch the figures are for: the clock's. */
  readonly now: EpochBasis
  readonly basis: PoolBasis
  /** The last epoch that earns, for a pool that retires. */
  readonly lastEarning: Epoch | null
  /** The reward at apparent performance 1; 0 while the pledge is unmet. */
  readonly maxPoolReward: Lovelace
  readonly poolReward: Lovelace
  readonly operator: OperatorShare
  /** What all members together get, owners left out. */
  readonly members: Lovelace
  /** What 1,000,000 ada in the pool get, be there as much in it or not. */
  readonly perMillion: EpochShare
  /** The same at the data epoch's own pot. */
  readonly perMillionAtDataEpoch: Lovelace
  readonly returns: MemberReturns
  readonly luck: Luck
  readonly warnings: readonly Warning[]
}

export type PoolQuestion = {
  readonly pool: Pool
  readonly figures: NetworkFigures
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/**
 * What a pool expects to earn and to pay in the clock's epoch, at the stake of the data epoch.
 *
 * An unmet pledge pays nothing; an unknown one counts as met, unless it is more than the pool holds.
 * The owners' stake, where it is not known to meet the pledge, is taken as the pledge.
 *
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar, and for a pool
 *   with more stake than there is.
 */
export function poolAnswer({ pool, figures, now: clock }: PoolQuestion): PoolAnswer {
  const { clockEpoch, from, network } = settingOf(defaultScenario, figures, clock)
  const terms = termsOf(pool, figures)
  const forecast = forecastFrom(figures, none)
  const [now, known] = [forecast.at(from), forecast.at(figures.epoch)]
  const { parameters } = figures
  const basis = poolBasis(terms, none, now.totalStake, parameters.k)
  const retiring = pool.retiringEpoch
  const lastEarning = retiring === null ? null : earnsIn(epoch(Math.max(0, retiring - 1)))
  const retired = lastEarning !== null && from > lastEarning

  const { activeStake: poolStake, pledge } = pool
  const possible = pledge <= poolStake
  const inEpoch = (of: EpochBasis, met: boolean, performance = one) =>
    poolInEpoch({ basis: of, parameters, poolStake, pledge, pledgeMet: met, performance })
  const pledgeMet = possible && terms.pledgeStatus !== 'unmet'
  const made = retired ? zero : one
  const working = inEpoch(now, possible)
  const paying = inEpoch(now, pledgeMet, made)

  const ownerStake = ownersShare(pool, figures)
  const poolReward = expectedReward(paying.distribution, paying.rewardAt)
  const operator = operatorShare(paying, basis, ownerStake)
  const perMillion = expectedShare(paying, basis, lovelace(million))
  const potential = expectedShare(working, basis, lovelace(million))
  const atDataEpoch = expectedMemberReward(
    inEpoch(known, pledgeMet, made),
    basis,
    lovelace(million),
  )
  const age = snapshotAge(figures, clockEpoch)
  const clockFacts = { dataEpoch: figures.epoch, clockEpoch, age, atDataEpoch }
  return {
    dataEpoch: figures.epoch,
    clockEpoch,
    age,
    record: pool,
    now,
    basis,
    lastEarning,
    maxPoolReward: paying.maxPool,
    poolReward,
    operator,
    members: lovelace(poolReward - operator.total),
    perMillion,
    perMillionAtDataEpoch: atDataEpoch,
    returns: memberReturns(perMillion.reward, network.epochsPerYear),
    luck: luckOf(paying, memberRewardAt(paying, basis, lovelace(million)), network.epochsPerYear),
    warnings: inOrder([
      ...poolWarnings({
        ...{ network, stake: lovelace(million), terms, basis, working },
        ...{ performance: one, potential, retired, lastEarning },
      }),
      ...clockWarnings({ ...clockFacts, perEpoch: perMillion.reward }),
    ]),
  }
}

function termsOf(pool: Pool, figures: NetworkFigures): PoolTerms {
  const { id, pledge, ownerStake, margin, fixedCost, retiringEpoch, activeStake } = pool
  const status = pledgeStatus(pool, figures)
  return {
    ...{ id, pledge, ownerStake, pledgeStatus: status, margin, fixedCost, retiringEpoch },
    ...{ stakeWithout: activeStake, record: pool },
  }
}

const none = lovelace(0n)
