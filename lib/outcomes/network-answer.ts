import {
  compare,
  type Epoch,
  type Lovelace,
  lovelace,
  memberRanking,
  mul,
  one,
  type PotUse,
  potUse,
  type Rational,
  ratio,
  ratioForPlot,
  saturation,
  saturationPoint,
} from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import {
  type PledgeStatus,
  type ProtocolParameters,
  pledgeStatus,
  type Snapshot,
  snapshotAge,
} from '../snapshot/index.ts'
import { million } from './average-table.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { type MemberReturns, memberReturns } from './member-returns.ts'
import {
  expectations,
  type NetworkPools,
  type NetworkTerms,
  networkPools,
  type PoolExpectation,
} from './network-pools.ts'
import { meanUnit } from './tail-sums.ts'
import { settingOf } from './whole-answer.ts'

/** One pool in the network's table. */
export type PoolRow = PoolExpectation & {
  readonly pledgeStatus: PledgeStatus
  readonly saturation: Rational
  /** Mean number of its blocks in an epoch. */
  readonly expectedBlocks: Rational
  /** A member's return, a year of such epochs. */
  readonly simplePerYear: Rational
  /** By what a member expects, best first; equals share a rank. See `memberRanking`. */
  readonly rank: number | null
}

/** The mean member reward over the pools with a margin below 100 %, weighted by their stake. */
export type AverageReturn = MemberReturns & {
  readonly pools: number
  /** Of 1,000,000 ada. */
  readonly perMillion: Lovelace
}

/** The whole network in one epoch. */
export type NetworkAnswer = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly parameters: ProtocolParameters
  /** The epoch the figures are for: the clock's. */
  readonly now: EpochBasis
  readonly known: EpochBasis
  /** Where the pot of `now` goes, every pool making the blocks that are due to it: the mean. */
  readonly use: PotUse
  readonly saturationPoint: Lovelace
  readonly average: AverageReturn
  /** How many pools … */
  readonly counts: {
    readonly all: number
    /** … hold more than the saturation point */
    readonly saturated: number
    /** … are proven not to keep their pledge */
    readonly unmetPledge: number
    /** … keep everything, by a margin of 100 % */
    readonly wholeMargin: number
    /** … expect less than one block an epoch. */
    readonly belowOneBlock: number
  }
  /** Every pool with stake, in the order of the snapshot. */
  readonly pools: readonly PoolRow[]
}

/**
 * The network as it stands: the pot, where it goes, and what every pool expects, by the kernel.
 *
 * @param now unix seconds.
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function networkAnswer(snapshot: Snapshot, now: number): NetworkAnswer {
  const { clockEpoch, from, network: calendar } = settingOf(defaultScenario, snapshot, now)
  const { epochsPerYear } = calendar
  const forecast = forecastFrom(snapshot, lovelace(0n))
  const basis = forecast.at(from)
  const { parameters } = snapshot
  const network = networkPools(snapshot, basis)
  const terms = termsAt(basis, parameters)
  const expected = expectations(network, terms)
  const rankOf = ranksOf(expected)
  const pools = expected.map((row) => ({
    ...row,
    ...standing(row, basis, snapshot),
    rank: rankOf(row),
    simplePerYear: memberReturns(row.perMillion, epochsPerYear).simplePerYear,
  }))
  const count = (holds: (row: PoolRow) => boolean) => pools.filter(holds).length
  return {
    dataEpoch: snapshot.epoch,
    clockEpoch,
    age: snapshotAge(snapshot, clockEpoch),
    parameters,
    now: basis,
    known: forecast.at(snapshot.epoch),
    use: expectedUse(network, terms),
    saturationPoint: saturationPoint({ totalStake: basis.totalStake, k: parameters.k }),
    average: averageReturn(expected, epochsPerYear),
    counts: {
      all: pools.length,
      saturated: count((row) => compare(row.saturation, one) > 0),
      unmetPledge: count((row) => row.pledgeStatus === 'unmet'),
      wholeMargin: count((row) => compare(row.pool.margin, one) === 0),
      belowOneBlock: count((row) => compare(row.expectedBlocks, one) < 0),
    },
    pools,
  }
}

/** What is shared out in an epoch under today's rule. */
export function termsAt(
  { rewardPot, totalStake }: Pick<EpochBasis, 'rewardPot' | 'totalStake'>,
  { k, a0 }: Pick<ProtocolParameters, 'k' | 'a0'>,
): NetworkTerms {
  return { rewardPot, totalStake, k, a0, rule: {} }
}

/** Where the pot goes in the mean: each pool's reward is in proportion to its blocks. */
export function expectedUse(
  { columns, networkActiveStake }: NetworkPools,
  terms: NetworkTerms,
): PotUse {
  return potUse(columns, { ...terms, networkActiveStake, totalBlocks: null })
}

/** The average pool of what the pools expect; nothing where every margin is 100 %. */
export function averageReturn(
  expected: readonly PoolExpectation[],
  epochsPerYear: number,
): AverageReturn {
  let rate = 0n
  let staked = 0n
  let pools = 0
  for (const { pool, rate: own, fees } of expected) {
    if (compare(fees.margin, one) === 0 || pool.activeStake === 0n) continue
    rate += own
    staked += pool.activeStake
    pools += 1
  }
  const perMillion = lovelace(staked === 0n ? 0n : (rate * million) / (staked * meanUnit))
  return { pools, perMillion, ...memberReturns(perMillion, epochsPerYear) }
}

function standing({ pool }: PoolExpectation, basis: EpochBasis, snapshot: Snapshot) {
  const { activeStake: poolStake } = pool
  const { totalStake, totalBlocks, networkActiveStake } = basis
  return {
    pledgeStatus: pledgeStatus(pool, snapshot),
    saturation: saturation({ poolStake, totalStake, k: snapshot.parameters.k }),
    expectedBlocks: mul(ratio(poolStake, networkActiveStake), ratio(BigInt(totalBlocks))),
  }
}

function ranksOf(expected: readonly PoolExpectation[]): (row: PoolExpectation) => number | null {
  const rows = expected.map(({ pool: { id, pledge, ownerStake }, perMillion }) => ({
    ...{ id, pledge, ownerStake },
    rate: ratioForPlot({ n: perMillion, d: million }),
  }))
  const ranks = new Map(memberRanking(rows).map(({ id, rank }) => [id, rank]))
  return ({ pool }) => ranks.get(pool.id) ?? null
}
