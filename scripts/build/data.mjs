import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { filesBelow, readJsonOrNull, sha256 } from '../house/files.mjs'
import { exportFolder, root } from '../house/paths.mjs'

/** Copy every network's bundle under `/data/<network>/`; its pointer must name what lies there. */
export async function copyData() {
  let count = 0
  for (const network of await networks()) {
    const from = `${root}data/${network}`
    const pointer = await readJsonOrNull(`${from}/latest.json`)
    if (pointer === null) continue
    const bundle = await readFile(`${root}data/${network}/${basenameOf(pointer.path)}`)
    if (sha256(bundle) !== pointer.sha256)
      throw new Error(`data/${network}/${pointer.path} is not what latest.json says (sha256).`)
    for (const path of await filesBelow(from)) {
      if (!path.endsWith('.json')) continue
      const target = `${exportFolder}/data/${network}/${path}`
      await mkdir(dirname(target), { recursive: true })
      await copyFile(`${from}/${path}`, target)
      count++
    }
  }
  return `${count} files`
}

async function networks() {
  const entries = await readdir(`${root}data`, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

function basenameOf(path) {
  return path.slice(path.lastIndexOf('/') + 1)
}
