import {
  type Lovelace,
  lovelace,
  lovelacePerAda,
  parsePercent,
  type Rational,
} from '../rewards/index.ts'
import { BadShardError } from './pool-shards.ts'

/** A pool of the list: enough to be found and told apart. Its record lies in a shard. */
export type ListedPool = {
  readonly ticker: string | null
  readonly name: string | null
  readonly fixedCost: Lovelace
  readonly margin: Rational
  /** The shard that holds it, and its place there. */
  readonly shard: number
  readonly place: number
}

/**
 * All pools by stake, largest first, as columns. Ids would be two thirds of it, so there are none: within a shard pools
 * stand in the order of this list.
 */
export type PoolListWire = {
  readonly ticker: readonly (string | null)[]
  readonly name: readonly (string | null)[]
  /** Ada an epoch. */
  readonly fixedCost: readonly number[]
  /** Percent, as decimal text: `1.5`. */
  readonly margin: readonly string[]
  readonly shard: readonly number[]
}

/** Read the list. @throws {BadShardError} unless it is one. */
export function readPoolList(wire: unknown): readonly ListedPool[] {
  const columns = wire as PoolListWire
  const count = Array.isArray(columns?.shard) ? columns.shard.length : 0
  for (const name of ['ticker', 'name', 'fixedCost', 'margin', 'shard'] as const)
    if (count === 0 || columns[name]?.length !== count) throw new BadShardError(name)
  const places = new Map<number, number>()
  return columns.shard.map((shard, row) => {
    const place = places.get(shard) ?? 0
    places.set(shard, place + 1)
    return {
      ticker: columns.ticker[row] ?? null,
      name: columns.name[row] ?? null,
      fixedCost: lovelace(BigInt(columns.fixedCost[row] ?? 0) * lovelacePerAda),
      margin: parsePercent(columns.margin[row] ?? '0'),
      shard,
      place,
    }
  })
}
