import { type Epoch, type Lovelace, lovelace, one, zero } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { type NetworkFigures, type Pool, pledgeStatus } from '../snapshot/index.ts'
import { type Band, bandsOver } from './band.ts'
import { type EpochShare, expectedShare, memberRewardAt, repeated } from './epoch-share.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { type PoolInEpoch, poolInEpoch } from './pool-in-epoch.ts'
import { settingOf } from './whole-answer.ts'

export type OffersQuestion = {
  /** More than none. */
  readonly stake: Lovelace
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/** One pool's year of epochs at the clock's pot: to be read beside `perYear`. */
export type OfferYear = {
  /** What eight years in ten lie between. */
  readonly band: Band
  /** What the fees take, part by part; `share.reward` is `perYear`. */
  readonly share: EpochShare
}

/** Asks about single pools, the question's own part worked out once. @throws {OutOfRangeError} as {@link offersFor}. */
export function offerYears(
  figures: NetworkFigures,
  { stake, now: clock }: OffersQuestion,
): (pool: Pool) => OfferYear {
  const { from, network } = settingOf(defaultScenario, figures, clock)
  const basis = forecastFrom(figures, stake).at(from)
  const { epochsPerYear } = network
  return (pool) => {
    const paying = payingPool(figures, basis, pool, stake, from)
    const rewardAt = memberRewardAt(paying, pool, stake)
    const [band] = bandsOver(paying.distribution, rewardAt, [epochsPerYear]).bands
    return {
      band: band ?? { low: none, high: none },
      share: repeated(expectedShare(paying, pool, stake), epochsPerYear),
    }
  }
}

/** The 10th and the 90th percentile of what the stake gets from one pool in a year: see {@link offerYears}. */
export function offerBand(figures: NetworkFigures, pool: Pool, question: OffersQuestion): Band {
  return offerYears(figures, question)(pool).band
}

const none = /* @__PURE__ */ lovelace(0n)

/** The pool in the epoch, the stake in it. From its retirement on it makes no block. */
export function payingPool(
  figures: NetworkFigures,
  basis: EpochBasis,
  pool: Pool,
  stake: Lovelace,
  from: Epoch,
): PoolInEpoch {
  const { activeStake, pledge, retiringEpoch } = pool
  return poolInEpoch({
    basis,
    parameters: figures.parameters,
    poolStake: lovelace(activeStake + stake),
    pledge,
    pledgeMet: pledgeStatus(pool, figures) !== 'unmet',
    performance: retiringEpoch !== null && from >= retiringEpoch ? zero : one,
  })
}
