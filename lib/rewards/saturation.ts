import { requireAmount, requirePositive } from './domain.ts'
import { type Rational, ratio } from './rational.ts'
import { type Lovelace, lovelace } from './units.ts'

/**
 * How full a pool is: poolStake ÷ (totalStake ÷ k). 1 is saturated; above 1 more stake earns the
 * pool nothing more.
 *
 * @throws {OutOfRangeError} unless stake ≥ 0, totalStake > 0 and k > 0.
 */
export function saturation(input: {
  readonly poolStake: Lovelace
  /** Max supply − reserves. */
  readonly totalStake: Lovelace
  readonly k: bigint
}): Rational {
  const { poolStake, totalStake, k } = input
  requireAmount('poolStake', poolStake)
  requirePositive('totalStake', totalStake)
  requirePositive('k', k)
  return ratio(poolStake * k, totalStake)
}

/**
 * The stake at which a pool is full: ⌊totalStake ÷ k⌋, the largest whole amount not above it.
 *
 * @throws {OutOfRangeError} unless totalStake > 0 and k > 0.
 */
export function saturationPoint(input: {
  readonly totalStake: Lovelace
  readonly k: bigint
}): Lovelace {
  const { totalStake, k } = input
  requirePositive('totalStake', totalStake)
  requirePositive('k', k)
  return lovelace(totalStake / k)
}
