/**
 * Fails when package-lock.json would not install on every platform: `node scripts/lock-check.mjs`.
 *
 * A release whose platform binaries are not all in the registry yet writes a lock that lacks them:
 * `npm ci` then refuses (EUSAGE), or another platform is left without its native part. The cure is
 * to pin a release that is complete. Registry addresses in the lock would tie it to one registry.
 */
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** @returns {string[]} one sentence per fault; empty when the lock is complete. */
export function lockFaults(lock) {
  const packages = lock.packages ?? {}
  const faults = []
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.resolved !== undefined && !entry.link)
      faults.push(`${path}: names a registry address (${entry.resolved}).`)
    if (path !== '' && !entry.link && entry.integrity === undefined)
      faults.push(`${path}: has no integrity hash.`)
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!resolves(packages, path, name))
        faults.push(`${path || 'the root'}@${entry.version}: optional ${name} is not in the lock.`)
  }
  return faults
}

/** Node's own lookup: beside the package's dependencies, then in every folder above it. */
function resolves(packages, from, name) {
  const folders = from === '' ? [] : from.split(/\/?node_modules\//).slice(1)
  for (let depth = folders.length; depth >= 0; depth--) {
    const path = [...folders.slice(0, depth), name].map((part) => `node_modules/${part}`)
    if (packages[path.join('/')] !== undefined) return true
  }
  return false
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lockFiles = process.argv.length > 2 ? process.argv.slice(2) : ['package-lock.json']
  for (const file of lockFiles) {
    const lock = JSON.parse(await readFile(file, 'utf8'))
    const faults = lockFaults(lock)
    for (const fault of faults) console.error(`${file}: ${fault}`)
    if (faults.length > 0) process.exitCode = 1
    else console.log(`${file}: ${Object.keys(lock.packages).length} packages, complete`)
  }
}
