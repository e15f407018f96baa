import { type Lovelace, lovelace, ratio } from '../rewards/index.ts'
import {
  type AverageFigures,
  type AveragePoolTable,
  averagePool,
  million,
  partOfMillion,
} from './average-table.ts'
import { type AtFixedCost, type Earnings, fixedCosts, type Setting } from './earnings.ts'
import { type EpochShare, shareOf } from './epoch-share.ts'
import { forecastFrom } from './forecast.ts'
import { potStep } from './sum.ts'

/**
 * What the average pool pays the stake, from the table made ahead. Nobody's stake is joined to it, and
 * a scenario's performance, which is of one pool, does not count.
 */
export function averageEarnings(setting: Setting, table: AveragePoolTable): Earnings {
  const { scenario, figures, from } = setting
  const { stake } = scenario
  const forecast = forecastFrom(figures, lovelace(0n))
  const now = forecast.at(from)
  const average = averagePool(table)
  const perMillion = average.at(from)
  const known = average.at(table.dataEpoch)
  const perEpoch = shareAt(perMillion, stake)
  return {
    now,
    known: forecast.at(figures.epoch),
    pool: null,
    perEpoch,
    atDataEpoch: partOfMillion(known.reward, stake),
    atFixedCosts: atFixedCosts(perMillion, stake),
    rateAt: average.rateAt,
    lastEarning: null,
    bandsOver: null,
    luck: null,
    spread: {
      low: partOfMillion(perMillion.low, stake),
      high: partOfMillion(perMillion.high, stake),
      chanceOfNothing: ratio(perMillion.chanceOfNothing, 1_000_000n),
      pools: average.pools,
    },
    joining: null,
    warnings: [],
    sum: null,
    averageSum: {
      pot: potStep(now, figures.parameters),
      pools: average.pools,
      perMillion: shareAt(perMillion, lovelace(million)),
      reward: perEpoch.reward,
    },
  }
}

function shareAt({ beforeFees, fixedCost, reward }: AverageFigures, stake: Lovelace): EpochShare {
  // The columns are rounded apart: a fee next to nothing must not come out below it.
  const afterCost = larger(beforeFees - fixedCost, reward)
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
