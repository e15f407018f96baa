import {
  compare,
  epoch,
  type Lovelace,
  lovelace,
  maxSupply,
  one,
  parseRatio,
} from '../rewards/index.ts'
import { isPoolId, type Pool, type PoolId } from '../snapshot/index.ts'

/** Files of a few pools each: small enough to be had with the frame, few enough to be kept. */
export const poolShardCount = 1024

/** The file that holds a pool: the last ten bits of its id. */
export function poolShardOf(id: PoolId): number {
  return Number.parseInt(id.slice(-3), 16) % poolShardCount
}

/** One pool in a shard, in this order; amounts are lovelace as text, null is unknown. */
export type PoolRow = readonly [
  id: string,
  ticker: string | null,
  name: string | null,
  pledge: string,
  /** A decimal or `n/d`. */
  margin: string,
  fixedCost: string,
  activeStake: string,
  activeStakeAtPledge: string | null,
  ownerStake: string | null,
  ownerStakeEpoch: number | null,
  pledgeAtOwnerStake: string | null,
  retiringEpoch: number | null,
]

/** A shard that is not what the build wrote: cut short, or of somebody else. */
export class BadShardError extends Error {
  override readonly name = 'BadShardError'
}

/** The pool at a place of a shard, or with an id; null if the shard does not hold it. @throws {BadShardError} */
export function poolInShard(shard: unknown, wanted: PoolId | number): Pool | null {
  if (!Array.isArray(shard)) throw new BadShardError('not a list')
  const row: unknown =
    typeof wanted === 'number'
      ? shard[wanted]
      : shard.find((cells: unknown) => Array.isArray(cells) && cells[0] === wanted)
  return row === undefined ? null : readRow(row)
}

function readRow(row: unknown): Pool {
  if (!Array.isArray(row) || row.length !== 12) throw new BadShardError('not a pool')
  const [id, ticker, name, pledge, margin, fixedCost, activeStake, ...rest] = row as unknown[]
  const [atPledge, ownerStake, ownerEpoch, pledgeAtOwner, retiring] = rest
  if (!isText(id) || !isPoolId(id)) throw new BadShardError('id')
  const share = parseRatio(isText(margin) ? margin : '')
  if (compare(share, one) > 0) throw new BadShardError('margin')
  return {
    id,
    ticker: orNull(ticker, text),
    name: orNull(name, text),
    pledge: amount(pledge),
    margin: share,
    fixedCost: amount(fixedCost),
    activeStake: amount(activeStake),
    activeStakeAtPledge: orNull(atPledge, amount),
    ownerStake: orNull(ownerStake, amount),
    ownerStakeEpoch: orNull(ownerEpoch, count),
    pledgeAtOwnerStake: orNull(pledgeAtOwner, amount),
    blocks: null,
    retiringEpoch: orNull(retiring, count),
  }
}

const isText = (cell: unknown): cell is string => typeof cell === 'string'

function orNull<T>(cell: unknown, read: (cell: unknown) => T): T | null {
  return cell === null ? null : read(cell)
}

function text(cell: unknown): string {
  if (!isText(cell)) throw new BadShardError('text')
  return cell
}

function amount(cell: unknown): Lovelace {
  const whole = isText(cell) && /^\d{1,17}$/.test(cell) ? BigInt(cell) : maxSupply + 1n
  if (whole > maxSupply) throw new BadShardError('amount')
  return lovelace(whole)
}

const count = (cell: unknown) => epoch(typeof cell === 'number' ? cell : Number.NaN)
