import { requireNotNegative, requireWhole } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { type Rational, ratio } from '../rational.ts'
import { type Lovelace, lovelace, lovelacePerAda } from '../units.ts'
import { distributionOf, payOf, type Question, requireCoin, requireQuestion } from './question.ts'
import { leastStake, type StakeQuestion, type StakeSolution } from './stake.ts'

/** What running a pool costs in money. */
export type RunningCosts = {
  /** Money a month, above 0; a year has twelve. */
  readonly costPerMonth: Rational
  /** Whole epochs in a year of 365 days: 73 on mainnet. */
  readonly epochsPerYear: number
}

/**
 * The least income an epoch that covers the costs at a price.
 *
 *     ⌈costPerMonth · 12 ÷ epochsPerYear ÷ price · 10⁶⌉
 *
 * @param input.price money per ada, above 0.
 * @throws {OutOfRangeError} for a cost or price of 0 or less, and an income of 2⁶⁴ lovelace or more.
 */
export function breakEvenIncome(input: RunningCosts & { readonly price: Rational }): Lovelace {
  const { price } = input
  requireAbove('price', price)
  const { n, d } = costPerEpoch(input)
  const whole = d * price.n
  const income = (n * price.d * lovelacePerAda + whole - 1n) / whole
  requireCoin('price', income, 1n)
  return lovelace(income)
}

/**
 * The least stake with which the operator's income covers the costs.
 *
 * @returns as {@link leastStake}, and the income it takes.
 * @throws {OutOfRangeError} as {@link breakEvenIncome} and {@link leastStake}.
 */
export function breakEvenStake(
  input: Omit<StakeQuestion, 'target'> & RunningCosts & { readonly price: Rational },
): StakeSolution & { readonly income: Lovelace } {
  const income = breakEvenIncome(input)
  const { costPerMonth: _, epochsPerYear: __, price: ___, ...pool } = input
  return { ...leastStake({ ...pool, target: { who: 'operator', atLeast: income } }), income }
}

/** The price at which a pool's income covers its costs. */
export type BreakEvenPrice =
  | {
      readonly kind: 'solved'
      /** Money per ada, exact: at any lower price the income is worth less than the costs. */
      readonly price: Rational
      readonly income: Lovelace
    }
  | { readonly kind: 'none'; readonly reason: 'pledge-unmet' | 'no-reward' }

/**
 * The least price at which the operator's income of an epoch covers the costs.
 *
 *     costPerMonth · 12 ÷ epochsPerYear ÷ (income ÷ 10⁶)
 *
 * @throws {OutOfRangeError} for what is no {@link Question}, or a cost of 0 or less.
 */
export function breakEvenPrice(input: Omit<Question, 'target'> & RunningCosts): BreakEvenPrice {
  const { n, d } = costPerEpoch(input)
  const question = { ...input, target: { who: 'operator', atLeast: lovelace(1n) } } as const
  requireQuestion(question)
  const income = payOf(question, distributionOf(question))
  if (income === 0n)
    return {
      kind: 'none',
      reason: question.pledge <= question.ownerStake ? 'no-reward' : 'pledge-unmet',
    }
  return { kind: 'solved', price: ratio(n * lovelacePerAda, d * income), income }
}

function costPerEpoch({ costPerMonth, epochsPerYear }: RunningCosts): Rational {
  requireAbove('costPerMonth', costPerMonth)
  requireWhole('epochsPerYear', epochsPerYear, 1, 10_000)
  return { n: costPerMonth.n * 12n, d: costPerMonth.d * BigInt(epochsPerYear) }
}

function requireAbove(field: string, value: Rational): void {
  requireNotNegative(field, value)
  if (value.n === 0n) throw new OutOfRangeError(field, value, 'greater than 0')
}
