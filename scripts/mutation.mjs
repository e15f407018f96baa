/**
 * How well the tests hold the engine: `npm run mutation [-- PLACE…]`, for a quiet half hour.
 *
 * Stryker lives in tools/mutation with a lock of its own; it is installed on first use.
 */
import { runChild } from './house/child.mjs'
import { installedTool } from './house/tool.mjs'

const tool = await installedTool('mutation')
const { code } = await runChild(process.execPath, [`${tool}run.mjs`, ...process.argv.slice(2)])
process.exit(code)
