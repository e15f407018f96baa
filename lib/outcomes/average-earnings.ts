import { type Epoch, type Lovelace, lovelace, ratio } from '../rewards/index.ts'
import {
  type AverageColumn,
  type AverageFigures,
  type AveragePool,
  million,
  partOfMillion,
} from './average-table.ts'
import {
  type AtFixedCost,
  type EarningFigures,
  type Earnings,
  fixedCosts,
  type Pay,
  type PoolSpread,
  type Setting,
} from './earnings.ts'
import { type EpochShare, shareOf } from './epoch-share.ts'
import { type Forecast, forecastFrom } from './forecast.ts'
import { potStep } from './sum.ts'

/** What the average pool pays, with the figures it came by. */
type AveragePay = Pay & {
  readonly spread: PoolSpread
  readonly forecast: Forecast
}

/**
 * What the average pool pays the stake, from the table made ahead. Nobody's stake is joined to it, and
 * a scenario's performance, which is of one pool, does not count.
 */
export function averagePay({ scenario, figures, from }: Setting, pools: AveragePool): AveragePay {
  const { stake } = scenario
  const forecast = forecastFrom(figures, lovelace(0n))
  const at = (column: AverageColumn) => pools.figure(column, from)
  const chanceOfNothing = ratio(at('chanceOfNothing'), 1_000_000n)
  return {
    now: forecast.at(from),
    forecast,
    perEpoch: shareAt(pools, from, stake),
    rateAt: pools.rateAt,
    lastEarning: null,
    bandsOver: null,
    chanceOfNothing,
    spread: {
      low: partOfMillion(at('low'), stake),
      high: partOfMillion(at('high'), stake),
      chanceOfNothing,
      pools: pools.pools,
    },
    warnings: [],
  }
}

/** {@link averagePay} with what is told beside it. Each part by its name: a spread takes as long as all the arithmetic. */
export function averageFigures(setting: Setting, pools: AveragePool): EarningFigures {
  const { scenario, figures, from } = setting
  const { stake } = scenario
  const pay = averagePay(setting, pools)
  return {
    now: pay.now,
    perEpoch: pay.perEpoch,
    rateAt: pay.rateAt,
    lastEarning: pay.lastEarning,
    bandsOver: pay.bandsOver,
    chanceOfNothing: pay.chanceOfNothing,
    spread: pay.spread,
    warnings: pay.warnings,
    known: pay.forecast.at(figures.epoch),
    pool: null,
    atDataEpoch: partOfMillion(pools.figure('reward', pools.dataEpoch), stake),
    atFixedCosts: atFixedCosts(pools.at(from), stake),
    luck: null,
    joining: null,
  }
}

/** {@link averageFigures} with the sum that explains them. */
export function averageEarnings(setting: Setting, pools: AveragePool): Earnings {
  const figures = averageFigures(setting, pools)
  const { now, perEpoch } = figures
  return {
    ...figures,
    sum: null,
    averageSum: {
      pot: potStep(now, setting.figures.parameters),
      pools: pools.pools,
      perMillion: shareAt(pools, setting.from, lovelace(million)),
      reward: perEpoch.reward,
    },
  }
}

function shareAt({ figure }: AveragePool, epoch: Epoch, stake: Lovelace): EpochShare {
  const [beforeFees, reward] = [figure('beforeFees', epoch), figure('reward', epoch)]
  // The columns are rounded apart: a fee next to nothing must not come out below it.
  const afterCost = larger(beforeFees - figure('fixedCost', epoch), reward)
  const whole = larger(beforeFees, afterCost)
  return shareOf(
    partOfMillion(whole, stake),
    partOfMillion(afterCost, stake),
    partOfMillion(reward, stake),
  )
}

/** What is taken is against the same pools without a fixed cost. */
function atFixedCosts(figures: AverageFigures, stake: Lovelace): AtFixedCost[] {
  return (['at340', 'at170', 'at75', 'at0'] as const).map((column) => {
    const reward = partOfMillion(figures[column], stake)
    const without = partOfMillion(larger(figures.at0, figures[column]), stake)
    return { fixedCost: fixedCosts[column], taken: lovelace(without - reward), reward }
  })
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
