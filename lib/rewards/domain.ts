import { OutOfRangeError } from './errors.ts'
import type { Rational } from './rational.ts'

/** Guards the formulas share. Each names the argument it refuses. */

export function requireAmount(field: string, value: bigint): void {
  if (typeof value !== 'bigint' || value < 0n)
    throw new OutOfRangeError(field, value, '0 lovelace or more')
}

export function requireCount(field: string, value: bigint): void {
  if (typeof value !== 'bigint' || value < 0n)
    throw new OutOfRangeError(field, value, 'a whole number, 0 or more')
}

export function requirePositive(field: string, value: bigint): void {
  if (typeof value !== 'bigint' || value <= 0n)
    throw new OutOfRangeError(field, value, 'greater than 0')
}

/** An amount that may be below 0, as two of the ledger's results may. */
export function requireWholeLovelace(field: string, value: bigint): void {
  if (typeof value !== 'bigint') throw new OutOfRangeError(field, value, 'whole lovelace')
}

export function requireRational(field: string, value: Rational): void {
  if (!isRational(value)) throw new OutOfRangeError(field, value, 'a fraction of whole numbers')
}

export function requireNotNegative(field: string, value: Rational): void {
  if (!isRational(value) || value.n < 0n) throw new OutOfRangeError(field, value, '0 or more')
}

export function requireShare(field: string, value: Rational): void {
  if (!isRational(value) || value.n < 0n || value.n > value.d)
    throw new OutOfRangeError(field, value, 'from 0 to 1')
}

function isRational(value: Rational): boolean {
  return typeof value?.n === 'bigint' && typeof value.d === 'bigint' && value.d > 0n
}

export function requireWhole(field: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new OutOfRangeError(field, value, `a whole number from ${least} to ${most}`)
}
