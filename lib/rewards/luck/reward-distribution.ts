import { requireShare, requireWhole } from '../domain.ts'
import { ratioForPlot } from '../plot.ts'
import type { Rational } from '../rational.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import type { BlockDistribution } from './block-distribution.ts'
import { cumulantQuantile, cumulantsOver, rewardCumulants } from './cumulants.ts'
import { longestDrySpell } from './dry-spell.ts'
import { payingLattice } from './paying-lattice.ts'
import { rewardLines } from './reward-lines.ts'
import { meanReward, type RewardAt, rewardQuantile } from './reward-over-blocks.ts'

/** One kind of epoch: how many blocks it can bring, and what each count of them pays. */
export type RewardsOverInput = {
  readonly distribution: BlockDistribution
  /** Of a member, an operator or the pool: not falling with the blocks. */
  readonly rewardAt: RewardAt
  /** The most epochs that will be asked for together: 1…10,000. */
  readonly mostEpochs: number
}

/** What several independent epochs alike pay together. */
export type RewardDistribution = {
  /**
   * `exact`: the quantiles are those of the distribution itself. The chance behind each is right to
   * 10⁻⁹, and the amount, whole blocks along a straight line, to four lovelace an epoch: the ledger's
   * floors of each epoch.
   *
   * `approximation`: a normal quantile corrected for skewness and excess, off by about half of what
   * one block pays (at most 0.3 % of the spread between the 10th and the 90th percentile, measured
   * against the exact sums for pools of 1 to 300 blocks an epoch).
   */
  readonly method: 'exact' | 'approximation'
  /** The expected reward, exact; not in lowest terms. */
  readonly mean: Rational
  /** Chance that no epoch pays anything, to 10⁻¹². */
  readonly chanceOfNothing: number
  /** The longest run of epochs that pay nothing: `longestDrySpell`. */
  readonly drySpell: () => { readonly median: number; readonly ninetieth: number }
  /**
   * The smallest amount not exceeded with a chance of at least `q`, from 0 (the least there can be) to
   * 1 (the most).
   *
   * @throws {OutOfRangeError} for q outside 0…1.
   */
  readonly quantile: (q: Rational) => Lovelace
}

/**
 * What any number of epochs alike pay together. All answers share the sums behind them, so ask one
 * and the same for many counts.
 *
 * Exact as long as that takes no longer than some 25 ms: every count up to 30 years for a pool on
 * mainnet at the usual fixed costs. Where it would take longer, or the rewards have no two straight
 * lines, it is approximated and says so.
 *
 * @throws {OutOfRangeError} for `mostEpochs` out of range; the answer, for `epochs` outside 1…mostEpochs.
 */
export function rewardsOver(input: RewardsOverInput): (epochs: number) => RewardDistribution {
  const { distribution, mostEpochs } = input
  requireWhole('mostEpochs', mostEpochs, 1, 10_000)
  const { first, weights } = distribution
  const rewards = weights.map((_, i) => input.rewardAt(BigInt(first + i)))
  const rewardAt: RewardAt = (blocks) => rewards[Number(blocks) - first] ?? input.rewardAt(blocks)
  const lines = rewardLines(distribution, rewardAt)
  const lattice = lines && payingLattice(distribution, lines, mostEpochs)
  const mean = meanReward(distribution, rewardAt)
  const idle = weights.reduce((sum, weight, i) => (rewards[i] === 0n ? sum + weight : sum), 0n)
  const nothing: Rational = { n: idle, d: distribution.total }

  return (epochs) => {
    requireWhole('epochs', epochs, 1, mostEpochs)
    const ofOne = (q: Rational) => rewardQuantile(distribution, rewardAt, q)
    const exactly = epochs === 1 ? null : lattice?.(epochs)
    const approximated = (q: Rational) =>
      cumulantQuantile(cumulantsOver(rewardCumulants(distribution, rewardAt), epochs), q)
    return {
      method: epochs === 1 || exactly ? 'exact' : 'approximation',
      mean: { n: mean.n * BigInt(epochs), d: mean.d },
      chanceOfNothing: ratioForPlot(nothing) ** epochs,
      drySpell: () => longestDrySpell({ chanceOfNothing: nothing, epochs }),
      quantile: (q) => {
        requireShare('q', q)
        // The least and the most of many epochs are those of one, over and over.
        if (epochs === 1 || q.n === 0n || q.n === q.d)
          return signedLovelace(ofOne(q) * BigInt(epochs))
        return exactly ? exactly(ratioForPlot(q)) : approximated(q)
      },
    }
  }
}

/** {@link rewardsOver} for one count of epochs, 1…10,000. */
export function rewardDistribution(
  input: Omit<RewardsOverInput, 'mostEpochs'> & { readonly epochs: number },
): RewardDistribution {
  requireWhole('epochs', input.epochs, 1, 10_000)
  return rewardsOver({ ...input, mostEpochs: input.epochs })(input.epochs)
}
