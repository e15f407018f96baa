import {
  type Epoch,
  epoch,
  type Lovelace,
  lovelace,
  rewardEarnsFrom,
  rewardPaidIn,
} from '../rewards/index.ts'
import type { Band } from './band.ts'
import type { Rate } from './pool-rate.ts'

export type ProjectionRow = {
  /** Epochs earned so far, 0 … horizon. */
  readonly epochs: number
  /** The epoch in which the last of them is earned. */
  readonly epoch: Epoch
  /** Expected reward earned in all of them. */
  readonly reward: Lovelace
  /** 10th and 90th percentile; null for the average pool, whose luck is not one pool's. */
  readonly low: Lovelace | null
  readonly high: Lovelace | null
  /** What of it has been paid when that epoch ends. */
  readonly paid: Lovelace
  /** Stake and paid rewards together, if rewards stay staked; else the stake. */
  readonly holding: Lovelace
}

/** What has been earned after so many epochs, and what of it has been paid. */
export type Path = {
  readonly from: Epoch
  /** Expected reward of the first `count` epochs. */
  readonly earned: (count: number) => Lovelace
  /** What of it has been credited when the last of them ends. */
  readonly paid: (count: number) => Lovelace
  readonly holding: (count: number) => Lovelace
}

export type PathInput = {
  /** The first epoch that earns. */
  readonly from: Epoch
  readonly epochs: number
  readonly stake: Lovelace
  /** The exact expected reward of `from`. */
  readonly first: Lovelace
  /** Later epochs are to the first as these rates are. */
  readonly rateAt: (earned: number) => Rate
  /** Do rewards stay staked? */
  readonly compound: boolean
}

/**
 * Expected rewards epoch by epoch.
 *
 *     reward(E) = ⌊first · rate(E) / rate(from) · stake(E) / stake⌋
 *     stake(E) = stake + Σ rewards that earn by E, if they stay staked
 *
 * A reward earned in E earns from E + 3 on and is spendable from the start of E + 2 (the calendar's
 * `rewardEarnsFrom`, `rewardPaidIn`). The rest of the pool is held still: a stake that grows does not
 * make the pool larger here.
 */
export function projectPath(input: PathInput): Path {
  const { from, epochs, stake, first, rateAt, compound } = input
  const earnsAfter = rewardEarnsFrom(from) - from
  const paidAfter = rewardPaidIn(from) - from
  const firstRate = rateAt(from)
  const earned: bigint[] = [0n]
  if (firstRate > 0n && stake > 0n) {
    const whole = firstRate * stake
    for (let i = 0; i < epochs; i += 1) {
      const restaked = compound ? (earned[i - earnsAfter + 1] ?? 0n) : 0n
      const reward = (first * rateAt(from + i) * (stake + restaked)) / whole
      earned.push((earned[i] ?? 0n) + reward)
    }
  }
  const earnedBy = (count: number) => lovelace(earned[count] ?? 0n)
  // Paid when epoch from + count − 1 ends: what was earned up to `paidAfter` epochs before the next.
  const paid = (count: number) => earnedBy(count - paidAfter + 1)
  return {
    from,
    earned: earnedBy,
    paid,
    holding: (count) => (compound ? lovelace(stake + paid(count)) : stake),
  }
}

/** Counts of epochs worth a row: each up to 73, else an even grid with the years people ask for. */
export function rowCounts(epochs: number): number[] {
  const step = Math.ceil(epochs / 73)
  const grid = Array.from({ length: Math.ceil(epochs / step) }, (_, i) => i * step)
  const marks = [1, 73, 365, 730, epochs].map((mark) => Math.min(mark, epochs))
  return [...new Set([...grid, ...marks])].sort((a, b) => a - b)
}

/** @param bands one for each of `counts`; null where there is none. */
export function projectionRows(
  path: Path,
  counts: readonly number[],
  bands: readonly Band[] | null,
): ProjectionRow[] {
  return counts.map((count, i) => {
    const band = bands?.[i]
    return {
      epochs: count,
      epoch: epoch(Math.max(0, path.from + count - 1)),
      reward: path.earned(count),
      low: band?.low ?? null,
      high: band?.high ?? null,
      paid: path.paid(count),
      holding: path.holding(count),
    }
  })
}
