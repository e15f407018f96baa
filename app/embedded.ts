import { embeddedPointer, embeddedSnapshot } from '../data/embedded.ts'
import { averagePoolTable } from '../lib/outcomes/average-pool.ts'
import type { AveragePoolTable } from '../lib/outcomes/average-table.ts'

/** The bundle in the repository, checked whole: what every page is rendered from. For the build only. */
function readEmbedded() {
  const pointer = embeddedPointer()
  const snapshot = embeddedSnapshot()
  const { pools: _, parts: __, ...figures } = snapshot
  return { snapshot, figures, bundle: { ...pointer, path: `/data/mainnet/${pointer.path}` } }
}

let read: ReturnType<typeof readEmbedded> | undefined
let average: AveragePoolTable | undefined

/** Read once per build process. */
export function embedded() {
  read ??= readEmbedded()
  return read
}

/** Seconds of work, once per build process: only pages that show the average pool ask for it. */
export function embeddedAverage(): AveragePoolTable {
  average ??= averagePoolTable(embedded().snapshot)
  return average
}
