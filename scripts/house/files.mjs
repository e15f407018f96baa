import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file below `folder`, as paths from it with forward slashes, in one order on every machine. */
export async function filesBelow(folder, skip = () => false) {
  const found = []
  await walk('')
  return found.sort()

  async function walk(prefix) {
    for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
      if (skip(path, entry.isDirectory())) continue
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) found.push(path)
    }
  }
}

export function sha256(content, encoding = 'hex') {
  return createHash('sha256').update(content).digest(encoding)
}

/** The file's JSON, or `null` when there is none yet (or half of one). */
export async function readJsonOrNull(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}
