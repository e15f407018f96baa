import { Decimal as Shared } from 'decimal.js'
import {
  requireAmount,
  requireNotNegative,
  requireRational,
  requireWhole,
  requireWholeLovelace,
} from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { add, one, type Rational, ratio } from '../rational.ts'
import { type Lovelace, lovelacePerAda } from '../units.ts'

/*
 * Figures for people that no fraction holds: real powers and roots, and money of other kinds.
 * The only file that imports decimal.js. Nothing here is ever an amount that the ledger pays.
 */

/**
 * decimal.js with 40 significant digits, ties to the even digit; results of this door are of it, so reckoning goes on
 * at that precision. A copy: the `Decimal` of other code keeps its own settings.
 */
export const Decimal = Shared.clone({ defaults: true, precision: 40, rounding: 6 })

/** A number of {@link Decimal}. */
export type Decimal = Shared

/** As many epochs as a span may have: past any horizon. */
const mostEpochs = 10_000

/**
 * A fraction to 40 significant digits; exact if it has no more.
 *
 * @throws {OutOfRangeError} for what is no fraction of `bigint`s, or a denominator of 0 or less.
 */
export function decimalOf(value: Rational): Decimal {
  if (typeof value?.d === 'bigint' && value.d <= 0n)
    throw new OutOfRangeError('denominator', value.d, 'greater than 0')
  requireRational('value', value)
  return new Decimal(value.n.toString()).div(value.d.toString())
}

/**
 * Lovelace as ada, exact. A difference of amounts may be below 0.
 *
 * @throws {OutOfRangeError} for what is no `bigint`.
 */
export function adaOf(amount: Lovelace): Decimal {
  requireWholeLovelace('amount', amount)
  return decimalOf({ n: amount, d: lovelacePerAda })
}

/**
 * What an amount is worth: `ada · price`.
 *
 * @param price units of the currency for one ada, 0 or more.
 * @returns units of the currency, not rounded to cents.
 * @throws {OutOfRangeError} for a negative amount or price.
 */
export function worth(amount: Lovelace, price: Rational): Decimal {
  requireAmount('amount', amount)
  requireNotNegative('price', price)
  return decimalOf({ n: amount * price.n, d: lovelacePerAda * price.d })
}

/**
 * `base` to any real power, which a fraction has only for whole ones (`pow`).
 *
 * @param base 0 or more.
 * @param exponent from −10,000 to 10,000; not below 0 for a base of 0.
 * @throws {OutOfRangeError} otherwise.
 */
export function power(base: Rational, exponent: Rational): Decimal {
  requireNotNegative('base', base)
  requireRational('exponent', exponent)
  const raised = decimalOf(exponent)
  if (raised.abs().gt(mostEpochs) || (base.n === 0n && exponent.n < 0n))
    throw new OutOfRangeError('exponent', exponent, 'from -10,000 to 10,000, 0 or more for base 0')
  return decimalOf(base).pow(raised)
}

/**
 * Return over any span, each reward earning from the next epoch on: `(1 + perEpoch)ᵗ − 1`.
 *
 * @param perEpoch reward of an epoch ÷ stake, 0 or more.
 * @param epochs 0 to 10,000, parts of an epoch allowed.
 * @throws {OutOfRangeError} otherwise.
 */
export function rosCompounded(perEpoch: Rational, epochs: Rational): Decimal {
  requireNotNegative('perEpoch', perEpoch)
  requireNotNegative('epochs', epochs)
  return power(add(one, perEpoch), epochs).sub(1)
}

/**
 * The yearly return that, compounded, makes the return of a horizon: `(1 + overHorizon)^(year ÷ epochs) − 1`.
 *
 * @param overHorizon all rewards ÷ the stake at the start, 0 or more.
 * @param epochs of the horizon, 1 to 10,000.
 * @param epochsPerYear 73 on mainnet; 1 gives the return of one epoch.
 * @throws {OutOfRangeError} otherwise.
 */
export function rosAnnualised(
  overHorizon: Rational,
  epochs: number,
  epochsPerYear: number,
): Decimal {
  requireNotNegative('overHorizon', overHorizon)
  requireWhole('epochs', epochs, 1, mostEpochs)
  requireWhole('epochsPerYear', epochsPerYear, 1, mostEpochs)
  return power(add(one, overHorizon), ratio(BigInt(epochsPerYear), BigInt(epochs))).sub(1)
}
