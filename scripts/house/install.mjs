import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { npm } from './child.mjs'
import { readJsonOrNull } from './files.mjs'
import { root } from './paths.mjs'

/** Stop with a sentence when this Node is older than package.json asks for. */
export async function checkNodeVersion() {
  const { engines } = JSON.parse(await readFile(`${root}package.json`, 'utf8'))
  const [major = 0, minor = 0] = engines.node.match(/\d+/g).map(Number)
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  console.error(
    `Node ${engines.node} is needed; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  )
  process.exit(1)
}

/** `npm ci`, when node_modules is not what package-lock.json says. Needs no network otherwise. */
export async function ensureInstalled() {
  if (await installedMatchesLock()) return
  console.log('Installing packages (npm ci), once …')
  // NODE_ENV=production would leave the build's tools out.
  const { code, output } = await npm(
    ['ci', '--include=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
    { env: { NODE_ENV: undefined }, quiet: true },
  )
  if (code === 0) return
  console.error(output)
  console.error('Packages could not be installed; npm says why above.')
  process.exit(1)
}

/** npm keeps its own record of what it installed; every package every platform needs is in it. */
export async function installedMatchesLock(folder = root) {
  const lock = await readJsonOrNull(`${folder}package-lock.json`)
  const record = await readJsonOrNull(`${folder}node_modules/.package-lock.json`)
  if (lock === null || record === null) return false
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      wanted.devOptional ||
      (record.packages[path]?.version === wanted.version &&
        record.packages[path]?.integrity === wanted.integrity &&
        existsSync(`${folder}${path}/package.json`)),
  )
}
