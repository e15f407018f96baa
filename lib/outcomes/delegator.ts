import {
  type Epoch,
  epoch,
  epochAt,
  type Lovelace,
  lovelace,
  lovelacePerAda,
  mul,
  networks,
  type Rational,
  ratio,
  zero,
} from '../rewards/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { type NetworkFigures, type Pool, snapshotAge } from '../snapshot/index.ts'
import { averageEarnings } from './average-earnings.ts'
import type { AveragePoolTable } from './average-table.ts'
import type { Earnings, Setting } from './earnings.ts'
import { repeated } from './epoch-share.ts'
import { forecastFrom } from './forecast.ts'
import { horizonOf } from './horizon.ts'
import { poolTerms } from './pool-basis.ts'
import { poolEarnings } from './pool-earnings.ts'
import { timelineFrom } from './timeline.ts'
import type { DelegatorOutcome, OutcomeProblem } from './types.ts'
import { clockWarnings, inOrder } from './warnings.ts'

export type DelegatorInput = {
  readonly scenario: Scenario
  readonly figures: NetworkFigures
  /** The pool the scenario names; null if it names none. */
  readonly pool: Pool | null
  readonly average: AveragePoolTable
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/**
 * What the stake earns: everything the calculator says, from one scenario and one snapshot.
 *
 * The forecast starts at the clock's epoch. Amounts are expected values, exact means over the pool's
 * blocks; those of later epochs ignore floors of less than two lovelace each.
 *
 * @returns with `problem` set, and every amount 0, where the scenario asks for more ada than exists.
 * @throws {TypeError} if the scenario names a pool and `pool` is not that pool.
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function delegatorOutcome(input: DelegatorInput): DelegatorOutcome {
  const { scenario, figures, average, now } = input
  const network = networks[figures.network]
  const clockEpoch = epochAt(network, now)
  const from = epoch(Math.max(clockEpoch, figures.epoch))
  const terms = poolTerms(scenario, input.pool, figures)

  const joined = terms === null ? null : lovelace(terms.stakeWithout + scenario.stake)
  const problem = joined === null ? null : problemWith(joined, figures, from)
  const setting: Setting = { scenario, figures, network, clockEpoch, from }
  if (problem !== null) {
    // Without a stake every part of an answer has its form, and every amount is 0.
    const empty = { ...setting, scenario: { ...scenario, stake: lovelace(0n) } }
    const outcome = outcomeOf(empty, averageEarnings(empty, average), now)
    return { ...outcome, stake: scenario.stake, problem }
  }
  const earnings = terms === null ? averageEarnings(setting, average) : poolEarnings(setting, terms)
  return outcomeOf(setting, earnings, now)
}

function problemWith(
  poolStake: Lovelace,
  figures: NetworkFigures,
  from: Epoch,
): OutcomeProblem | null {
  // The least there is outside the reserves in any epoch that will be worked out.
  const forecast = forecastFrom(figures, lovelace(0n))
  const epochs = [figures.epoch, figures.newest.epoch, from]
  const totalStake = epochs
    .map((at) => forecast.at(at).totalStake)
    .reduce((least, held) => (held < least ? held : least))
  return poolStake > totalStake ? { kind: 'more-than-exists', poolStake, totalStake } : null
}

function outcomeOf(setting: Setting, earnings: Earnings, now: number): DelegatorOutcome {
  const { scenario, figures, network, clockEpoch, from } = setting
  const { perEpoch, atDataEpoch } = earnings
  const year = repeated(perEpoch, network.epochsPerYear)
  const age = snapshotAge(figures, clockEpoch)
  const { horizon, projection, ros } = horizonOf(setting, earnings)
  const clock = { dataEpoch: figures.epoch, clockEpoch, age, atDataEpoch }
  return {
    problem: null,
    dataEpoch: figures.epoch,
    clockEpoch,
    age,
    stake: scenario.stake,
    basis: scenario.pool.kind,
    now: earnings.now,
    known: earnings.known,
    pool: earnings.pool,
    perEpoch,
    atDataEpoch,
    perMonth: lovelace(year.reward / 12n),
    perYear: year.reward,
    feesPerYear: year,
    otherFixedCosts: earnings.atFixedCosts.map(({ fixedCost, taken, reward }) => ({
      fixedCost,
      taken: lovelace(taken * BigInt(network.epochsPerYear)),
      perYear: lovelace(reward * BigInt(network.epochsPerYear)),
    })),
    horizon,
    ros,
    reservesFall: reservesFall(figures, from, network.epochsPerYear),
    luck: earnings.luck,
    spread: earnings.spread,
    joining: earnings.joining,
    timeline: timelineFrom(network, now),
    warnings: inOrder([
      ...earnings.warnings,
      ...clockWarnings({ ...clock, perEpoch: perEpoch.reward }),
    ]),
    projection,
    sum: earnings.sum,
    averageSum: earnings.averageSum,
    fiat: fiatOf(scenario, year.reward, horizon.reward),
  }
}

/** Part of the reserves that is gone a year after `from`. */
function reservesFall(figures: NetworkFigures, from: Epoch, epochsPerYear: number): Rational {
  const forecast = forecastFrom(figures, lovelace(0n))
  const { reserves } = forecast.at(from)
  const later = forecast.at(from + epochsPerYear).reserves
  return reserves === 0n ? zero : ratio(reserves - later, reserves)
}

function fiatOf(
  { price }: Scenario,
  perYear: Lovelace,
  horizon: Lovelace,
): DelegatorOutcome['fiat'] {
  if (price === null) return null
  const worth = (amount: Lovelace) => mul(price.amount, ratio(amount, lovelacePerAda))
  return { perYear: worth(perYear), horizon: worth(horizon), currency: price.currency }
}
