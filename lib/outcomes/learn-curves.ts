import {
  blockDistribution,
  expectedReward,
  type Lovelace,
  lovelace,
  lovelacePerAda,
  maxPoolReward,
  one,
  type PoolFees,
  type Rational,
  ratio,
  saturationPoint,
} from '../rewards/index.ts'
import type { ProtocolParameters } from '../snapshot/index.ts'
import type { EpochBasis } from './forecast.ts'
import { type OperatorShare, operatorShare } from './operator-share.ts'
import { blockShare, poolInEpoch } from './pool-in-epoch.ts'
import { rewardPerBlock } from './pool-rate.ts'
import { meanAfterCost, meanUnit, tailSums } from './tail-sums.ts'

/** One epoch of the network: what every figure here is worked out in. */
export type EpochTerms = { readonly basis: EpochBasis; readonly parameters: ProtocolParameters }

/** Pledges of the lines, in ada. */
export const curvePledges = [0n, 10_000_000n, 50_000_000n] as const

/** What members get a year, simple, in a pool of one size. */
export type ReturnRow = {
  readonly poolStake: Lovelace
  /** Per pledge of {@link curvePledges}; null where the pool cannot hold so much. */
  readonly returns: readonly (Rational | null)[]
}

/**
 * Members' return over the pool's stake, for pools with these fees, the mean over their blocks. The floors F4–F7 are
 * left out: above the exact return by less than two lovelace an epoch.
 *
 * @param epochsPerYear what a simple year counts.
 */
export function returnsOverStake(
  { basis, parameters }: EpochTerms,
  { fixedCost, margin }: PoolFees,
  epochsPerYear: number,
): ReturnRow[] {
  const { networkActiveStake, totalBlocks } = basis
  return sizesOf(basis, parameters).map((poolStake) => {
    const tails = tailSums(
      blockDistribution({ totalBlocks, share: blockShare(poolStake, networkActiveStake, one) }),
    )
    const returns = curvePledges.map((ada) => {
      const pledge = lovelace(ada * lovelacePerAda)
      if (pledge > poolStake) return null
      const perBlock = rewardPerBlock({ basis, parameters, poolStake, pledge })
      const left = meanAfterCost(tails, perBlock, fixedCost)
      const shared = left * (margin.d - margin.n) * BigInt(epochsPerYear)
      return ratio(shared, meanUnit * poolStake * margin.d)
    })
    return { poolStake, returns }
  })
}

/** From a quarter of a million ada to half as much again as a full pool; closer where the curve bends. */
function sizesOf({ totalStake }: EpochBasis, { k }: ProtocolParameters): Lovelace[] {
  const full = saturationPoint({ totalStake, k })
  const quarters = [1n, 2n, 3n, 4n, 6n, 8n, 10n, 12n].map(
    (n) => (n * lovelacePerAda * 1_000_000n) / 4n,
  )
  const last = quarters.at(-1) ?? 0n
  const parts = Array.from({ length: 48 }, (_, i) => (full * BigInt(i + 1)) / 32n)
  const bend = curvePledges.map((ada) => ada * lovelacePerAda)
  const sizes = new Set([...quarters, ...parts.filter((size) => size > last), ...bend.slice(1)])
  return [...sizes].sort((a, b) => Number(a - b)).map((size) => lovelace(size))
}

/** Pool stakes and pledges of the map, in ada. */
export const bonusStakes = [5n, 10n, 20n, 40n, 60n].map((m) => m * 1_000_000n)
export const bonusPledges = [100n, 500n, 1_000n, 5_000n, 10_000n, 25_000n, 50_000n].map(
  (k) => k * 1_000n,
)

/** How much more a pool can claim for its pledge. */
export type BonusRow = {
  readonly pledge: Lovelace
  readonly cells: readonly {
    readonly poolStake: Lovelace
    /** maxPool with the pledge ÷ maxPool without − 1; null where the pledge is more than the pool. */
    readonly bonus: Rational | null
  }[]
}

/** The pledge's effect, floors F4 included; a full pool stands last among the stakes. */
export function pledgeBonus({ basis, parameters }: EpochTerms): BonusRow[] {
  const { rewardPot, totalStake } = basis
  const { a0, k } = parameters
  const stakes = [
    ...bonusStakes.map((ada) => lovelace(ada * lovelacePerAda)),
    saturationPoint({ totalStake, k }),
  ]
  const claim = (poolStake: Lovelace, pledge: Lovelace) =>
    maxPoolReward({ rewardPot, totalStake, poolStake, pledge, a0, k })
  return bonusPledges.map((ada) => {
    const pledge = lovelace(ada * lovelacePerAda)
    const cells = stakes.map((poolStake) => {
      const without = claim(poolStake, lovelace(0n))
      const possible = pledge <= poolStake && without > 0n
      const bonus = possible ? ratio(claim(poolStake, pledge) - without, without) : null
      return { poolStake, bonus }
    })
    return { pledge, cells }
  })
}

/** Who gets what of a pool's reward, means over its blocks. The parts sum to `poolReward`, to the lovelace. */
export type PoolSplit = {
  readonly poolStake: Lovelace
  readonly poolReward: Lovelace
  readonly operator: OperatorShare
  readonly members: Lovelace
}

export type SplitQuestion = {
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  /** At most `poolStake`. */
  readonly ownerStake: Lovelace
  readonly pledgeMet: boolean
  readonly fees: PoolFees
}

export function poolSplit(terms: EpochTerms, question: SplitQuestion): PoolSplit {
  const { poolStake, pledge, ownerStake, pledgeMet, fees } = question
  const pool = poolInEpoch({ ...terms, poolStake, pledge, pledgeMet, performance: one })
  const poolReward = expectedReward(pool.distribution, pool.rewardAt)
  const operator = operatorShare(pool, fees, ownerStake)
  return { poolStake, poolReward, operator, members: lovelace(poolReward - operator.total) }
}
