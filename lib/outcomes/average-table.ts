import { type Lovelace, lovelace } from '../rewards/index.ts'
import { cubicAt } from './cubic.ts'
import type { Rate } from './pool-rate.ts'

/** Columns of the table: lovelace per million ada and epoch, but for the chance. */
export const averageColumns = [
  'beforeFees',
  'fixedCost',
  'reward',
  'low',
  'high',
  'at340',
  'at170',
  'at75',
  'at0',
  'chanceOfNothing',
] as const

export type AverageColumn = (typeof averageColumns)[number]

/**
 * The stake-weighted mean member reward over the public pools, worked out ahead at a grid of epochs, per million ada.
 * Made where all pools are at hand (the build, the server), so that a page can open on the average pool without them.
 *
 * - `beforeFees`, `fixedCost`, `reward`: the mean and what the fixed costs take of it
 * - `low`, `high`: expected reward at the 10th and 90th percentile of public stake
 * - `at340`, `at170`, `at75`, `at0`: `reward` were every pool's fixed cost that many ada
 * - `chanceOfNothing`: mean chance that an epoch pays nothing, parts per million
 */
export type AveragePoolTable = {
  readonly dataEpoch: number
  readonly pools: number
  /** Grid of forecast epochs, ascending: closer where a number of blocks ceases to cover a common fixed cost. */
  readonly epochs: readonly number[]
  /** One entry per grid epoch; decimal strings so that it can stand in JSON. */
  readonly columns: Readonly<Record<AverageColumn, readonly string[]>>
  /** The same at the data epoch's own pot. */
  readonly known: Readonly<Record<AverageColumn, string>>
}

export type AverageFigures = Readonly<Record<AverageColumn, bigint>>

/** A table whose texts have been read; made once, asked often. */
export type AveragePool = {
  readonly dataEpoch: number
  readonly pools: number
  readonly at: (epoch: number) => AverageFigures
  /** One column alone. */
  readonly figure: (name: AverageColumn, epoch: number) => bigint
  /** `reward` alone. */
  readonly rateAt: (epoch: number) => Rate
}

/** 1,000,000 ada in lovelace: what the columns are per. */
export const million = 1_000_000_000_000n

/**
 * Read the table.
 *
 * Up to the data epoch the figures are those of its own pot. Between the grid's epochs they are
 * interpolated by the cubic through the four nearest, in whole numbers: `reward` is right to one part
 * in a million. Outside the grid the nearest of its epochs stands.
 */
export function averagePool(table: AveragePoolTable): AveragePool {
  const columns = new Map<AverageColumn, readonly bigint[]>()
  const column = (name: AverageColumn) => {
    const read = columns.get(name) ?? table.columns[name].map(BigInt)
    columns.set(name, read)
    return read
  }
  const figure = (name: AverageColumn, epoch: number): bigint => {
    if (epoch <= table.dataEpoch) return BigInt(table.known[name])
    const value = cubicAt(table.epochs, column(name), epoch)
    return value < 0n ? 0n : value
  }
  return {
    dataEpoch: table.dataEpoch,
    pools: table.pools,
    figure,
    at: (epoch) => {
      const figures = averageColumns.map((name) => [name, figure(name, epoch)])
      return Object.fromEntries(figures) as Record<AverageColumn, bigint>
    },
    rateAt: (epoch) => figure('reward', epoch),
  }
}

/** The figures of one epoch, between the grid's epochs interpolated; see the type for what they are. */
export function averageAt(table: AveragePoolTable, epoch: number): AverageFigures {
  return averagePool(table).at(epoch)
}

/** What `stake` gets of a figure per million ada. */
export function partOfMillion(perMillion: bigint, stake: Lovelace): Lovelace {
  return lovelace((perMillion * stake) / million)
}
