import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { averagePoolTable } from '../lib/outcomes/average-pool.ts'
import { decodePointer, decodeSnapshot, networkFiguresJson } from '../lib/snapshot/index.ts'

const folder = join(process.cwd(), 'data', 'mainnet')

/** The bundle in the repository, checked whole: what every page is rendered from. For the build only. */
function readEmbedded() {
  const pointer = decodePointer(readFileSync(join(folder, 'latest.json'), 'utf8'), 'mainnet')
  const snapshot = decodeSnapshot(readFileSync(join(folder, pointer.path)), {
    network: 'mainnet',
    checksum: {
      expected: pointer.sha256,
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    },
  })
  return {
    snapshot,
    figures: networkFiguresJson(snapshot),
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
