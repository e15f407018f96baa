import { requireShare } from '../domain.ts'
import { floorOfProduct, type Rational } from '../rational.ts'
import { lovelace } from '../units.ts'
import { amounts, type PotColumns, type PotDoubles, reservesAt } from './columns.ts'
import { type CourseInput, conditionsOf } from './course.ts'
import { potsInDoubles } from './pots-in-doubles.ts'
import { type Pay, walk } from './walk.ts'

export type PotsInput = CourseInput & {
  /** Share of R that pools and members are paid, 0…1; each epoch's is rounded down. */
  readonly paidShare: Rational
}

/** `exactFloors`: how many floors bigint was asked for, because doubles did not decide them. */
export type PotsProjection = PotColumns & { readonly exactFloors: number }

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
 * In doubles whose floors are certain, bigint where they are not: to the lovelace {@link
 * projectPotsExact}.
 *
 * @throws {OutOfRangeError} for what `conditionsOf` refuses; a share outside 0…1; fees above what
 *   circulates; withdrawals above what the treasury holds.
 * @see cardano-ledger `startStep` in Shelley/LedgerState/PulsingReward.hs, `applyRUpd` in
 *   Shelley/LedgerState/IncrementalStake.hs (floors F2, F3).
 */
export function projectPots(input: PotsInput): PotsProjection {
  const { epochs } = input
  const conditions = conditionsOf(input)
  requireShare('paidShare', input.paidShare)
  const column = (length: number) => new Float64Array(length)
  const parts = {
    treasury: column(epochs + 1),
    fees: column(epochs),
    deltaR1: column(epochs),
    paid: column(epochs),
  }
  const pots = potsIn(epochs, parts)
  if (!potsInDoubles(input, conditions, pots)) return projectPotsExact(input)
  const large = Array.from({ length: pots.aboveUntil }, (_, i) => reservesAt(pots, i))
  const reserves = amounts(pots.reserves)
  reserves.set(large)
  return {
    reserves,
    treasury: amounts(parts.treasury),
    fees: amounts(parts.fees),
    deltaR1: amounts(parts.deltaR1),
    rewardPot: amounts(pots.rewardPots),
    paid: amounts(parts.paid),
    exactFloors: pots.exactFloors,
  }
}

/** Columns for so many epochs. */
export function potsIn(epochs: number, parts: PotDoubles['parts']): PotDoubles {
  return {
    reserves: new Float64Array(epochs + 1),
    aboveUntil: 0,
    rewardPots: new Float64Array(epochs),
    parts,
    exactFloors: 0,
  }
}

/** {@link projectPots} by bigint alone: some ten times slower. */
export function projectPotsExact(input: PotsInput): PotsProjection {
  const columns = walk(input, conditionsOf(input), payShare(input.paidShare))
  return { ...columns, exactFloors: 3 * input.epochs }
}

/** Pays a share of each pot. */
export function payShare(paidShare: Rational): Pay {
  requireShare('paidShare', paidShare)
  return (_index, rewardPot) => lovelace(floorOfProduct(rewardPot, paidShare))
}
