import { type Epoch, epoch, type NetworkName, type Rational } from '../rewards/index.ts'
import {
  orNull,
  readColumn,
  readCount,
  readEpoch,
  readJson,
  readList,
  readLovelace,
  readRatio,
  readRecord,
  refuse,
} from './wire.ts'

const readShare = (value: unknown, field: string): Rational => readRatio(value, field, 100n)

/** How the cells of each column are read. Amounts are lovelace; null is unknown. */
const readers = {
  /** Pots at the start of the epoch. */
  reserves: orNull(readLovelace),
  treasury: orNull(readLovelace),
  utxo: orNull(readLovelace),
  unclaimedRewards: orNull(readLovelace),
  deposits: orNull(readLovelace),
  /** Collected in the epoch. */
  fees: orNull(readLovelace),
  /** All blocks, and those made by pools (fewer while d > 0). */
  blocks: orNull(readCount),
  poolBlocks: orNull(readCount),
  activeStake: orNull(readLovelace),
  delegations: orNull(readCount),
  pools: orNull(readCount),
  /** Earned in the epoch, spendable two later. With deposits given back to retired pools where only that is known. */
  rewardsDistributed: orNull(readLovelace),
  rewardsWithRefunds: orNull(readLovelace),
  poolFees: orNull(readLovelace),
  delegatorRewards: orNull(readLovelace),
  k: orNull(readCount),
  a0: orNull(readShare),
  rho: orNull(readShare),
  tau: orNull(readShare),
  decentralisation: orNull(readShare),
  minPoolCost: orNull(readLovelace),
  keyDeposit: orNull(readLovelace),
  poolDeposit: orNull(readLovelace),
  protocolMajor: orNull(readCount),
} as const

type Readers = typeof readers
export type HistoryColumn = keyof Readers
export const historyColumns = Object.keys(readers) as readonly HistoryColumn[]

/** One row per epoch from `from` on, as columns: `columns.fees[e − from]`. */
export type History = {
  readonly network: NetworkName
  readonly from: Epoch
  readonly to: Epoch
  readonly columns: { readonly [Column in HistoryColumn]: readonly ReturnType<Readers[Column]>[] }
}

/** Decode the network's history. @throws {SnapshotError} */
export function decodeHistory(source: unknown, network: NetworkName): History {
  const wire = readRecord(readJson(source), 'history', ['version', 'network', 'from', 'columns'])
  if (wire.version !== 1) refuse('WRONG_VERSION', 'history.version')
  if (wire.network !== network) refuse('WRONG_NETWORK', 'history.network')
  const from = readEpoch(wire.from, 'history.from')
  const cells = readRecord(wire.columns, 'history.columns', historyColumns)
  const count = readList(cells.reserves, 'history.columns.reserves').length
  const columns = historyColumns.map((name) => {
    const field = `history.columns.${name}`
    return [name, readColumn<unknown>(cells[name], field, count, readers[name])] as const
  })
  return {
    network,
    from,
    to: epoch(from + count - 1),
    columns: Object.fromEntries(columns) as unknown as History['columns'],
  }
}
