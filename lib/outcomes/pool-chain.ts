import { type Lovelace, lovelace, type Rational, ratio } from '../rewards/index.ts'
import type { Backtest, BacktestPoolEpoch, PoolId } from '../snapshot/index.ts'

/** What the formula says a pool earned, beside what the chain paid: epochs whose every input is known. */
export type PoolChain = {
  /** Newest first; at least one. */
  readonly rows: readonly BacktestPoolEpoch[]
  readonly formula: Lovelace
  readonly paid: Lovelace
  /** paid ÷ formula; null where nothing was earned. */
  readonly paidShare: Rational | null
  /** Epochs whose shares, each rounded down, add up to what was paid; or with no block by either. */
  readonly exact: number
}

/** @returns null for a pool that the back-test does not follow. */
export function poolChain(
  { poolEpochs }: Pick<Backtest, 'poolEpochs'>,
  id: PoolId,
): PoolChain | null {
  const rows = poolEpochs.filter(({ pool }) => pool === id).sort((a, b) => b.epoch - a.epoch)
  if (rows.length === 0) return null
  const sum = (of: (row: BacktestPoolEpoch) => Lovelace) =>
    lovelace(rows.reduce((all, row) => all + of(row), 0n))
  const formula = sum(({ poolReward }) => poolReward)
  const paid = sum((row) => row.paid)
  return {
    rows,
    formula,
    paid,
    paidShare: formula === 0n ? null : ratio(paid, formula),
    exact: rows.filter(({ verdict }) => verdict === 'exact' || verdict === 'no block').length,
  }
}
