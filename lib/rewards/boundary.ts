import { requireAmount } from './domain.ts'
import { type Lovelace, lovelace, signedLovelace } from './units.ts'

/** What a boundary does to the treasury. */
export type TreasuryMovements = {
  readonly treasury: Lovelace
  readonly deltaT1: Lovelace
  /** Rewards of the update whose credential is not registered at the boundary. */
  readonly unregisteredRewards?: Lovelace
  /** Deposits returned to accounts that no longer exist. */
  readonly unclaimedRefunds?: Lovelace
  /** Conway: donated to the treasury. */
  readonly donations?: Lovelace
  /** Conway: paid out by governance. */
  readonly treasuryWithdrawals?: Lovelace
  /** Before Conway: instantaneous rewards out of the treasury. */
  readonly treasuryMir?: Lovelace
}

/** What a boundary does to the reserves. */
export type ReservesMovements = {
  readonly reserves: Lovelace
  readonly deltaR1: Lovelace
  /** R, after the treasury's cut. */
  readonly rewardPot: Lovelace
  /** Every reward of the update, also those that turn out unregistered. */
  readonly sumRewards: Lovelace
  /** Before Conway: instantaneous rewards out of the reserves. */
  readonly reservesMir?: Lovelace
  /** Allegra's boundary alone (235→236): unspent Byron redeem outputs. */
  readonly avvmReturned?: Lovelace
}

const none = 0n as Lovelace

/**
 * The treasury after a boundary.
 *
 *     Tr′ = Tr + ΔT1 + unregistered + unclaimed refunds + donations − withdrawals − treasury MIR
 *
 * @throws {OutOfRangeError} for a negative amount, or when more is taken than is there.
 */
export function treasuryAfter(input: TreasuryMovements): Lovelace {
  const { treasury, deltaT1, unregisteredRewards = none, unclaimedRefunds = none } = input
  const { donations = none, treasuryWithdrawals = none, treasuryMir = none } = input
  requireAmounts({ treasury, deltaT1, unregisteredRewards, unclaimedRefunds })
  requireAmounts({ donations, treasuryWithdrawals, treasuryMir })
  const received = treasury + deltaT1 + unregisteredRewards + unclaimedRefunds + donations
  return lovelace(received - treasuryWithdrawals - treasuryMir, 'treasury')
}

/**
 * The reserves after a boundary: what was not paid out returns to them.
 *
 *     ΔR2 = R − Σ rewards        Rv′ = Rv − ΔR1 + ΔR2 − reserve MIR + returned
 *
 * @returns `deltaR2` is below zero if more was paid than the pot held, which no ledger does.
 * @throws {OutOfRangeError} for a negative amount, or when more is taken than is there.
 */
export function reservesAfter(input: ReservesMovements): {
  readonly deltaR2: Lovelace
  readonly reserves: Lovelace
} {
  const { reserves, deltaR1, rewardPot: pot, sumRewards } = input
  const { reservesMir = none, avvmReturned = none } = input
  requireAmounts({ reserves, deltaR1, rewardPot: pot, sumRewards, reservesMir, avvmReturned })
  const deltaR2 = pot - sumRewards
  const after = reserves - deltaR1 + deltaR2 - reservesMir + avvmReturned
  return { deltaR2: signedLovelace(deltaR2), reserves: lovelace(after, 'reserves') }
}

/**
 * Both pots after a boundary: {@link treasuryAfter} and {@link reservesAfter}.
 *
 * @see cardano-ledger `applyRUpd` in Shelley/LedgerState/IncrementalStake.hs.
 */
export function applyRewardUpdate(input: TreasuryMovements & ReservesMovements): {
  readonly deltaR2: Lovelace
  readonly reserves: Lovelace
  readonly treasury: Lovelace
} {
  return { ...reservesAfter(input), treasury: treasuryAfter(input) }
}

function requireAmounts(amounts: Readonly<Record<string, bigint>>): void {
  for (const [field, value] of Object.entries(amounts)) requireAmount(field, value)
}
