import {
  requireAmount,
  requireCount,
  requireNotNegative,
  requirePositive,
  requireShare,
} from './domain.ts'
import { OutOfRangeError } from './errors.ts'
import { floor, floorOfProduct, min, mul, one, type Rational, ratio, sub } from './rational.ts'
import { type Lovelace, lovelace } from './units.ts'

/** From this decentralisation on the pools' performance counts as full, whatever they made: 4/5. */
export const federatedFrom: Rational = { n: 4n, d: 5n }

/** Does the ledger ignore performance at this `d`? */
export function isFederated(decentralisation: Rational): boolean {
  return decentralisation.n * federatedFrom.d >= federatedFrom.n * decentralisation.d
}

/** What a pot is made from when η is given. */
export type RewardPotAtEtaInput = {
  /** Rv: reserves after the boundary that ends the epoch of the blocks. */
  readonly reserves: Lovelace
  /** Fee: fees collected in that epoch. */
  readonly fees: Lovelace
  /** η before it is capped at 1: blocks made ÷ blocks expected. */
  readonly eta: Rational
  /** ρ: share of the reserves that is let out per epoch, 0…1 (mainnet 3/1000). */
  readonly rho: Rational
  /** τ: share of the pot that goes to the treasury, 0…1 (mainnet 1/5). */
  readonly tau: Rational
}

/** What a pot is made from when the blocks are known. */
export type RewardPotInput = Omit<RewardPotAtEtaInput, 'eta'> & {
  /** Blocks made by pools in the epoch; overlay blocks do not count. */
  readonly blocks: bigint
  /** d: share of slots outside the pools' lottery, 0…1; 0 since Babbage. */
  readonly decentralisation: Rational
  /** f: share of slots with a block, above 0 and up to 1. */
  readonly activeSlotCoefficient: Rational
  readonly slotsPerEpoch: bigint
}

/** One epoch's pot and its parts. Every amount is exact. */
export type RewardPotAtEta = {
  /** η as given or counted; it may exceed 1, the pot does not. */
  readonly eta: Rational
  /** ΔR1: what leaves the reserves. */
  readonly deltaR1: Lovelace
  /** Fees + ΔR1, before the treasury's cut. */
  readonly pot: Lovelace
  /** ΔT1: the treasury's cut. */
  readonly deltaT1: Lovelace
  /** R: what is left for pools. */
  readonly rewardPot: Lovelace
}

/** One epoch's pot, with the blocks its η was counted against. */
export type RewardPot = RewardPotAtEta & {
  /** Blocks the pools were to make: ⌊(1 − d)·f·slots⌋. */
  readonly expectedBlocks: bigint
}

/**
 * The pot of one epoch from an η: for forecasts, or where η is published.
 *
 *     ΔR1 = ⌊min(1, η)·ρ·Rv⌋      pot = Fee + ΔR1
 *     ΔT1 = ⌊τ·pot⌋               R = pot − ΔT1
 *
 * @throws {OutOfRangeError} for a negative amount or η, or ρ, τ outside 0…1.
 * @see cardano-ledger `startStep` in Shelley/LedgerState/PulsingReward.hs (floors F2, F3).
 */
export function rewardPotAtEta(input: RewardPotAtEtaInput): RewardPotAtEta {
  const { reserves, fees, eta, rho, tau } = input
  requireAmount('reserves', reserves)
  requireAmount('fees', fees)
  requireNotNegative('eta', eta)
  requireShare('rho', rho)
  requireShare('tau', tau)

  const deltaR1 = floorOfProduct(reserves, min(one, eta), rho) // F2
  const pot = fees + deltaR1
  const deltaT1 = floorOfProduct(pot, tau) // F3
  return {
    eta,
    deltaR1: lovelace(deltaR1),
    pot: lovelace(pot),
    deltaT1: lovelace(deltaT1),
    rewardPot: lovelace(pot - deltaT1),
  }
}

/**
 * The pot of one epoch from the blocks its pools made.
 *
 *     η = 1 when d ≥ 4/5, else blocks / ⌊(1 − d)·f·slots⌋
 *
 * @throws {OutOfRangeError} as {@link rewardPotAtEta}; also for d outside 0…1, f outside 0…1, no
 *   slots, and when no block was expected while d < 4/5 (η has no value then).
 * @see cardano-ledger `startStep` in Shelley/LedgerState/PulsingReward.hs (floor F1).
 */
export function rewardPot(input: RewardPotInput): RewardPot {
  const { blocks, decentralisation, activeSlotCoefficient, slotsPerEpoch } = input
  requireCount('blocks', blocks)
  requireShare('decentralisation', decentralisation)
  requireShare('activeSlotCoefficient', activeSlotCoefficient)
  requirePositive('slotsPerEpoch', slotsPerEpoch)

  const poolSlots = mul(sub(one, decentralisation), ratio(slotsPerEpoch))
  const expectedBlocks = floor(mul(poolSlots, activeSlotCoefficient)) // F1
  const federated = isFederated(decentralisation)
  if (!federated && expectedBlocks === 0n)
    throw new OutOfRangeError('slotsPerEpoch', slotsPerEpoch, 'enough for one expected block')
  const eta = federated ? one : ratio(blocks, expectedBlocks)
  return { ...rewardPotAtEta({ ...input, eta }), expectedBlocks }
}
