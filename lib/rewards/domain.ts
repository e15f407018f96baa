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
  requireFrom(field, value, '0 lovelace or more', 0n)
}

export function requireCount(field: string, value: bigint): void {
  requireFrom(field, value, 'a whole number, 0 or more', 0n)
}

export function requirePositive(field: string, value: bigint): void {
  requireFrom(field, value, 'greater than 0', 1n)
}

/** An amount that may be below 0, as two of the ledger's results may. */
export function requireWholeLovelace(field: string, value: bigint): void {
  requireFrom(field, value, 'whole lovelace', -endless)
}

function requireFrom(field: string, value: bigint, expected: string, least: bigint): void {
  if (!(typeof value === 'bigint' && value >= least && value < endless))
    throw new OutOfRangeError(field, value, expected, least)
}

export function requireRational(field: string, value: Rational): void {
  requireFraction(field, value, 'a fraction of whole numbers', isRational(value))
}

export function requireNotNegative(field: string, value: Rational): void {
  const isSound = isRational(value) && value.n >= 0n && value.n <= longestPart
  requireFraction(field, value, '0 or more', isSound && value.d <= longestPart)
}

export function requireShare(field: string, value: Rational): void {
  const isSound = isRational(value) && value.n >= 0n && value.n <= value.d
  requireFraction(field, value, 'from 0 to 1', isSound && value.d <= longestPart)
}

function requireFraction(field: string, value: Rational, expected: string, isSound: boolean): void {
  if (!isSound) throw new OutOfRangeError(field, value, expected, { n: 0n, d: 1n })
}

function isRational(value: Rational): boolean {
  return typeof value?.n === 'bigint' && typeof value.d === 'bigint' && value.d > 0n
}

export function requireWhole(field: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new OutOfRangeError(field, value, `a whole number from ${least} to ${most}`, least)
}
