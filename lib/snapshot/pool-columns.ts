import type { Epoch, Rational } from '../rewards/index.ts'
import { isPoolId, type PoolId } from './pool-id.ts'
import { isCleanText, maxNameLength, maxTickerLength } from './pool-text.ts'
import type { Pool } from './types.ts'
import {
  orNull,
  readColumn,
  readCount,
  readEpoch,
  readList,
  readLovelace,
  readRatio,
  readRecord,
  readText,
  refuse,
} from './wire.ts'

export const poolColumnNames = [
  'id',
  'ticker',
  'name',
  'pledge',
  'margin',
  'fixedCost',
  'activeStake',
  'activeStakeAtPledge',
  'ownerStake',
  'pledgeAtOwnerStake',
  'blocks',
  'retiringEpoch',
] as const

type PoolColumn = (typeof poolColumnNames)[number]

export type PoolColumns = {
  readonly count: number
  /** Σ stake of all pools, lovelace. */
  readonly stakeSum: bigint
  readonly list: () => readonly Pool[]
}

/** Check every cell of every column now; make the pools when they are first asked for. */
export function readPools(value: unknown): PoolColumns {
  const wire = readRecord(value, 'pools', ['ownerStakeEpoch', 'columns'])
  const ownerStakeEpoch = orNull(readEpoch)(wire.ownerStakeEpoch, 'pools.ownerStakeEpoch')
  const cells = readRecord(wire.columns, 'pools.columns', poolColumnNames)
  const count = readList(cells.id, 'pools.columns.id').length

  function column<T>(name: PoolColumn, read: (cell: unknown, field: string) => T): readonly T[] {
    return readColumn(cells[name], `pools.columns.${name}`, count, read)
  }

  const read = {
    id: checkOrder(column('id', readId)),
    ticker: column('ticker', orNull(cleanText(maxTickerLength))),
    name: column('name', orNull(cleanText(maxNameLength))),
    pledge: column('pledge', readLovelace),
    margin: column('margin', marginReader()),
    fixedCost: column('fixedCost', readLovelace),
    activeStake: column('activeStake', readLovelace),
    activeStakeAtPledge: column('activeStakeAtPledge', orNull(readLovelace)),
    ownerStake: column('ownerStake', orNull(readLovelace)),
    pledgeAtOwnerStake: column('pledgeAtOwnerStake', orNull(readLovelace)),
    blocks: column('blocks', orNull(readCount)),
    retiringEpoch: column('retiringEpoch', orNull(readEpoch)),
  }
  read.ownerStake.forEach((stake, row) => {
    if (stake !== null && ownerStakeEpoch === null) refuse('MISSING_FIELD', 'pools.ownerStakeEpoch')
    if (stake === null && read.pledgeAtOwnerStake[row] !== null)
      refuse('MISSING_FIELD', `pools.columns.ownerStake[${row}]`)
  })

  let pools: readonly Pool[] | undefined
  return {
    count,
    stakeSum: read.activeStake.reduce((sum, stake) => sum + stake, 0n),
    list() {
      pools ??= read.id.map((_, row) => poolAt(read, row, ownerStakeEpoch))
      return pools
    },
  }
}

type ReadColumns = {
  readonly [Column in PoolColumn]: readonly Pool[Column][]
}

function poolAt(columns: ReadColumns, row: number, ownerStakeEpoch: Epoch | null): Pool {
  const pool: Partial<Record<PoolColumn, unknown>> = {}
  for (const name of poolColumnNames) pool[name] = columns[name][row]
  return {
    ...(pool as Omit<Pool, 'ownerStakeEpoch'>),
    ownerStakeEpoch: columns.ownerStake[row] === null ? null : ownerStakeEpoch,
  }
}

function readId(cell: unknown, field: string): PoolId {
  const text = readText(cell, field)
  return isPoolId(text) ? text : refuse('BAD_POOL_ID', field, text.slice(0, 60))
}

/** Ascending by id: two pools swapped, or one listed twice, is a broken file. */
function checkOrder(ids: readonly PoolId[]): readonly PoolId[] {
  ids.forEach((id, row) => {
    const before = ids[row - 1] ?? ''
    if (id === before) refuse('POOL_REPEATED', `pools.columns.id[${row}]`, id)
    if (id < before) refuse('POOLS_UNSORTED', `pools.columns.id[${row}]`, id)
  })
  return ids
}

function cleanText(maxLength: number) {
  return (cell: unknown, field: string): string => {
    const text = readText(cell, field)
    return isCleanText(text, maxLength) ? text : refuse('BAD_TEXT', field)
  }
}

/** 0…1. There are few different margins: each text is read once. */
function marginReader() {
  const known = new Map<unknown, Rational>()
  return (cell: unknown, field: string): Rational => {
    const margin = known.get(cell) ?? readRatio(cell, field, 1n)
    known.set(cell, margin)
    return margin
  }
}
