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

export function requireNotNegative(field: string, value: Rational): void {
  if (value.n < 0n || value.d <= 0n) throw new OutOfRangeError(field, value, '0 or more')
}

export function requireShare(field: string, value: Rational): void {
  if (value.n < 0n || value.d <= 0n || value.n > value.d)
    throw new OutOfRangeError(field, value, 'from 0 to 1')
}

export function requireWhole(field: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new OutOfRangeError(field, value, `a whole number from ${least} to ${most}`)
}
