import { requireAmount, requirePositive, requireWhole } from './domain.ts'
import { add, mul, one, pow, type Rational, ratio } from './rational.ts'
import type { Lovelace } from './units.ts'

/*
 * Return on stake, always with the span it is over. Exact fractions of the stake (1/100 is one
 * percent); shortened only where they are shown.
 */

/** The longest span a return can be asked for: well past any horizon, short of exhausting memory. */
const mostEpochs = 10_000

/**
 * Reward of one epoch ÷ the stake that earned it.
 *
 * @throws {OutOfRangeError} for a negative reward or a stake of 0.
 */
export function rosPerEpoch(reward: Lovelace, stake: Lovelace): Rational {
  requireAmount('reward', reward)
  requirePositive('stake', stake)
  return ratio(reward, stake)
}

/** A year of equal epochs, nothing restaked: `perEpoch · epochsPerYear`. */
export function rosSimplePerYear(perEpoch: Rational, epochsPerYear: number): Rational {
  requireWhole('epochsPerYear', epochsPerYear, 1, mostEpochs)
  return mul(perEpoch, ratio(BigInt(epochsPerYear)))
}

/**
 * A year of equal epochs, each reward earning from the next one on: `(1 + perEpoch)ⁿ − 1`.
 *
 * A name by convention: the chain lets a reward earn three epochs later (`rewardEarnsFrom`).
 */
export function rosCompoundedPerYear(perEpoch: Rational, epochsPerYear: number): Rational {
  requireWhole('epochsPerYear', epochsPerYear, 1, mostEpochs)
  const { n, d } = pow(add(one, perEpoch), epochsPerYear)
  // n and d have no common factor, so neither have n − d and d: thousands of digits need no reducing.
  return { n: n - d, d }
}

/**
 * All rewards of a horizon ÷ the stake it began with.
 *
 * @throws {OutOfRangeError} for a negative total or a stake of 0.
 */
export function rosOverHorizon(total: Lovelace, stake: Lovelace): Rational {
  requireAmount('total', total)
  requirePositive('stake', stake)
  return ratio(total, stake)
}
