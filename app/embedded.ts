import { embeddedPointer, embeddedSnapshot } from '../data/embedded.ts'
import { averagePoolTable } from '../lib/outcomes/average-pool.ts'

/** The bundle in the repository, checked whole: what every page is rendered from. For the build only. */
function readEmbedded() {
  const pointer = embeddedPointer()
  const snapshot = embeddedSnapshot()
  const { pools: _, parts: __, ...figures } = snapshot
  return {
    figures,
    average: averagePoolTable(snapshot),
    bundle: { ...pointer, path: `/data/mainnet/${pointer.path}` },
  }
}

let read: ReturnType<typeof readEmbedded> | undefined

/** Read once per build process. */
export function embedded() {
  read ??= readEmbedded()
  return read
}
