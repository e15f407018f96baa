import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm } from '../house/child.mjs'
import { buildFolder, root } from '../house/paths.mjs'
import { packageFolder } from './layout.mjs'

/** The archive that `npm run package` leaves. */
export async function archive() {
  const { name, version } = JSON.parse(await readFile(`${packageFolder}/package.json`, 'utf8'))
  return `${buildFolder}/${name}-${version}.tgz`
}

/**
 * An empty project with the archive installed, and no network: decimal.js is packed from the repository's own packages.
 *
 * @returns {Promise<string>} its folder
 */
export async function installedProject() {
  const project = await mkdtemp(join(tmpdir(), 'package-check-'))
  await writeFile(`${project}/package.json`, '{ "private": true, "type": "module" }\n')
  await mkdir(`${project}/archives`)
  const decimal = `${root}node_modules/decimal.js`
  await succeed(['pack', decimal, '--pack-destination', `${project}/archives`, '--ignore-scripts'])
  const { version } = JSON.parse(await readFile(`${decimal}/package.json`, 'utf8'))
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', project]
  await succeed([
    ...['install', ...quiet],
    ...[await archive(), `${project}/archives/decimal.js-${version}.tgz`],
  ])
  return project
}

async function succeed(args) {
  const { code, output } = await npm(args, { quiet: true })
  if (code !== 0) throw new Error(output)
}
