import {
  type Epoch,
  epoch,
  type Lovelace,
  lovelace,
  rewardEarnsFrom,
  rewardPaidIn,
} from '../rewards/index.ts'
import { certainFloor, exactBelow, unitRoundoff } from '../rewards/kernel/certified.ts'
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
  const { from, stake, compound } = input
  const paidAfter = rewardPaidIn(from) - from
  let sums: readonly (bigint | number)[] | null = null
  // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it, one answer needs no haste
  inDoubles: sums = earnedInDoubles(input)
  const earned = sums ?? earnedExactly(input)
  const earnedBy = (count: number) => lovelace(BigInt(earned[count] ?? 0))
  // Paid when epoch from + count − 1 ends: what was earned up to `paidAfter` epochs before the next.
  const paid = (count: number) => earnedBy(count - paidAfter + 1)
  return {
    from,
    earned: earnedBy,
    paid,
    holding: (count) => (compound ? lovelace(stake + paid(count)) : stake),
  }
}

/** What has been earned after 0, 1, 2 … epochs. */
function earnedExactly({ from, epochs, stake, first, rateAt, compound }: PathInput): bigint[] {
  const earnsAfter = rewardEarnsFrom(from) - from
  const whole = rateAt(from) * stake
  const earned = [0n]
  if (whole === 0n) return earned
  for (let i = 0; i < epochs; i += 1) {
    const restaked = compound ? (earned[i - earnsAfter + 1] ?? 0n) : 0n
    const reward = (first * rateAt(from + i) * (stake + restaked)) / whole
    earned.push((earned[i] ?? 0n) + reward)
  }
  return earned
}

/*
 * The same in doubles, a floor that they do not decide by bigints; null where they cannot hold the sum. With u = 2⁻⁵³ a
 * reward is wrong by 9u of itself: first, whole and their quotient 3, the rate and its product 2, the stake, what is
 * added to it and their product 3, and 1 for products of errors. Below `greatest` nothing leaves the doubles' range.
 */
function earnedInDoubles({ from, epochs, stake, first, rateAt, compound }: PathInput) {
  const wrong = 16 * unitRoundoff
  const greatest = 2 ** 500
  const earnsAfter = rewardEarnsFrom(from) - from
  const whole = rateAt(from) * stake
  const perUnit = Number(first) / Number(whole)
  if (whole === 0n || Number(whole) > greatest) return null
  const held = Number(stake)
  const earned = [0]
  let sum = 0
  for (let i = 0; i < epochs; i += 1) {
    const rate = rateAt(from + i)
    const restaked = compound ? (earned[i - earnsAfter + 1] ?? 0) : 0
    const about = perUnit * Number(rate) * (held + restaked)
    const floor = certainFloor(about * (1 - wrong), about * (1 + wrong))
    // What stays as it was is `first` itself: no floor is certain of a whole number.
    const isCertain = !Number.isNaN(floor)
    sum += isCertain ? floor : Number((first * rate * (stake + BigInt(restaked))) / whole)
    if (!(sum < exactBelow)) return null
    earned.push(sum)
  }
  return earned
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
