import { npm } from './child.mjs'
import { installedMatchesLock } from './install.mjs'
import { root } from './paths.mjs'

/**
 * The folder of a tool that has a lock of its own (tools/<name>), its packages installed, with a slash
 * at the end. Kept apart from the app so that the app's lock stays small.
 */
export async function installedTool(name) {
  const folder = `${root}tools/${name}/`
  if (await installedMatchesLock(folder)) return folder
  const { code, output } = await npm(
    ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'],
    { quiet: true, env: { NODE_ENV: undefined } },
  )
  if (code !== 0) throw new Error(`tools/${name} could not be installed.\n${output}`)
  return folder
}
