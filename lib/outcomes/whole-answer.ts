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
import { type NetworkFigures, snapshotAge } from '../snapshot/index.ts'
import type { EarningFigures, Earnings, Setting } from './earnings.ts'
import { repeated } from './epoch-share.ts'
import { forecastFrom } from './forecast.ts'
import { horizonOf } from './horizon.ts'
import { timelineFrom } from './timeline.ts'
import type { DelegatorOutcome } from './types.ts'
import { clockWarnings, inOrder } from './warnings.ts'

/**
 * Where an answer starts: at the clock's epoch, or the data's if the clock is behind it.
 *
 * @param now unix seconds
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function settingOf(scenario: Scenario, figures: NetworkFigures, now: number): Setting {
  const network = networks[figures.network]
  const clockEpoch = epochAt(network, now)
  return {
    scenario,
    figures,
    network,
    clockEpoch,
    from: epoch(Math.max(clockEpoch, figures.epoch)),
  }
}

/** The whole answer from what the pool or the average earns. */
export function outcomeOf(setting: Setting, earnings: Earnings, now: number): DelegatorOutcome {
  const { figures, rows } = figuresOf(setting, earnings, now)
  const { sum, averageSum } = earnings
  return { ...figures, projection: rows(), sum, averageSum }
}

/** The same in single figures, its rows not yet made. */
export function figuresOf(setting: Setting, earnings: EarningFigures, now: number) {
  const { scenario, figures, network, clockEpoch, from } = setting
  const { perEpoch, atDataEpoch } = earnings
  const year = repeated(perEpoch, network.epochsPerYear)
  const age = snapshotAge(figures, clockEpoch)
  const { horizon, rows, ros } = horizonOf(setting, earnings)
  const whole = {
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
      ...clockWarnings({
        dataEpoch: figures.epoch,
        clockEpoch,
        age,
        atDataEpoch,
        perEpoch: perEpoch.reward,
      }),
    ]),
    fiat: fiatOf(scenario, year.reward, horizon.reward),
  }
  return { figures: whole, rows }
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
