import { requireAmount, requireNotNegative, requirePositive, requireShare } from '../domain.ts'
import { maxPoolReward } from '../pool-reward.ts'
import { floorOfProduct, type Rational, ratio } from '../rational.ts'
import { memberReward, type PoolFees } from '../split.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { pledgeNote, type Ranked, type RankNote, ranked } from './ranks.ts'

/** The network as the ledger's wallet interface sees it. */
export type RankingNetwork = {
  readonly rewardPot: Lovelace
  /** Max supply − reserves. */
  readonly totalStake: Lovelace
  readonly a0: Rational
  readonly k: bigint
}

/** What desirability is made from. */
export type DesirabilityInput = RankingNetwork &
  PoolFees & {
    readonly pledge: Lovelace
    /** The part of its blocks the pool is thought to make, 0…1: see `performanceEstimate`. */
    readonly performance: Rational
  }

/**
 * What the members of a pool would share if it were full: the ledger's measure of how good it is.
 *
 *     f̃ = performance · R · (z0 + min(p, z0)·a0) / (1 + a0)      z0 = 1/k, p = pledge / totalStake
 *     desirability = 0 if f̃ ≤ c, else (f̃ − c)·(1 − m)
 *
 * It knows nothing of the pool's stake, nor whether the pledge is met. The ledger works it out in
 * doubles, we exactly.
 *
 * @returns lovelace, not rounded.
 * @throws {OutOfRangeError} for an argument outside its range.
 * @see cardano-ledger `desirability` in Shelley/PoolRank.hs; section 5.6.1 of the design
 *   specification for delegation and incentives.
 */
export function desirability(input: DesirabilityInput): Rational {
  const { n, d } = desirabilityParts(input)
  return ratio(n, d)
}

/** Not in lowest terms: a ranking compares thousands. */
function desirabilityParts(input: DesirabilityInput): Rational {
  const { rewardPot, totalStake, a0, k, pledge, fixedCost, margin, performance } = input
  requireAmount('rewardPot', rewardPot)
  requirePositive('totalStake', totalStake)
  requireNotNegative('a0', a0)
  requirePositive('k', k)
  requireAmount('pledge', pledge)
  requireAmount('fixedCost', fixedCost)
  requireShare('margin', margin)
  requireShare('performance', performance)
  const pledged = k * pledge < totalStake ? k * pledge : totalStake
  const full = performance.n * rewardPot * (totalStake * a0.d + pledged * a0.n)
  const whole = performance.d * k * totalStake * (a0.d + a0.n)
  const left = full - fixedCost * whole
  if (left <= 0n) return { n: 0n, d: 1n }
  return { n: left * (margin.d - margin.n), d: whole * margin.d }
}

/** What a member's non-myopic reward depends on. */
export type NonMyopicInput = DesirabilityInput & {
  /** The pool's stake without the member's. */
  readonly poolStake: Lovelace
  readonly memberStake: Lovelace
  /** Is the pool among the k most desirable? */
  readonly isTop: boolean
}

/**
 * What a member would get once everyone has moved to the k best pools: those are taken as full, all
 * others as left by everybody but their owners.
 *
 *     stake = max(poolStake + t, totalStake / k) in the best, else pledge + t
 *     reward of a member of t at ⌊performance · maxPool(stake, pledge)⌋
 *
 * @returns to the lovelace, with the floors of `maxPoolReward` and `memberReward`.
 * @throws {OutOfRangeError} for an argument outside its range.
 * @see cardano-ledger `nonMyopicStake`, `nonMyopicMemberRew` in Shelley/PoolRank.hs.
 */
export function nonMyopicMemberReward(input: NonMyopicInput): Lovelace {
  const { totalStake, k, pledge, poolStake, memberStake, isTop, performance } = input
  requirePositive('totalStake', totalStake)
  requirePositive('k', k)
  requireAmount('pledge', pledge)
  requireAmount('memberStake', memberStake)
  requireAmount('poolStake', poolStake)
  requireShare('performance', performance)
  // Everything times k, so that a full pool's stake is whole.
  const joined = k * (isTop ? poolStake + memberStake : pledge + memberStake)
  const stake = lovelace(isTop && joined < totalStake ? totalStake : joined)
  const { rewardPot, a0, fixedCost, margin } = input
  const ceiling = maxPoolReward({
    ...{ rewardPot, a0, k, poolStake: stake },
    totalStake: lovelace(k * totalStake),
    pledge: lovelace(k * pledge),
  })
  return memberReward({
    ...{ fixedCost, margin, poolStake: stake },
    poolReward: lovelace(floorOfProduct(ceiling, performance)),
    memberStake: lovelace(k * memberStake),
  })
}

/** A pool that is to be ranked. */
export type DesirabilityPool = PoolFees & {
  readonly id: string
  readonly pledge: Lovelace
  readonly poolStake: Lovelace
  /** Stake of the owners; null where it is not known, and the pledge is taken as met. */
  readonly ownerStake: Lovelace | null
  /** Null for a pool the ledger has no record of: it is not ranked, and never among the best. */
  readonly performance: Rational | null
}

/** A pool and what the ledger's wallet would have shown of it. */
export type DesirabilityRow = {
  readonly id: string
  /** Rounded down; null without a performance. */
  readonly desirability: Lovelace | null
  /** Among the k most desirable: by rank, equals by id. */
  readonly isTop: boolean
  /** What a member of `memberStake` would get; 0 under an unmet pledge, null without a performance. */
  readonly memberReward: Lovelace | null
  readonly notes: readonly RankNote[]
}

/**
 * All pools by {@link desirability}, most desirable first, with the non-myopic reward of a member who
 * joins. The order Daedalus showed was that of the reward. Ranks say what the formula says and no
 * more: it looks away from how full a pool is and whether its pledge is met; the reward looks at both.
 *
 * @throws {OutOfRangeError} for an argument outside its range.
 * @see cardano-ledger `getTopRankedPools` in Shelley/PoolRank.hs, `getNonMyopicMemberRewards` in
 *   Shelley/API/Wallet.hs.
 */
export function desirabilityRanking(
  pools: readonly DesirabilityPool[],
  network: RankingNetwork & { readonly memberStake: Lovelace },
): readonly Ranked<DesirabilityRow>[] {
  const rows = pools.map((pool) => {
    const { performance } = pool
    const input = performance === null ? null : { ...network, ...pool, performance }
    return { id: pool.id, pool, input, parts: input && desirabilityParts(input) }
  })
  const order = ranked(
    rows,
    ({ parts }) => parts !== null,
    (a, b) => difference(b.parts, a.parts),
  )
  return order.map(({ id, rank, pool, input, parts }, i) => {
    const isTop = rank !== null && BigInt(i) < network.k
    const notes = pledgeNote(pool)
    const pays = input && nonMyopicMemberReward({ ...input, isTop })
    return {
      ...{ id, rank, isTop },
      desirability: parts && lovelace(parts.n / parts.d),
      memberReward: pays && (notes.includes('pledge-unmet') ? lovelace(0n) : pays),
      notes: parts === null ? [...notes, 'value-unknown'] : notes,
    }
  })
}

function difference(a: Rational | null, b: Rational | null): number {
  const n = a && b ? a.n * b.d - b.n * a.d : 0n
  return n < 0n ? -1 : n > 0n ? 1 : 0
}
