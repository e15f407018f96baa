import {
  type BlockDistribution,
  chance,
  type Lovelace,
  longestDrySpell,
  lovelace,
  mul,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import type { PoolInEpoch } from './pool-in-epoch.ts'

/** A column of the block chart: one count of blocks, or several where a pool makes many. */
export type BlockRow = {
  /** The lowest count of the row. */
  readonly blocks: number
  /** The highest; equals `blocks` unless the pool makes so many that counts are grouped. */
  readonly to: number
  /** True for a first row that also stands for every lower count. */
  readonly orFewer: boolean
  /** True for the last row, which also stands for every higher count. */
  readonly orMore: boolean
  readonly chance: Rational
  /** What that many blocks pay this stake; the mean over the row where it holds several counts. */
  readonly reward: Lovelace
}

export type Luck = {
  /** Mean number of the pool's blocks in an epoch. */
  readonly expectedBlocks: Rational
  readonly chanceOfNoBlock: Rational
  /** Chance that an epoch pays this stake nothing: no block, or too few to cover the fixed cost. */
  readonly chanceOfNothing: Rational
  /** Longest run of epochs without a payment within a year: median and 90th percentile. */
  readonly drySpell: { readonly median: number; readonly ninetieth: number }
  readonly rows: readonly BlockRow[]
}

/** Luck in a few figures. */
export type LuckSummary = Omit<Luck, 'rows'>

type RewardAt = (blocks: bigint) => Lovelace

/**
 * How much chance there is in one epoch of this pool for one stake.
 *
 * @param rewardAt what so many blocks pay the stake.
 * @param epochsPerYear the span of the dry spell.
 */
export function luckOf(pool: PoolInEpoch, rewardAt: RewardAt, epochsPerYear: number): Luck {
  const summary = luckSummary(pool, rewardAt, epochsPerYear)
  return { ...summary, rows: blockRows(pool.distribution, rewardAt) }
}

/** {@link luckOf} without the chance of each count of blocks. */
export function luckSummary(
  pool: PoolInEpoch,
  rewardAt: RewardAt,
  epochsPerYear: number,
): LuckSummary {
  const { distribution, share, basis } = pool
  const nothing = chanceOfNothing(pool, rewardAt)
  return {
    expectedBlocks: mul(share, ratio(BigInt(basis.totalBlocks))),
    chanceOfNoBlock: chance(distribution, (blocks) => blocks === 0),
    chanceOfNothing: nothing,
    drySpell: longestDrySpell({ chanceOfNothing: nothing, epochs: epochsPerYear }),
  }
}

/** Chance that an epoch pays this stake nothing. */
export function chanceOfNothing({ distribution }: PoolInEpoch, rewardAt: RewardAt): Rational {
  return chance(distribution, (blocks) => rewardAt(BigInt(blocks)) === 0n)
}

/** More rows than this are grouped: a chart that a phone can show. */
const mostRows = 24

/**
 * The counts of blocks worth showing, lowest first. Together the rows hold every chance there is:
 * what lies beyond either end (at most 1 % of epochs each) is counted into the first and last row.
 */
export function blockRows(distribution: BlockDistribution, rewardAt: RewardAt): BlockRow[] {
  const { first, weights, total } = distribution
  const last = first + weights.length - 1
  const { low, high } = visibleCounts(distribution)
  const width = Math.ceil((high - low + 1) / mostRows)
  const rows: BlockRow[] = []
  for (let blocks = low; blocks <= high; blocks += width) {
    const to = Math.min(blocks + width - 1, high)
    const orFewer = blocks === low && low > first
    const orMore = to === high && high < last
    let weight = 0n
    let paid = 0n
    for (let count = orFewer ? first : blocks; count <= (orMore ? last : to); count += 1) {
      const here = weights[count - first] ?? 0n
      weight += here
      paid += here * rewardAt(BigInt(count))
    }
    const reward = lovelace(paid / weight)
    rows.push({ blocks, to, orFewer, orMore, chance: ratio(weight, total), reward })
  }
  return rows
}

/** From the last count below which lie at most 1 % of epochs to the first above which do. */
function visibleCounts({ first, weights, total }: BlockDistribution): {
  readonly low: number
  readonly high: number
} {
  const last = first + weights.length - 1
  const weightOf = (blocks: number) => weights[blocks - first] ?? 0n
  const hundredth = total / 100n
  let low = first
  for (let upTo = weightOf(low); upTo <= hundredth; upTo += weightOf(low)) low += 1
  let high = last
  for (let from = weightOf(high); from <= hundredth; from += weightOf(high)) high -= 1
  // A short way to none is shown whole, and so are one and two blocks of the smallest pools.
  return { low: low <= 3 ? first : low, high: Math.max(high, Math.min(2, last)) }
}
