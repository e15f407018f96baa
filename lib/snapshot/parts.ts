import type { NetworkName } from '../rewards/index.ts'
import type { PartRef, SnapshotParts, SnapshotPointer } from './types.ts'
import {
  exactly,
  type Reader,
  readCount,
  readEpoch,
  readJson,
  readList,
  readShape,
  readText,
  refuse,
} from './wire.ts'

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

/** Wire: `{ history: [sha256, bytes], poolTrends: [sha256, bytes], poolHistory: { sha256: [], bytes: [] } }`. */
export function readParts(value: unknown, field: string): SnapshotParts {
  const readShards: Reader<readonly PartRef[]> = (value, field) => {
    const { sha256, bytes } = readShape(value, field, { sha256: readList, bytes: readList })
    if (sha256.length !== shardCount || bytes.length !== shardCount) refuse('COLUMN_LENGTH', field)
    return sha256.map((hash, i) => readPart(hash, bytes[i], `${field}[${i}]`))
  }
  const readOne: Reader<PartRef> = (value, field) => {
    const [sha256, bytes, ...rest] = readList(value, field)
    return rest.length > 0 ? refuse('COLUMN_LENGTH', field) : readPart(sha256, bytes, field)
  }
  return readShape(value, field, {
    history: readOne,
    poolTrends: readOne,
    poolHistory: readShards,
  })
}

function readPart(sha256: unknown, bytes: unknown, field: string): PartRef {
  const text = readText(sha256, field)
  if (!hash.test(text)) refuse('WRONG_TYPE', field, 'not a sha-256')
  return partRef('history/', text, readCount(bytes, field))
}

/** Decode `latest.json`. @throws {SnapshotError} */
export function decodePointer(source: unknown, network: NetworkName): SnapshotPointer {
  const wire = readShape(readJson(source), 'pointer', {
    network: exactly(network, 'WRONG_NETWORK'),
    epoch: readEpoch,
    path: readText,
    sha256: readText,
    integrity: readText,
    bytes: readCount,
  })
  const part = readPart(wire.sha256, wire.bytes, 'pointer.sha256')
  const pointer = { ...partRef('', part.sha256, part.bytes), network, epoch: wire.epoch }
  if (wire.path !== pointer.path) refuse('CHECKSUM', 'pointer.path')
  if (wire.integrity !== pointer.integrity) refuse('CHECKSUM', 'pointer.integrity')
  return pointer
}
