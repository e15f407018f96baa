import { requireWhole } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { mostBlocks } from './block-distribution.ts'

/** One column for each figure, one row for each pool. */
export type MemberRatesInput = {
  /** Lovelace; above 0 wherever `maxPoolReward` is. */
  readonly poolStake: Float64Array
  /** Lovelace at apparent performance 1; 0 for a pool whose pledge is unmet. */
  readonly maxPoolReward: Float64Array
  /** Lovelace an epoch. */
  readonly fixedCost: Float64Array
  /** 0…1. */
  readonly margin: Float64Array
  /** Chance of each block being the pool's, 0…1: poolStake ÷ networkActiveStake, if it misses none. */
  readonly share: Float64Array
  /** N, the blocks of all pools in the epoch: 0…432,000. */
  readonly totalBlocks: number
  /** A, in lovelace: above 0. */
  readonly networkActiveStake: number
}

/**
 * What a lovelace staked with each pool is expected to earn in an epoch: fast enough to rank thousands
 * of pools while a slider moves. Rates, not amounts: amounts come from `expectedReward`.
 *
 *     (1 − m)/S · Σ_b P(b)·max(0, u·b − c)     u = maxPoolReward·A / (N·S)     b ~ Binomial(N, share)
 *
 * Each rate is within 10⁻⁹ of that sum, relatively, for shares up to 9/10: where u·N·share ≥ c it is the mean surplus plus
 * what counts too small to cover the cost would lack, else the surplus of each count that covers it;
 * both add up terms of one sign. The ledger's floors F5 to F7 are left out: an exact mean is lower by
 * less than a lovelace for the pool, and another for the member. Not for d ≥ 4/5.
 *
 * @param into written to and returned, if given; as long as the columns.
 * @throws {OutOfRangeError} naming the column, for a length unlike `poolStake`'s or a value out of range.
 */
export function expectedMemberRates(
  input: MemberRatesInput,
  into: Float64Array = new Float64Array(input.poolStake.length),
): Float64Array {
  const { poolStake, maxPoolReward, fixedCost, margin, share, totalBlocks, networkActiveStake } =
    input
  requireWhole('totalBlocks', totalBlocks, 0, mostBlocks)
  if (!(networkActiveStake > 0 && networkActiveStake < Number.POSITIVE_INFINITY))
    throw new OutOfRangeError('networkActiveStake', networkActiveStake, 'above 0')
  const amounts = { poolStake, maxPoolReward, fixedCost }
  const shares = { margin, share }
  for (const [field, column] of Object.entries({ ...amounts, ...shares, into }))
    if (column.length !== poolStake.length)
      throw new OutOfRangeError(field, column.length, 'as long as poolStake')
  for (const [field, column] of Object.entries(amounts)) requireEach(field, column, 2 ** 56)
  for (const [field, column] of Object.entries(shares)) requireEach(field, column, 1)

  const perShare = networkActiveStake / Math.max(1, totalBlocks)
  for (let i = 0; i < into.length; i++) {
    const stake = poolStake[i] ?? 0
    const most = maxPoolReward[i] ?? 0
    if (most > 0 && stake <= 0) throw new OutOfRangeError('poolStake', stake, 'above 0')
    const perBlock = (most / stake) * perShare
    const left = meanSurplus(totalBlocks, share[i] ?? 0, perBlock, fixedCost[i] ?? 0)
    into[i] = left === 0 ? 0 : (left * (1 - (margin[i] ?? 0))) / stake
  }
  return into
}

/**
 * The chance that each pool makes no block in an epoch, (1 − share)^N: within 10⁻⁹ relatively down to
 * 10⁻³⁰⁰.
 *
 * @throws {OutOfRangeError} for a share outside 0…1, or `totalBlocks` outside 0…432,000.
 */
export function chancesOfNoBlock(share: Float64Array, totalBlocks: number): Float64Array {
  requireWhole('totalBlocks', totalBlocks, 0, mostBlocks)
  requireEach('share', share, 1)
  return share.map((chance) =>
    totalBlocks === 0 ? 1 : Math.exp(totalBlocks * Math.log1p(-chance)),
  )
}

function requireEach(field: string, column: Float64Array, most: number): void {
  // Written so that NaN is refused too.
  for (const value of column)
    if (!(value >= 0 && value <= most)) throw new OutOfRangeError(field, value, `from 0 to ${most}`)
}

/** A product this large is scaled down, and the scale kept in its logarithm. */
const large = 2 ** 500

/** Mean of max(0, perBlock·b − cost), b ~ Binomial(n, p). */
function meanSurplus(n: number, p: number, perBlock: number, cost: number): number {
  const needed = cost / perBlock
  if (p === 0 || !(needed < n)) return 0 // never covered, or NaN: nothing to share
  if (p === 1) return perBlock * n - cost
  const odds = p / (1 - p)
  // Where the mean covers the cost the few counts that do not are summed, else those that do.
  const enough = needed <= n * p
  // P(b) = exp(log)·large^scales·weight, from b = 0 up.
  let weight = 1
  let scales = 0
  let sum = 0
  for (let b = 0; b <= n && !(enough && b >= needed); b++) {
    if (enough || b >= needed) {
      const term = weight * Math.abs(b - needed)
      sum += term
      // While terms rise each is a good part of the sum; then they fall faster and faster.
      if (term < sum * 1e-17) break
    }
    weight *= ((n - b) / (b + 1)) * odds
    if (weight > large) {
      weight /= large
      sum /= large
      scales++
    }
  }
  const log = n * Math.log1p(-p) + scales * Math.log(large)
  const beyond = perBlock * sum * Math.exp(log)
  return enough ? perBlock * n * p - cost + beyond : beyond
}
