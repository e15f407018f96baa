import {
  type Lovelace,
  lovelace,
  lovelacePerAda,
  mul,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import type { OperateScenario } from '../scenario/operate-words.ts'

/** What running a pool costs, in lovelace, each rounded up once. A year has twelve months. */
export type RunningCosts = {
  readonly perEpoch: Lovelace
  readonly perMonth: Lovelace
  readonly perYear: Lovelace
}

/**
 * Running costs as ada at the price.
 *
 *     money ÷ price + ada, a month
 *
 * @returns null where part of them is money and no price is given: then they are not known.
 */
export function runningCosts(
  { costs, price }: Pick<OperateScenario, 'costs' | 'price'>,
  epochsPerYear: number,
): RunningCosts | null {
  const { money, ada } = costs
  if (money.n > 0n && price === null) return null
  const bought = price === null ? { n: 0n, d: 1n } : inLovelace(money, price)
  const n = bought.n + ada * bought.d
  const up = (times: bigint, of: bigint) =>
    lovelace((n * times + bought.d * of - 1n) / (bought.d * of))
  return { perEpoch: up(12n, BigInt(epochsPerYear)), perMonth: up(1n, 1n), perYear: up(12n, 1n) }
}

/** An amount of lovelace, which may be below zero, in money. */
export const worth = (amount: bigint, price: Rational): Rational =>
  mul(ratio(amount, lovelacePerAda), price)

const inLovelace = (money: Rational, price: Rational) => ({
  n: money.n * price.d * lovelacePerAda,
  d: money.d * price.n,
})
