import {
  blockDistribution,
  type Epoch,
  earnsIn,
  epoch,
  type Lovelace,
  type RewardAt,
  zero,
} from '../rewards/index.ts'
import { million } from './average-table.ts'
import { bandsOver } from './band.ts'
import { type AtFixedCost, type Earnings, fixedCosts, type Pay, type Setting } from './earnings.ts'
import {
  expectedForAnyone,
  expectedMemberReward,
  expectedShare,
  memberRewardAt,
} from './epoch-share.ts'
import { type EpochBasis, type Forecast, forecastFrom } from './forecast.ts'
import { chanceOfNothing, luckOf } from './luck.ts'
import { type PoolBasis, type PoolTerms, poolBasis } from './pool-basis.ts'
import { type PoolInEpoch, type PoolInEpochInput, poolInEpoch } from './pool-in-epoch.ts'
import { type Rate, rewardPerBlock } from './pool-rate.ts'
import { poolWarnings } from './pool-warnings.ts'
import { sumOf } from './sum.ts'
import { meanAfterCost, type TailSums, tailSums } from './tail-sums.ts'

/** What a pool pays, with the figures it came by. */
type PoolPay = Pay & {
  readonly forecast: Forecast
  readonly basis: PoolBasis
  /** As asked: an unmet pledge and a retired pool make nothing. */
  readonly does: Omit<PoolInEpochInput, 'basis'>
  readonly paying: PoolInEpoch
  readonly rewardAt: RewardAt
}

/**
 * What one pool pays the stake that joins it: the stake is counted into the pool and the network.
 *
 * An unmet pledge and a retired pool pay nothing; an unknown pledge counts as met.
 *
 * @throws {OutOfRangeError} if pool and stake together exceed the total stake.
 */
export function poolPay(setting: Setting, terms: PoolTerms): PoolPay {
  const { scenario, figures, network, from } = setting
  const { stake, performance } = scenario
  const { parameters } = figures
  const forecast = forecastFrom(figures, stake)
  const now = forecast.at(from)
  const basis = poolBasis(terms, stake, now.totalStake, parameters.k)
  const { lastEarning, retired } = retirement(terms.retiringEpoch, from)

  const { poolStake } = basis
  const could = { parameters, poolStake, pledge: terms.pledge, pledgeMet: true, performance }
  const pledgeMet = terms.pledgeStatus !== 'unmet'
  const does = { ...could, pledgeMet, performance: retired ? zero : performance }
  const working = poolInEpoch({ ...could, basis: now })
  const potential = expectedShare(working, basis, stake)
  const works = pledgeMet && !retired
  const paying = works ? working : poolInEpoch({ ...does, basis: now })
  const rewardAt = memberRewardAt(paying, basis, stake)
  return {
    now,
    forecast,
    basis,
    does,
    paying,
    rewardAt,
    perEpoch: works ? potential : expectedShare(paying, basis, stake),
    rateAt: rates(paying, basis.fixedCost, forecast.at),
    lastEarning,
    bandsOver: (counts) => bandsOver(paying.distribution, rewardAt, counts),
    chanceOfNothing: chanceOfNothing(paying, rewardAt),
    spread: null,
    warnings: poolWarnings({
      network,
      stake,
      terms,
      basis,
      working,
      performance,
      potential,
      retired,
      lastEarning,
    }),
  }
}

/** {@link poolPay} with what is told beside it. */
export function poolFigures(setting: Setting, terms: PoolTerms) {
  const { figures } = setting
  const { stake } = setting.scenario
  const pay = poolPay(setting, terms)
  const { now, forecast, basis, does, paying } = pay
  const known = forecast.at(figures.epoch)
  const atData = poolInEpoch({ ...does, basis: known })
  const without = poolInEpoch({
    ...does,
    poolStake: terms.stakeWithout,
    basis: { ...now, networkActiveStake: figures.pots.activeStake },
  })
  return {
    ...pay,
    known,
    pool: basis,
    atDataEpoch: expectedMemberReward(atData, basis, stake),
    atFixedCosts: atFixedCosts(pay, stake),
    joining: {
      perMillionBefore: expectedForAnyone(without, basis, million),
      perMillionAfter: expectedForAnyone(paying, basis, million),
    },
  }
}

/** {@link poolFigures} with all that explains them. */
export function poolEarnings(setting: Setting, terms: PoolTerms): Earnings {
  const figures = poolFigures(setting, terms)
  const { paying, rewardAt, perEpoch } = figures
  const luck = luckOf(paying, rewardAt, setting.network.epochsPerYear)
  return {
    ...figures,
    luck,
    sum: sumOf({ pool: paying, rewardAt, rows: luck.rows, reward: perEpoch.reward }),
    averageSum: null,
  }
}

/**
 * A pool that retires as epoch r starts is still inside the snapshot of that very boundary, so stake
 * delegated before it earns up to r + 1. From r on nobody can join it.
 */
function retirement(
  retiring: Epoch | null,
  from: Epoch,
): { readonly lastEarning: Epoch | null; readonly retired: boolean } {
  if (retiring === null) return { lastEarning: null, retired: false }
  return { lastEarning: earnsIn(epoch(Math.max(0, retiring - 1))), retired: from >= retiring }
}

/**
 * What the pool has left after its fixed cost, epoch by epoch: a member's reward is the same part of it
 * in all of them. The chances are the same as long as the network's blocks are as many.
 */
function rates(
  pool: PoolInEpoch,
  fixedCost: Lovelace,
  basisAt: (earned: number) => EpochBasis,
): (earned: number) => Rate {
  const { parameters, poolStake, pledge, share } = pool
  const tails = new Map<number, TailSums>()
  const tailsFor = (totalBlocks: number): TailSums => {
    const held = tails.get(totalBlocks) ?? tailSums(blockDistribution({ totalBlocks, share }))
    tails.set(totalBlocks, held)
    return held
  }
  return (earned) => {
    const basis = basisAt(earned)
    const perBlock = rewardPerBlock({ basis, parameters, poolStake, pledge })
    return meanAfterCost(tailsFor(basis.totalBlocks), perBlock, fixedCost)
  }
}

/** Each cost as it would be taken first, before the margin: as the fees of the answer itself. */
function atFixedCosts(
  { paying, perEpoch, basis: { margin } }: Pick<PoolPay, 'paying' | 'perEpoch' | 'basis'>,
  stake: Lovelace,
): AtFixedCost[] {
  return Object.values(fixedCosts).map((fixedCost) => {
    const share = expectedShare(paying, { fixedCost, margin }, stake, perEpoch.beforeFees)
    return { fixedCost, taken: share.fixedCost, reward: share.reward }
  })
}
