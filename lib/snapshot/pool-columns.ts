import type { Epoch, Rational } from '../rewards/index.ts'
import { isPoolId, type PoolId } from './pool-id.ts'
import { isCleanText, maxNameLength, maxTickerLength } from './pool-text.ts'
import type { Pool } from './types.ts'
import {
  columnOf,
  countRows,
  orNull,
  type Reader,
  ratioTo,
  readCount,
  readEpoch,
  readLovelace,
  readShape,
  readText,
  refuse,
  type Shaped,
} from './wire.ts'

function columnShape() {
  const amounts = columnOf(readLovelace)
  const amountsOrNull = columnOf(orNull(readLovelace))
  return {
    id: columnOf(readId),
    ticker: columnOf(orNull(cleanText(maxTickerLength))),
    name: columnOf(orNull(cleanText(maxNameLength))),
    pledge: amounts,
    margin: columnOf(marginReader()),
    fixedCost: amounts,
    activeStake: amounts,
    activeStakeAtPledge: amountsOrNull,
    ownerStake: amountsOrNull,
    pledgeAtOwnerStake: amountsOrNull,
    blocks: columnOf(orNull(readCount)),
    retiringEpoch: columnOf(orNull(readEpoch)),
  }
}

type Columns = Shaped<ReturnType<typeof columnShape>>

export type PoolColumns = {
  readonly count: number
  /** Σ stake of all pools, lovelace. */
  readonly stakeSum: bigint
  readonly list: () => readonly Pool[]
}

/** Check every cell of every column now; make the pools when they are first asked for. */
export function readPools(value: unknown, field: string): PoolColumns {
  const { ownerStakeEpoch, columns } = readShape(value, field, {
    ownerStakeEpoch: orNull(readEpoch),
    columns: (cells, at) => readShape(cells, at, columnShape()),
  })
  const count = countRows(columns, `${field}.columns`)
  checkOrder(columns.id)
  columns.ownerStake.forEach((stake, row) => {
    if (stake !== null && ownerStakeEpoch === null)
      refuse('MISSING_FIELD', `${field}.ownerStakeEpoch`)
    if (stake === null && columns.pledgeAtOwnerStake[row] !== null)
      refuse('MISSING_FIELD', `${field}.columns.ownerStake[${row}]`)
  })

  let pools: readonly Pool[] | undefined
  return {
    count,
    stakeSum: columns.activeStake.reduce((sum: bigint, stake) => sum + stake, 0n),
    list() {
      pools ??= poolsOf(columns, ownerStakeEpoch)
      return pools
    },
  }
}

function poolsOf(columns: Columns, ownerStakeEpoch: Epoch | null): readonly Pool[] {
  const names = Object.keys(columns) as readonly (keyof Columns)[]
  return columns.id.map((_, row) => {
    const pool: Partial<Record<keyof Columns, unknown>> = {}
    for (const name of names) pool[name] = columns[name][row]
    return {
      ...(pool as Omit<Pool, 'ownerStakeEpoch'>),
      ownerStakeEpoch: columns.ownerStake[row] === null ? null : ownerStakeEpoch,
    }
  })
}

function readId(cell: unknown, field: string): PoolId {
  const text = readText(cell, field)
  return isPoolId(text) ? text : refuse('BAD_POOL_ID', field, text.slice(0, 60))
}

/** Ascending by id: two pools swapped, or one listed twice, is a broken file. */
function checkOrder(ids: readonly PoolId[]): void {
  ids.forEach((id, row) => {
    const before = ids[row - 1] ?? ''
    if (id === before) refuse('POOL_REPEATED', `pools.columns.id[${row}]`, id)
    if (id < before) refuse('POOLS_UNSORTED', `pools.columns.id[${row}]`, id)
  })
}

function cleanText(maxLength: number): Reader<string> {
  return (cell, field) => {
    const text = readText(cell, field)
    return isCleanText(text, maxLength) ? text : refuse('BAD_TEXT', field)
  }
}

/** 0…1. There are few different margins: each text is read once. */
function marginReader(): Reader<Rational> {
  const known = new Map<unknown, Rational>()
  const read = ratioTo(1n)
  return (cell, field) => {
    const margin = known.get(cell) ?? read(cell, field)
    known.set(cell, margin)
    return margin
  }
}
