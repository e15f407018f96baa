import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** All or nothing: a temporary file beside it, flushed to the disk, then renamed. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w')
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** A JSON value under the name of its hash. */
export function writeByHash(folder: string, value: unknown): { sha256: string; bytes: number } {
  const text = JSON.stringify(value)
  const hash = sha256(text)
  writeWhole(join(folder, `${hash}.json`), text)
  return { sha256: hash, bytes: Buffer.byteLength(text) }
}

/** Take away files named by a hash that nothing names any more, and what an interrupted run left. */
export function prune(folder: string, keep: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const hash = /^([0-9a-f]{64})\.json/.exec(name)?.[1]
    const stale = hash !== undefined && !keep.has(hash)
    if (stale || name.endsWith('.tmp')) rmSync(join(folder, name))
  }
}
