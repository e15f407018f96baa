import { createHash } from 'node:crypto'
import type { AveragePool, AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import { keptAveragePool } from '../../lib/outcomes/headline.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import { type PoolLookup, poolByIdOnly, poolLookup } from '../../lib/scenario/index.ts'
import {
  type Backtest,
  decodeBacktest,
  decodeHistory,
  decodePointer,
  decodePoolHistory,
  decodePoolTrends,
  decodeSnapshot,
  type History,
  type PartRef,
  type Pool,
  type PoolHistory,
  type PoolId,
  type PoolTrends,
  type Snapshot,
  SnapshotError,
  shardOf,
} from '../../lib/snapshot/index.ts'

/** The figures that answers are made from: one bundle, decoded once, and what belongs to it when it is asked for. */
export type Figures = {
  readonly snapshot: Snapshot
  readonly sha256: string
  /** Where the bundle lies on this host. */
  readonly bundle: string
  readonly average: AveragePool
  readonly averageTable: AveragePoolTable
  readonly pools: PoolLookup
  readonly pool: (id: PoolId) => Pool | undefined
  readonly history: () => History
  readonly trends: () => PoolTrends
  /** The formula beside the chain; null where it does not lie with the figures. */
  readonly backtest: () => Backtest | null
  /** The shard that would hold the pool. */
  readonly poolHistory: (id: PoolId) => PoolHistory
}

/** A file of the network's data by its path there; undefined if it is not there. */
export type DataFile = (path: string) => Uint8Array | undefined

/**
 * Decode and check a network's figures; the parts on their first use.
 *
 * @param average the average pool's table of that very bundle, worked out when the site was built.
 * @returns null where there is no pointer.
 * @throws {SnapshotError} for files that are not what they should be.
 */
export function readFigures(
  network: NetworkName,
  file: DataFile,
  average: { readonly sha256: string; readonly table: AveragePoolTable },
): Figures | null {
  const latest = file('latest.json')
  if (latest === undefined) return null
  const pointer = decodePointer(latest, network)
  const bytes = file(pointer.path)
  if (bytes === undefined) throw new SnapshotError('CHECKSUM', pointer.path, 'is missing')
  const checksum = { expected: pointer.sha256, sha256 }
  const decoded = decodeSnapshot(bytes, { network, checksum })
  if (average.sha256 !== pointer.sha256) throw new SnapshotError('CHECKSUM', 'average')
  // Once: the list is made anew at each look at it.
  const pools = decoded.pools
  const snapshot: Snapshot = { ...decoded, pools }
  const byId = new Map(pools.map((pool) => [pool.id, pool]))
  const byText = poolLookup(snapshot)
  const part = ({ path, sha256: expected }: PartRef): Uint8Array => {
    const found = file(path)
    if (found === undefined || sha256(found) !== expected) throw new SnapshotError('CHECKSUM', path)
    return found
  }
  return {
    snapshot,
    sha256: pointer.sha256,
    bundle: `/data/${network}/${pointer.path}`,
    average: keptAveragePool(average.table),
    averageTable: average.table,
    pools: (text) => {
      const named = poolByIdOnly(text)
      if (named.kind !== 'one') return byText(text)
      return byId.has(named.id) ? named : { kind: 'none' }
    },
    pool: (id) => byId.get(id),
    history: once(() => decodeHistory(part(snapshot.parts.history), network)),
    trends: once(() =>
      decodePoolTrends(
        part(snapshot.parts.poolTrends),
        network,
        pools.map(({ id }) => id),
      ),
    ),
    backtest: once(() => {
      const found = file('backtest.json')
      return found === undefined ? null : decodeBacktest(found, network)
    }),
    poolHistory: (id) => {
      const shard = snapshot.parts.poolHistory[shardOf(id)]
      if (shard === undefined) throw new SnapshotError('COLUMN_LENGTH', 'parts.poolHistory')
      return decodePoolHistory(part(shard), network)
    },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
