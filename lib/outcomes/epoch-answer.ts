import {
  type Epoch,
  epoch,
  epochEnd,
  epochStart,
  type Lovelace,
  networks,
  type Rational,
  type RewardPot,
  ratio,
  rewardPot,
} from '../rewards/index.ts'
import type { History, HistoryColumn } from '../snapshot/index.ts'

/** All that is known of one epoch; null is unknown. */
export type EpochRow = {
  readonly epoch: Epoch
  /** Unix seconds. */
  readonly start: number
  readonly end: number
} & { readonly [Column in HistoryColumn]: History['columns'][Column][number] }

/** One epoch, and what the formulas make of it. */
export type EpochAnswer = {
  readonly row: EpochRow
  /** The pot of the blocks made in it, worked out; null where a figure it needs is unknown. */
  readonly pot: RewardPot | null
  /** What the chain paid for them; null if unknown. */
  readonly paid: Lovelace | null
  /** R − paid: what went back to the reserves. Below zero only if a figure is wrong. */
  readonly unpaid: bigint | null
  /** paid ÷ R. */
  readonly paidShare: Rational | null
}

/**
 * The history's rows from one epoch to another, both included.
 *
 * @throws {RangeError} unless `history.from ≤ from ≤ to ≤ history.to`. @throws {OutOfRangeError} unless they are whole.
 */
export function epochRows(history: History, from: number, to: number): EpochRow[] {
  requireKnown(history, from, to)
  return Array.from({ length: to - from + 1 }, (_, i) => rowAt(history, epoch(from + i)))
}

function requireKnown(history: History, from: number, to: number): void {
  if (!(history.from <= from && from <= to && to <= history.to))
    throw new RangeError(`Not in ${history.from}…${history.to}: ${from}…${to}.`)
}

/**
 * One epoch opened: its pot by the ledger's formula (floors F1–F3) from the reserves a boundary later, its own fees,
 * blocks and parameters, beside what the chain paid.
 *
 * @throws {RangeError} unless the history holds the epoch. @throws {OutOfRangeError} unless it is whole.
 */
export function epochAnswer(history: History, at: number): EpochAnswer {
  requireKnown(history, at, at)
  const row = rowAt(history, epoch(at))
  const pot = potOf(history, row)
  const paid = row.rewardsDistributed
  return {
    row,
    pot,
    paid,
    unpaid: pot === null || paid === null ? null : pot.rewardPot - paid,
    paidShare: pot === null || paid === null ? null : ratio(paid, pot.rewardPot),
  }
}

function potOf(history: History, row: EpochRow): RewardPot | null {
  const reserves = history.columns.reserves[row.epoch + 1 - history.from] ?? null
  const { fees, poolBlocks: blocks, rho, tau, decentralisation } = row
  if (reserves === null || fees === null || blocks === null) return null
  if (rho === null || tau === null || decentralisation === null) return null
  const { activeSlotCoefficient, slotsPerEpoch } = networks[history.network]
  const parameters = { rho, tau, decentralisation, activeSlotCoefficient, slotsPerEpoch }
  return rewardPot({ reserves, fees, blocks: BigInt(blocks), ...parameters })
}

function rowAt(history: History, at: Epoch): EpochRow {
  const network = networks[history.network]
  const cells = Object.entries(history.columns).map(([name, cells]) => [
    name,
    cells[at - history.from],
  ])
  return {
    epoch: at,
    start: epochStart(network, at),
    end: epochEnd(network, at),
    ...(Object.fromEntries(cells) as Omit<EpochRow, 'epoch' | 'start' | 'end'>),
  }
}
