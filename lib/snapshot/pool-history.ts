import {
  type Epoch,
  type Lovelace,
  lovelace,
  maxSupply,
  type NetworkName,
} from '../rewards/index.ts'
import { shardOf } from './parts.ts'
import { isPoolId, type PoolId } from './pool-id.ts'
import { exactly, readCount, readEpoch, readJson, readShape, readText, refuse } from './wire.ts'

/** Active stake of the pools whose ids share their last byte. */
export type PoolHistory = {
  readonly network: NetworkName
  readonly shard: number
  readonly from: Epoch
  readonly to: Epoch
  /** `stakes.get(id)[e − from]`; null where the epoch's stake distribution does not list the pool. */
  readonly stakes: ReadonlyMap<PoolId, readonly (Lovelace | null)[]>
}

const change = /^-?(0|[1-9]\d{0,16})$/

/**
 * One pool's stakes as text: each epoch's change since the last known one (the first since 0), `_` where unknown.
 * A run of stakes shares most digits, so this is a third of the plain form.
 */
export function stakesText(stakes: readonly (bigint | null)[]): string {
  let last = 0n
  return stakes
    .map((stake) => {
      if (stake === null) return '_'
      const text = String(stake - last)
      last = stake
      return text
    })
    .join(' ')
}

function readStakes(text: string, count: number, field: string): readonly (Lovelace | null)[] {
  const cells = text.split(' ')
  if (cells.length !== count) refuse('COLUMN_LENGTH', field)
  let last = 0n
  return cells.map((cell) => {
    if (cell === '_') return null
    if (!change.test(cell) || cell === '-0') refuse('NOT_A_DECIMAL', field, cell.slice(0, 40))
    last += BigInt(cell)
    if (last < 0n || last > maxSupply) refuse('OUT_OF_RANGE', field)
    return lovelace(last)
  })
}

/** Decode one shard. @throws {SnapshotError} */
export function decodePoolHistory(source: unknown, network: NetworkName): PoolHistory {
  const {
    shard,
    from,
    to,
    stakes: rows,
  } = readShape(readJson(source), 'poolHistory', {
    version: exactly(1, 'WRONG_VERSION'),
    network: exactly(network, 'WRONG_NETWORK'),
    shard: (value, field) => readCount(value, field, 255),
    from: readEpoch,
    to: readEpoch,
    stakes: readRows,
  })
  if (to < from) refuse('OUT_OF_RANGE', 'poolHistory.to')
  const stakes = new Map<PoolId, readonly (Lovelace | null)[]>()
  for (const [id, text] of rows) {
    const field = `poolHistory.stakes.${id.slice(0, 60)}`
    if (!isPoolId(id) || shardOf(id) !== shard) refuse('BAD_POOL_ID', field)
    stakes.set(id, readStakes(readText(text, field), to - from + 1, field))
  }
  return { network, shard, from, to, stakes }
}

function readRows(value: unknown, field: string): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : refuse('WRONG_TYPE', field)
}
