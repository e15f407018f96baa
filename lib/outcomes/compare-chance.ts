import {
  cumulantQuantile,
  cumulantsOver,
  type RewardsOverInput,
  rewardCumulants,
} from '../rewards/index.ts'
import { type RewardAtoms, rewardAtoms } from '../rewards/luck/reward-atoms.ts'

/** Whether one pool pays more than another, each with luck of its own. */
export type ChanceOfMore = {
  readonly more: number
  /** To half a lovelace of sums that are right to four an epoch. */
  readonly equal: number
  readonly less: number
  /**
   * `exact`: every amount of one against every amount of the other. `grid`: a hundred equally likely
   * amounts stand for a distribution that would take too long.
   */
  readonly method: 'exact' | 'grid'
  /** The chances are right to this. */
  readonly error: number
}

/** What a pool's epochs pay together, ready to be held against another's. */
export type Payout = RewardAtoms & { readonly method: 'exact' | 'grid' }

export type PayoutInput = RewardsOverInput & {
  /**
   * From so many equal epochs at one pot to the path on which the pot falls and rewards stay staked,
   * as for the band beside it.
   */
  readonly scale: number
}

/** Equally likely amounts of a grid. */
const cells = 100

/** Sums of doubles, and what was left out. */
const exactError = 1e-9

/** Half a cell for each of the two, and the normal quantile's own: 0.3 % of the spread. */
const gridError = 0.02

const halfLovelace = 0.5

/** What a retired pool or a pledge unmet pays: nothing, for sure. */
export const nothingPaid: Payout = {
  amounts: Float64Array.of(0),
  chances: Float64Array.of(1),
  method: 'exact',
}

/** @param input `mostEpochs` are the epochs; 1 or more. */
export function payoutOf(input: PayoutInput): Payout {
  const atoms = rewardAtoms(input)
  const { amounts, chances } = atoms ?? gridOf(input)
  const scaled = amounts.map((amount) => amount * input.scale)
  return { amounts: scaled, chances, method: atoms ? 'exact' : 'grid' }
}

function gridOf({ distribution, rewardAt, mostEpochs }: RewardsOverInput): RewardAtoms {
  const all = cumulantsOver(rewardCumulants(distribution, rewardAt), mostEpochs)
  const halves = BigInt(2 * cells)
  const amounts = Float64Array.from({ length: cells }, (_, i) =>
    Number(cumulantQuantile(all, { n: BigInt(2 * i + 1), d: halves })),
  ).sort()
  return { amounts, chances: new Float64Array(cells).fill(1 / cells) }
}

/**
 * The chance that `b` pays more than `a`, less, or the same to half a lovelace. Their blocks are drawn
 * independently of each other.
 *
 *     P(B > A) = Σ_b P(B = b) · P(A < b)
 */
export function chanceOfMore(b: Payout, a: Payout): ChanceOfMore {
  let [below, upTo] = [0, 0]
  let [sumBelow, sumUpTo] = [0, 0]
  let [more, equal] = [0, 0]
  const whole = sum(a.chances) * sum(b.chances)
  for (let i = 0; i < b.amounts.length; i++) {
    const amount = b.amounts[i] ?? 0
    const chance = b.chances[i] ?? 0
    for (; (a.amounts[below] ?? Number.POSITIVE_INFINITY) < amount - halfLovelace; below++)
      sumBelow += a.chances[below] ?? 0
    for (; (a.amounts[upTo] ?? Number.POSITIVE_INFINITY) <= amount + halfLovelace; upTo++)
      sumUpTo += a.chances[upTo] ?? 0
    more += chance * sumBelow
    equal += chance * (sumUpTo - sumBelow)
  }
  const method = a.method === 'exact' && b.method === 'exact' ? 'exact' : 'grid'
  const same = Math.min(1, equal / whole)
  const rest = 1 - more / whole - same
  return {
    more: possible(more / whole, b),
    equal: same,
    less: possible(rest, a),
    method,
    error: method === 'exact' ? exactError : gridError,
  }
}

/** What can happen is never 0, and blocks are never sure: sums of doubles cannot tell. */
function possible(chance: number, payer: Payout): number {
  if (payer.amounts.at(-1) === 0) return 0
  return Math.min(1 - leastChance, Math.max(leastChance, chance))
}

const leastChance = 1e-12

const sum = (chances: Float64Array) => chances.reduce((all, chance) => all + chance, 0)
