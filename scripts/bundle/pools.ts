import type { NetworkName } from '../../lib/rewards/index.ts'
import { cleanPoolText, cleanTicker, maxNameLength } from '../../lib/snapshot/index.ts'
import { shardCount, shardOf } from '../../lib/snapshot/parts.ts'
import { stakesText } from '../../lib/snapshot/pool-history.ts'
import { poolId } from '../../lib/snapshot/pool-id.ts'
import { cellOf, numberInColumn, type Row, wholeOf } from './csv.ts'
import { decimalOfPpm } from './history.ts'

/** Every pool's stake per epoch: a row per pool, a column per epoch. */
export type StakeTable = {
  /** Ascending, without a gap up to the newest. */
  readonly epochs: readonly number[]
  readonly stakes: ReadonlyMap<string, readonly (bigint | null)[]>
}

/** The newest run of consecutive epochs in the table. */
export function stakeTable(rows: readonly Row[]): StakeTable {
  const all = Object.keys(rows[0] ?? {})
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
  const newest = all.at(-1) ?? 0
  const epochs = all.filter((at, i) => newest - at === all.length - 1 - i)
  const stakes = rows.map(
    (row) => [cellOf(row, 'pool_id_hex'), epochs.map((at) => wholeOf(row, String(at)))] as const,
  )
  return { epochs, stakes: new Map(stakes) }
}

/** Stake of all pools together in one epoch; null if the table has none of it. */
export function stakeSum({ epochs, stakes }: StakeTable, at: number): bigint | null {
  const column = epochs.indexOf(at)
  if (column < 0) return null
  let sum = 0n
  for (const row of stakes.values()) sum += row[column] ?? 0n
  return sum
}

/**
 * The pools with stake in epoch `at`, as columns of the wire. The list's own epoch (of pledge, margin and cost) and
 * the owners' are in the names of the columns; whatever two tables both say must be the same.
 */
export function poolsWire(rows: readonly Row[], table: StakeTable, at: number) {
  const poolsEpoch = numberInColumn(rows, /^saturation_(\d+)_ppm$/)
  const ownerStakeEpoch = numberInColumn(rows, /^owner_stake_(\d+)$/)
  const column = table.epochs.indexOf(at)
  const stakeOf = (row: Row) => table.stakes.get(cellOf(row, 'pool_id_hex'))?.[column] ?? 0n
  const pools = rows
    .filter((row) => stakeOf(row) > 0n)
    .sort((a, b) => (cellOf(a, 'pool_id_hex') < cellOf(b, 'pool_id_hex') ? -1 : 1))
  for (const row of pools) {
    if (poolId(cellOf(row, 'pool_id')) !== cellOf(row, 'pool_id_hex'))
      throw new Error(`Two ids that differ: ${cellOf(row, 'pool_id')}`)
    for (const other of [at, poolsEpoch]) checkStake(row, table, other)
  }
  const text = (name: string) => pools.map((row) => cellOf(row, name))
  const known = (name: string) => text(name).map((cell) => cell || null)
  const wire = {
    ownerStakeEpoch,
    columns: {
      id: text('pool_id_hex'),
      ticker: text('ticker').map(cleanTicker),
      name: text('name').map((name) => cleanPoolText(name, maxNameLength)),
      pledge: text('pledge'),
      margin: text('margin_ppm').map(decimalOfPpm),
      fixedCost: text('fixed_cost'),
      activeStake: pools.map((row) => String(stakeOf(row))),
      activeStakeAtPledge: known(`active_stake_${poolsEpoch}`),
      ownerStake: known(`owner_stake_${ownerStakeEpoch}`),
      pledgeAtOwnerStake: known(`pledge_${ownerStakeEpoch}`),
      blocks: pools.map(() => null),
      retiringEpoch: pools.map(() => null),
    },
  }
  return { poolsEpoch, ownerStakeEpoch, count: pools.length, wire }
}

function checkStake(row: Row, table: StakeTable, at: number): void {
  const stake = table.stakes.get(cellOf(row, 'pool_id_hex'))?.[table.epochs.indexOf(at)] ?? 0n
  const listed = wholeOf(row, `active_stake_${at}`) ?? 0n
  if (stake !== listed)
    throw new Error(
      `${cellOf(row, 'pool_id')}: stake of ${at} is ${listed} here and ${stake} there`,
    )
}

/** One file per last byte of the id: every pool with stake in some epoch of the table. */
export function shardsWire(table: StakeTable, network: NetworkName) {
  const shards = Array.from({ length: shardCount }, () => ({}) as Record<string, string>)
  const ids = [...table.stakes.keys()].sort()
  for (const id of ids) {
    const stakes = table.stakes.get(id) ?? []
    const shard = shards[shardOf(id)]
    if (shard && stakes.some((stake) => stake !== null && stake > 0n))
      shard[id] = stakesText(stakes)
  }
  const [from = 0] = table.epochs
  const to = table.epochs.at(-1) ?? from
  return shards.map((stakes, shard) => ({ version: 1, network, shard, from, to, stakes }))
}
