import { type NetworkName, networks } from '../rewards/index.ts'
import type { PartRef, SnapshotParts, SnapshotPointer } from './types.ts'
import { readCount, readEpoch, readJson, readList, readRecord, readText, refuse } from './wire.ts'

const hash = /^[0-9a-f]{64}$/

/** One shard per value of a pool id's last byte; the first ones are chosen by some pools (`00000…`), the last are not. */
export const shardCount = 256

/** Which shard of the history holds a pool: its id's last byte. */
export function shardOf(id: string): number {
  return Number.parseInt(id.slice(-2), 16)
}

/** A part's place follows from its hash, so the file can be neither renamed nor replaced unseen. */
export function partRef(folder: string, sha256: string, bytes: number): PartRef {
  const raw = sha256.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return { path: `${folder}${sha256}.json`, sha256, integrity: `sha256-${btoa(raw)}`, bytes }
}

/** Wire: `{ history: [sha256, bytes], poolHistory: { sha256: [], bytes: [] } }`. */
export function readParts(value: unknown): SnapshotParts {
  const wire = readRecord(value, 'parts', ['history', 'poolHistory'])
  const [sha256, bytes, ...rest] = readList(wire.history, 'parts.history')
  if (rest.length > 0) refuse('COLUMN_LENGTH', 'parts.history')
  const shards = readRecord(wire.poolHistory, 'parts.poolHistory', ['sha256', 'bytes'])
  const sizes = readList(shards.bytes, 'parts.poolHistory.bytes')
  const hashes = readList(shards.sha256, 'parts.poolHistory.sha256')
  if (hashes.length !== shardCount || sizes.length !== shardCount)
    refuse('COLUMN_LENGTH', 'parts.poolHistory')
  return {
    history: readPart(sha256, bytes, 'parts.history'),
    poolHistory: hashes.map((hash, i) => readPart(hash, sizes[i], `parts.poolHistory[${i}]`)),
  }
}

function readPart(sha256: unknown, bytes: unknown, field: string): PartRef {
  const text = readText(sha256, field)
  if (!hash.test(text)) refuse('WRONG_TYPE', field, 'not a sha-256')
  return partRef('history/', text, readCount(bytes, field))
}

/** Decode `latest.json`. @throws {SnapshotError} */
export function decodePointer(source: unknown, network: NetworkName): SnapshotPointer {
  const keys = ['network', 'epoch', 'path', 'sha256', 'integrity', 'bytes'] as const
  const wire = readRecord(readJson(source), 'pointer', keys)
  const part = readPart(wire.sha256, wire.bytes, 'pointer.sha256')
  const pointer = {
    ...partRef('', part.sha256, part.bytes),
    network: networks[network].name,
    epoch: readEpoch(wire.epoch, 'pointer.epoch'),
  }
  if (wire.network !== network) refuse('WRONG_NETWORK', 'pointer.network')
  if (wire.path !== pointer.path) refuse('CHECKSUM', 'pointer.path')
  if (wire.integrity !== pointer.integrity) refuse('CHECKSUM', 'pointer.integrity')
  return pointer
}
