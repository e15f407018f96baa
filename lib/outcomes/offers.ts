import {
  compare,
  type Epoch,
  type Lovelace,
  lovelace,
  mul,
  one,
  type Rational,
  ratio,
  rosPerEpoch,
  rosSimplePerYear,
  saturation,
} from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import {
  type PledgeStatus,
  type Pool,
  pledgeStatus,
  type Snapshot,
  snapshotAge,
} from '../snapshot/index.ts'
import { problemWith } from './delegator.ts'
import type { Setting } from './earnings.ts'
import { expectedMemberReward } from './epoch-share.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { type OffersQuestion, payingPool } from './offers-year.ts'
import type { OutcomeProblem } from './types.ts'
import { settingOf } from './whole-answer.ts'

/** What one pool offers a stake: an epoch at the clock's pot, the stake counted into the pool and the network. */
export type Offer = {
  readonly pool: Pool
  readonly pledgeStatus: PledgeStatus
  /** Stake ÷ saturation point, mine counted in; 1 is full. */
  readonly saturation: Rational
  /** Expected reward of an epoch: the exact mean over the pool's blocks, all floors kept. */
  readonly perEpoch: Lovelace
  /** A year of such epochs: simple, nothing restaked, reserves held. */
  readonly perYear: Lovelace
  /** `perYear` ÷ stake. */
  readonly simplePerYear: Rational
  /** Mean number of its blocks in an epoch. */
  readonly expectedBlocks: Rational
  /** Of an epoch; rounded to 10⁻¹². */
  readonly chanceOfNoBlock: Rational
  /** Whether it leaves its members anything: a margin below 100 %. */
  readonly isPublic: boolean
  /** From 1, by `perEpoch`, of all pools. Equals share a rank and the next one skips. */
  readonly rank: number
}

export { type OffersQuestion, type OfferYear, offerBand, offerYears } from './offers-year.ts'

export type Offers = {
  /** Set where some pool with the stake would hold more ada than there is: then there are no offers. */
  readonly problem: OutcomeProblem | null
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly stake: Lovelace
  readonly epochsPerYear: number
  /** The epoch the figures are for: the clock's, the stake counted into the network's. */
  readonly now: EpochBasis
  /** Every pool with stake, best rank first; equals in the order of their ids. */
  readonly offers: readonly Offer[]
}

/**
 * What every pool offers a stake in the clock's epoch: `delegatorOutcome`'s figures, to the lovelace, for all pools.
 *
 * The stake is counted in on top of what a pool holds in the data, for every pool alike: the figures cannot tell
 * whether some of it is the reader's already, and a comparison in which one pool were spared the stake would be
 * unfair. An unmet pledge and a retired pool pay nothing; an unknown pledge counts as met.
 *
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar, and for a stake of none.
 */
export function offersFor(snapshot: Snapshot, { stake, now: clock }: OffersQuestion): Offers {
  const setting = settingOf({ ...defaultScenario, stake }, snapshot, clock)
  const { clockEpoch, network, from } = setting
  const basis = forecastFrom(snapshot, stake).at(from)
  const problem = problemWith(lovelace(largest(snapshot) + stake), snapshot, from)
  return {
    problem,
    dataEpoch: snapshot.epoch,
    clockEpoch,
    age: snapshotAge(snapshot, clockEpoch),
    stake,
    epochsPerYear: network.epochsPerYear,
    now: basis,
    offers:
      problem === null ? inRank(snapshot.pools.map((pool) => offerOf(setting, basis, pool))) : [],
  }
}

type Unranked = Omit<Offer, 'rank'>

function offerOf(
  { scenario, figures, network, from }: Setting,
  basis: EpochBasis,
  pool: Pool,
): Unranked {
  const { stake } = scenario
  const { totalStake, totalBlocks } = basis
  const paying = payingPool(figures, basis, pool, stake, from)
  const { poolStake, share, distribution } = paying
  const perEpoch = expectedMemberReward(paying, pool, stake)
  const none = distribution.first === 0 ? (distribution.weights[0] ?? 0n) : 0n
  return {
    pool,
    pledgeStatus: pledgeStatus(pool, figures),
    saturation: saturation({ poolStake, totalStake, k: figures.parameters.k }),
    perEpoch,
    perYear: lovelace(perEpoch * BigInt(network.epochsPerYear)),
    simplePerYear: rosSimplePerYear(rosPerEpoch(perEpoch, stake), network.epochsPerYear),
    expectedBlocks: mul(share, ratio(BigInt(totalBlocks))),
    // In lowest terms it would be exact, and a third of the work.
    chanceOfNoBlock: ratio((none * fine + distribution.total / 2n) / distribution.total, fine),
    isPublic: compare(pool.margin, one) < 0,
  }
}

const fine = 10n ** 12n

function inRank(offers: readonly Unranked[]): readonly Offer[] {
  const best = [...offers].sort((a, b) =>
    a.perEpoch === b.perEpoch ? byId(a, b) : a.perEpoch > b.perEpoch ? -1 : 1,
  )
  let rank = 1
  return best.map((offer, i) => {
    if (best[i - 1]?.perEpoch !== offer.perEpoch) rank = i + 1
    return { ...offer, rank }
  })
}

const byId = (a: Unranked, b: Unranked) => (a.pool.id < b.pool.id ? -1 : 1)

/** Of the pool that holds most. */
function largest({ pools }: Snapshot): bigint {
  return pools.reduce((most, { activeStake }) => (activeStake > most ? activeStake : most), 0n)
}
