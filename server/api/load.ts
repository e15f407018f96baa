import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import { type DataFile, type Figures, readFigures } from './figures.ts'

/** The network whose figures are published beside the pages. */
const network: NetworkName = 'mainnet'

/** Written by scripts/build/average.mjs. */
type AverageFile = { readonly sha256: string; readonly table: AveragePoolTable }

/**
 * The figures beside the pages, decoded and checked.
 *
 * @param build the folder of what the build made for the server.
 * @param file a file of the export, by its address.
 * @returns null for a build without figures.
 * @throws {SnapshotError} for figures that are not what they should be.
 */
export async function loadFigures(
  build: string,
  file: (address: string) => Uint8Array | undefined,
): Promise<Figures | null> {
  const average = await readAverage(join(build, 'average.json'))
  const data: DataFile = (path) => file(`/data/${network}/${path}`)
  return average && readFigures(network, data, average)
}

async function readAverage(path: string): Promise<AverageFile | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
