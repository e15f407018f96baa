import { OutOfRangeError } from './errors.ts'

declare const unit: unique symbol
type Unit<Base, Name extends string> = Base & { readonly [unit]: Name }

/**
 * Whole lovelace; 1 ada = 1,000,000 lovelace. An amount that exists is never negative, and
 * {@link lovelace} refuses one that is. Two results may fall below zero, as the ledger's own do, and
 * say so: `maxPoolReward` under a pledge larger than the pool's stake, and `deltaR2`.
 */
export type Lovelace = Unit<bigint, 'lovelace'>

/** Number of an epoch. Epoch 0 is the network's first; see `Network` for how long each lasts. */
export type Epoch = Unit<number, 'epoch'>

/** 1 ada in lovelace. */
export const lovelacePerAda = 1_000_000n

/** All ada there will ever be, on mainnet, preprod and preview: 45 billion. */
export const maxSupply: Lovelace = 45_000_000_000_000_000n as Lovelace

/**
 * Check and brand an amount.
 *
 * @param field names the amount in the error.
 * @throws {OutOfRangeError} for a negative amount or one that is not a `bigint`.
 */
export function lovelace(value: bigint, field = 'amount'): Lovelace {
  if (typeof value !== 'bigint' || value < 0n)
    throw new OutOfRangeError(field, value, '0 lovelace or more', 0n)
  return value as Lovelace
}

/** Brand a formula's result that the ledger lets fall below zero. */
export function signedLovelace(value: bigint): Lovelace {
  return value as Lovelace
}

/**
 * Check and brand an epoch.
 *
 * @throws {OutOfRangeError} unless `value` is a whole number, 0 or more.
 */
export function epoch(value: number, field = 'epoch'): Epoch {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new OutOfRangeError(field, value, 'a whole number, 0 or more', 0)
  return (value + 0) as Epoch // −0 becomes 0
}
