import { OutOfRangeError } from './errors.ts'
import type { Rational } from './rational.ts'

/*
 * Guards the formulas share. Each names the argument it refuses. Nothing a ledger knows is as long as
 * their bounds, which keep a product's length, and with it the time of every formula, within bounds.
 */

const endless = 1n << 4096n
/** Nearly 10,000 digits: bringing longer numbers to lowest terms would take a second and more. */
export const longestPart = 1n << 32_768n

export function requireAmount(field: string, value: bigint): void {
  if (!isWhole(value, 0n)) throw new OutOfRangeError(field, value, '0 lovelace or more')
}

export function requireCount(field: string, value: bigint): void {
  if (!isWhole(value, 0n)) throw new OutOfRangeError(field, value, 'a whole number, 0 or more')
}

export function requirePositive(field: string, value: bigint): void {
  if (!isWhole(value, 1n)) throw new OutOfRangeError(field, value, 'greater than 0')
}

/** An amount that may be below 0, as two of the ledger's results may. */
export function requireWholeLovelace(field: string, value: bigint): void {
  if (!isWhole(value, -endless)) throw new OutOfRangeError(field, value, 'whole lovelace')
}

function isWhole(value: bigint, least: bigint): boolean {
  return typeof value === 'bigint' && value >= least && value < endless
}

export function requireRational(field: string, value: Rational): void {
  if (!isRational(value)) throw new OutOfRangeError(field, value, 'a fraction of whole numbers')
}

export function requireNotNegative(field: string, value: Rational): void {
  if (!isRational(value) || value.n < 0n || value.n > longestPart || value.d > longestPart)
    throw new OutOfRangeError(field, value, '0 or more')
}

export function requireShare(field: string, value: Rational): void {
  if (!isRational(value) || value.n < 0n || value.n > value.d || value.d > longestPart)
    throw new OutOfRangeError(field, value, 'from 0 to 1')
}

function isRational(value: Rational): boolean {
  return typeof value?.n === 'bigint' && typeof value.d === 'bigint' && value.d > 0n
}

export function requireWhole(field: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new OutOfRangeError(field, value, `a whole number from ${least} to ${most}`)
}
