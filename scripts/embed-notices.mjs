/**
 * Say in frames that are already served that they stop: `node scripts/embed-notices.mjs FOLDER`, for a static host.
 *
 * FOLDER is the `embed/` that is served, with the releases of years in it. Reads embed/notices.json, which the build reads
 * too; a release that is not named there (any more) has no notice afterwards.
 */
import { readFile } from 'node:fs/promises'
import { noticesFile, placeNotices } from './build/embed-notices.mjs'

const [folder] = process.argv.slice(2)
try {
  if (folder === undefined) throw new Error('node scripts/embed-notices.mjs FOLDER')
  const placed = await placeNotices(folder, JSON.parse(await readFile(noticesFile, 'utf8')))
  console.log(`Releases with a notice: ${placed}`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
