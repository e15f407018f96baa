import {
  type Epoch,
  epoch,
  type Lovelace,
  lovelace,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import type { NetworkFigures } from '../snapshot/index.ts'
import { forecastFrom } from './forecast.ts'
import type { RunningCosts } from './operate-money.ts'
import { bringsOf, type PlanFrame } from './plan-frame.ts'

/** One epoch of the way, and those that it stands for. */
export type PathRow = {
  readonly epoch: Epoch
  readonly poolStake: Lovelace
  readonly operator: Lovelace
  readonly perMillion: Lovelace
  /** Null where costs are not known. */
  readonly profit: bigint | null
}

export type GrowthPath = {
  /** Earned epochs followed. */
  readonly epochs: number
  /** Each row stands for so many epochs; the last for what is left of them. */
  readonly step: number
  readonly rows: readonly PathRow[]
  /** Of all epochs, lovelace. */
  readonly income: Lovelace
  readonly profit: bigint | null
  /**
   * The first row without a loss from which on no row has one. `from-the-start`: no row has one. `never`: the last has
   * one. Null where costs are not known.
   */
  readonly breakEven: 'from-the-start' | 'never' | Epoch | null
  /** From this row on the members' stake stood still: no more is there to join. */
  readonly stoppedAt: Epoch | null
}

export type PathInput = {
  readonly frame: PlanFrame
  readonly figures: NetworkFigures
  readonly plan: OwnPool
  readonly costs: RunningCosts | null
  readonly epochs: number
  /** By which the members' stake grows in a year, above −1. */
  readonly growth: Rational
}

/** More points are not drawn, and each costs a mean over blocks. */
const mostRows = 73

/**
 * The plan's income over the horizon: its members' stake growing evenly, its owners' still, reserves falling.
 *
 *     members(e) = members · (1 + growth)^(e ÷ epochsPerYear)
 *
 * Every row is exact for its own epoch, with the pot that {@link forecastFrom} carries to it: the first is the
 * statement's. Stake that joins comes from the other pools.
 */
export function growthPath({ frame, figures, plan, costs, epochs, growth }: PathInput): GrowthPath {
  const forecast = forecastFrom(figures, lovelace(0n))
  const from = frame.basis.epoch
  const step = Math.ceil(epochs / mostRows)
  const stakeAt = grown(plan, growth, frame.epochsPerYear)
  const most = frame.basis.networkActiveStake
  let stoppedAt: Epoch | null = null
  const rows: PathRow[] = []
  for (let at = 0; at < epochs; at += step) {
    const wished = stakeAt(at)
    const poolStake = lovelace(wished < most ? wished : most)
    if (wished > most) stoppedAt ??= epoch(from + at)
    const basis = forecast.at(from + at)
    const brings = bringsOf({ ...frame, basis }, { ...plan, poolStake })
    const profit = costs && brings.operator - costs.perEpoch
    rows.push({ epoch: epoch(from + at), poolStake, ...brings, profit })
  }
  const many = (i: number) => BigInt(Math.min(step, epochs - i * step))
  const sum = (of: (row: PathRow) => bigint) =>
    rows.reduce((total, row, i) => total + of(row) * many(i), 0n)
  return {
    ...{ epochs, step, rows, stoppedAt },
    income: lovelace(sum(({ operator }) => operator)),
    profit: costs && sum(({ profit }) => profit ?? 0n),
    breakEven: costs && breakEvenOf(rows),
  }
}

function breakEvenOf(rows: readonly PathRow[]): GrowthPath['breakEven'] {
  const lastLoss = rows.findLastIndex(({ profit }) => (profit ?? 0n) < 0n)
  if (lastLoss < 0) return 'from-the-start'
  return rows[lastLoss + 1]?.epoch ?? 'never'
}

/** Fixed point of a year's root. */
const unit = 10n ** 15n

/** The pool's stake after so many epochs, whole lovelace. */
function grown({ poolStake, ownerStake }: OwnPool, growth: Rational, epochsPerYear: number) {
  // A factor, not an amount: the fifteenth digit of a forecast's root decides nothing.
  const yearly = Number(growth.n + growth.d) / Number(growth.d)
  return (epochs: number): Lovelace => {
    const whole = Math.floor(epochs / epochsPerYear)
    const rest = BigInt(Math.round(yearly ** ((epochs % epochsPerYear) / epochsPerYear) * 1e15))
    const { n, d } = ratio(growth.n + growth.d, growth.d)
    const members = poolStake - ownerStake
    const after = (members * n ** BigInt(whole) * rest) / (d ** BigInt(whole) * unit)
    return lovelace(ownerStake + after)
  }
}
