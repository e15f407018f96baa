import { type Epoch, epoch, type NetworkName } from '../rewards/index.ts'
import {
  columnOf,
  countRows,
  exactly,
  orNull,
  ratioTo,
  readCount,
  readEpoch,
  readJson,
  readLovelace,
  readShape,
} from './wire.ts'

const amounts = columnOf(orNull(readLovelace))
const counts = columnOf(orNull(readCount))
const shares = columnOf(orNull(ratioTo(100n)))

/** How each column is read. Amounts are lovelace; null is unknown. */
const readers = {
  /** Pots at the start of the epoch. */
  reserves: amounts,
  treasury: amounts,
  utxo: amounts,
  unclaimedRewards: amounts,
  deposits: amounts,
  /** Collected in the epoch. */
  fees: amounts,
  /** All blocks, and those made by pools (fewer while d > 0). */
  blocks: counts,
  poolBlocks: counts,
  activeStake: amounts,
  delegations: counts,
  pools: counts,
  /** Earned in the epoch, spendable two later. With deposits given back to retired pools where only that is known. */
  rewardsDistributed: amounts,
  rewardsWithRefunds: amounts,
  poolFees: amounts,
  delegatorRewards: amounts,
  k: counts,
  a0: shares,
  rho: shares,
  tau: shares,
  decentralisation: shares,
  minPoolCost: amounts,
  keyDeposit: amounts,
  poolDeposit: amounts,
  protocolMajor: counts,
} as const

export type HistoryColumn = keyof typeof readers

/** One row per epoch from `from` on, as columns: `columns.fees[e − from]`. */
export type History = {
  readonly network: NetworkName
  readonly from: Epoch
  readonly to: Epoch
  readonly columns: {
    readonly [Column in HistoryColumn]: readonly ReturnType<(typeof readers)[Column]>[number][]
  }
}

/** Decode the network's history. @throws {SnapshotError} */
export function decodeHistory(source: unknown, network: NetworkName): History {
  const { from, columns } = readShape(readJson(source), 'history', {
    version: exactly(1, 'WRONG_VERSION'),
    network: exactly(network, 'WRONG_NETWORK'),
    from: readEpoch,
    columns: (cells, field) => readShape(cells, field, readers),
  })
  return { network, from, to: epoch(from + countRows(columns, 'history.columns') - 1), columns }
}
