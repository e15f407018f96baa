/**
 * What mainnet looked like: the figures and pools that the package carries, and the reader of any other bundle.
 *
 * @module cardano-rewards/data
 */
import type { AveragePoolTable } from '../lib/outcomes/index.ts'
import { decodeSnapshot, type Snapshot, type SnapshotPointer } from '../lib/snapshot/index.ts'
import { average, bundle, pointer } from './mainnet.js'

export {
  BadPoolIdError,
  type Checksum,
  type DecodeOptions,
  decodeSnapshot,
  findPools,
  isPoolId,
  lastKnownPledge,
  type PledgeStatus,
  type PoolId,
  type PoolMatch,
  pledgeStatus,
  poolId,
  poolIdText,
  SnapshotError,
  type SnapshotErrorCode,
  type SnapshotOptions,
  snapshotAge,
} from '../lib/snapshot/index.ts'
export type * from '../lib/snapshot/types.ts'

let decoded: Snapshot | undefined

/**
 * Mainnet as the package knows it: every pool with stake in one epoch. Read and checked on first use, some tens of
 * milliseconds; the same object ever after.
 */
export function mainnetSnapshot(): Snapshot {
  decoded ??= decodeSnapshot(bundle, { network: 'mainnet' })
  return decoded
}

/** Which bundle that is: its epoch, and the hash and size of its JSON. Needs no decoding. */
export const mainnetPointer: SnapshotPointer = pointer

/** The average pool of that snapshot, worked out ahead: what `averagePoolTable` takes seconds for. */
export const mainnetAverage: AveragePoolTable = average
