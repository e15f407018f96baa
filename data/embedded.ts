// The embedded data, for whatever runs on Node in the root of the project: build, server, command, tests.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  decodePointer,
  decodePoolTrends,
  decodeSnapshot,
  type PoolTrends,
  type Snapshot,
  type SnapshotPointer,
} from '../lib/snapshot/index.ts'

const network = 'mainnet'

/** A file of the embedded data, by the path that the pointer or a part gives. */
export function embeddedFile(path: string): Uint8Array {
  return readFileSync(join(process.cwd(), 'data', network, path))
}

/** SHA-256, hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Which bundle is embedded. @throws {SnapshotError} */
export function embeddedPointer(): SnapshotPointer {
  return decodePointer(embeddedFile('latest.json'), network)
}

/** The embedded bundle, its bytes checked. @throws {SnapshotError} */
export function embeddedSnapshot(): Snapshot {
  const pointer = embeddedPointer()
  const checksum = { expected: pointer.sha256, sha256 }
  return decodeSnapshot(embeddedFile(pointer.path), { network, checksum })
}

/** How the stake of its pools went. @throws {SnapshotError} */
export function embeddedTrends(): PoolTrends {
  const { pools, parts } = embeddedSnapshot()
  return decodePoolTrends(
    embeddedFile(parts.poolTrends.path),
    network,
    pools.map(({ id }) => id),
  )
}
