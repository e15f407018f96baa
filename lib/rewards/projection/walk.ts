import { OutOfRangeError } from '../errors.ts'
import { rewardPotAtEta } from '../pots.ts'
import { type Lovelace, lovelace, maxSupply } from '../units.ts'
import type { PotColumns } from './columns.ts'
import type { Conditions, CourseInput } from './course.ts'

/** What all pools together are paid of `rewardPot` in epoch from + index; null ends the walk. */
export type Pay<Paid = Lovelace> = (
  index: number,
  rewardPot: Lovelace,
  totalStake: Lovelace,
  conditions: Conditions,
) => Paid

/**
 * The rewards update epoch by epoch by bigint: `rewardPotAtEta`, then as `applyRewardUpdate`.
 *
 * @throws {OutOfRangeError} for fees above what circulates, pools that are paid more than the pot,
 *   or withdrawals above what the treasury holds.
 */
export function walk<Paid extends Lovelace | null>(
  { epochs, ...start }: CourseInput,
  conditions: readonly Conditions[],
  pay: Pay<Paid>,
): PotColumns | (null extends Paid ? null : never) {
  const columns: PotColumns = {
    reserves: new BigInt64Array(epochs + 1),
    treasury: new BigInt64Array(epochs + 1),
    fees: new BigInt64Array(epochs),
    deltaR1: new BigInt64Array(epochs),
    rewardPot: new BigInt64Array(epochs),
    paid: new BigInt64Array(epochs),
  }
  let { reserves, treasury } = start
  let stretch = 0
  for (let i = 0; i < epochs; i++) {
    if (i === conditions[stretch]?.until) stretch += 1
    const now = conditions[stretch] as Conditions
    const { eta, fees, withdrawals, parameters } = now
    const totalStake = lovelace(maxSupply - reserves)
    if (fees > totalStake - treasury)
      throw new OutOfRangeError('fees', fees, 'at most what circulates')
    const { rho, tau } = parameters
    const { deltaR1, deltaT1, rewardPot } = rewardPotAtEta({ reserves, fees, eta, rho, tau })
    const paid = pay(i, rewardPot, totalStake, now)
    if (paid === null) return null as null extends Paid ? null : never
    if (paid > rewardPot) throw new OutOfRangeError('pools', paid, 'paid at most the pot')
    columns.reserves[i] = reserves
    columns.treasury[i] = treasury
    columns.fees[i] = fees
    columns.deltaR1[i] = deltaR1
    columns.rewardPot[i] = rewardPot
    columns.paid[i] = paid
    reserves = lovelace(reserves - deltaR1 + rewardPot - paid)
    treasury = lovelace(treasury + deltaT1 - withdrawals, 'treasury')
  }
  columns.reserves[epochs] = reserves
  columns.treasury[epochs] = treasury
  return columns
}
