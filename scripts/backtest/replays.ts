import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replayVectors } from '../../lib/rewards/vectors/index.ts'

/** One file of what the chain paid, every input known, replayed to the lovelace. */
export type ReplayedFile = {
  readonly file: string
  readonly kind: string
  readonly passed: number
  readonly failed: number
  readonly amounts: number
}

/** Not chain data: edge cases and inputs made to be hard. */
const madeUp = /synthetic|adversarial/

/** Every file of chain data in the folder, by name. */
export function replayAll(folder: string): readonly ReplayedFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !madeUp.test(name))
  return names.toSorted().map((file) => {
    const { kind, passed, failed, values } = replayVectors(parsed(join(folder, file)))
    return { file: file.slice(0, -'.json'.length), kind, passed, failed, amounts: values }
  })
}

/**
 * Pools and epochs of mainnet of which every member's stake is known and the sum that was paid comes out to the
 * lovelace: by the names of the replayed cases, such as `mainnet-218-pool1…`.
 */
export function exactPoolEpochs(folder: string): (pool: string, epoch: number) => boolean {
  const document = parsed(join(folder, 'pools-mainnet-totals.json'))
  const { mismatches } = replayVectors(document)
  const failed = new Set(mismatches.map(({ vector }) => vector))
  const names = new Set(namesIn(document).filter((name) => !failed.has(name)))
  return (pool, epoch) => names.has(`mainnet-${epoch}-${pool}`)
}

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function namesIn(document: unknown): readonly string[] {
  const { vectors } = document as { readonly vectors: readonly { readonly id: string }[] }
  return vectors.map(({ id }) => id)
}
