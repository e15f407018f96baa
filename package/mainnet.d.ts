// Made when the package is built (scripts/package/mainnet.ts).
import type { AveragePoolTable } from '../lib/outcomes/index.ts'
import type { SnapshotPointer } from '../lib/snapshot/index.ts'

/** The bundle, JSON. */
export declare const bundle: string
export declare const pointer: SnapshotPointer
export declare const average: AveragePoolTable
