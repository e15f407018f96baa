import { requireShare } from '../domain.ts'
import { floorOfProduct, type Rational } from '../rational.ts'
import { lovelace } from '../units.ts'
import type { PotColumns } from './columns.ts'
import { type CourseInput, conditionsOf } from './course.ts'
import { type Pay, walk } from './walk.ts'

export type PotsInput = CourseInput & {
  /** Share of R that pools and members are paid, 0…1; each epoch's is rounded down. */
  readonly paidShare: Rational
}

/**
 * Reserves, treasury and pot, epoch by epoch, whole lovelace:
 *
 *     ΔR1 = ⌊min(1, η)·ρ·Rv⌋     ΔT1 = ⌊τ·(Fee + ΔR1)⌋     R = Fee + ΔR1 − ΔT1
 *     paid = ⌊paidShare·R⌋       Rv′ = Rv − ΔR1 + R − paid  Tr′ = Tr + ΔT1 − withdrawals
 *
 * What is not paid out returns to the reserves (ΔR2). Every reward is claimed (no account that
 * earns is unregistered), nothing is donated, every epoch's update is applied. Fees come out of
 * what circulates, rewards and withdrawals go into it: reserves, treasury and circulation are the
 * maximum supply at every boundary.
 *
 * @throws {OutOfRangeError} for what `conditionsOf` refuses; a share outside 0…1; fees above what
 *   circulates; withdrawals above what the treasury holds.
 * @see cardano-ledger `startStep` in Shelley/LedgerState/PulsingReward.hs, `applyRUpd` in
 *   Shelley/LedgerState/IncrementalStake.hs (floors F2, F3).
 */
export function projectPots(input: PotsInput): PotColumns {
  return walk(input, conditionsOf(input), payShare(input.paidShare))
}

/** Pays a share of each pot. */
export function payShare(paidShare: Rational): Pay {
  requireShare('paidShare', paidShare)
  return (_index, rewardPot) => lovelace(floorOfProduct(rewardPot, paidShare))
}
