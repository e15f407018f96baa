import {
  floorOfProduct,
  type Lovelace,
  lovelace,
  type Rational,
  type RewardDistribution,
  ratio,
  rewardsOver,
} from '../rewards/index.ts'
import type { Band } from './band.ts'
import type { RunningCosts } from './operate-money.ts'
import type { StatementColumn } from './operate-statement.ts'
import { operatorAt } from './plan-frame.ts'

/** A month of luck: six epochs are thirty days on mainnet, a twelfth of a year is 30.4. */
export const epochsOfMonth = (epochsPerYear: number): number =>
  Math.max(1, Math.floor(epochsPerYear / 12))

/** How much chance there is in an operator's income. */
export type OperatorLuck = {
  /** Epochs of {@link epochsOfMonth}. */
  readonly monthEpochs: number
  readonly month: Band
  readonly year: Band
  /** Chance that the income of `monthEpochs` is below the costs of as many, 0…1 to a millionth; null where costs are not known. */
  readonly monthInTheRed: Rational | null
  /** The same of a year. */
  readonly yearInTheRed: Rational | null
  readonly method: RewardDistribution['method']
}

/** @param costs null where they are not known. */
export function operatorLuck(
  column: StatementColumn,
  costs: RunningCosts | null,
  epochsPerYear: number,
): OperatorLuck {
  const { inEpoch, fees, pool } = column
  const over = rewardsOver({
    distribution: inEpoch.distribution,
    rewardAt: operatorAt(inEpoch, fees, pool.ownerStake),
    mostEpochs: epochsPerYear,
  })
  const monthEpochs = epochsOfMonth(epochsPerYear)
  const [month, year] = [over(monthEpochs), over(epochsPerYear)]
  const spent = (epochs: number) =>
    costs && lovelace((costs.perYear * BigInt(epochs)) / BigInt(epochsPerYear))
  return {
    ...{ monthEpochs, month: bandOf(month), year: bandOf(year), method: year.method },
    monthInTheRed: chanceBelow(month, spent(monthEpochs)),
    yearInTheRed: chanceBelow(year, spent(epochsPerYear)),
  }
}

const bandOf = ({ quantile }: RewardDistribution): Band => ({
  low: quantile(ratio(1n, 10n)),
  high: quantile(ratio(9n, 10n)),
})

const steps = 20n

/**
 * Chance of less than `amount`: the largest share of outcomes that all stay below it, by halving the quantiles.
 *
 * @returns rounded down to 2⁻²⁰; 0 where not even the least is below it, 1 where the most is.
 */
export function chanceBelow(
  { quantile }: Pick<RewardDistribution, 'quantile'>,
  amount: Lovelace | null,
): Rational | null {
  if (amount === null) return null
  // Most pools are never below: one quantile instead of one for each halving.
  if (quantile(ratio(0n)) >= amount) return ratio(0n)
  if (quantile(ratio(1n)) < amount) return ratio(1n)
  const whole = 1n << steps
  let [below, above] = [0n, whole]
  while (above - below > 1n) {
    const middle = (below + above) / 2n
    if (quantile(ratio(middle, whole)) < amount) below = middle
    else above = middle
  }
  return ratio(below, whole)
}

/**
 * The least stake that makes a block in 95 of 100 epochs.
 *
 *     (1 − performance · S ÷ A)^N ≤ 1 ÷ 20
 *
 * @returns right to twelve digits; null where not even all stake is enough.
 */
export function stakeForABlock({
  networkActiveStake,
  totalBlocks,
  performance,
}: {
  readonly networkActiveStake: Lovelace
  readonly totalBlocks: number
  readonly performance: Rational
}): Lovelace | null {
  // A chance of each block, not an amount: the sixteenth digit decides nothing.
  const share = -Math.expm1(Math.log(1 / 20) / totalBlocks)
  const fraction = ratio(BigInt(Math.ceil(share * 2 ** 52)), 1n << 52n)
  if (performance.n === 0n) return null
  const stake = floorOfProduct(
    networkActiveStake,
    ratio(fraction.n * performance.d, fraction.d * performance.n),
  )
  return stake > networkActiveStake ? null : lovelace(stake)
}

/** Chance of at least one block in an epoch, exact. */
export function chanceOfABlock({ distribution }: StatementColumn['inEpoch']): Rational {
  const { first, weights, total } = distribution
  const none = first === 0 ? (weights[0] ?? 0n) : 0n
  return ratio(total - none, total)
}
