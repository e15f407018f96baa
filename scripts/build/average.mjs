import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { readJsonOrNull, sha256 } from '../house/files.mjs'
import { buildFolder, root } from '../house/paths.mjs'

const cacheFolder = `${root}node_modules/.cache/cardano-rewards`

/**
 * Write build/average.json: the average pool of the published bundle, seconds of work that the server must not do when
 * it starts. Kept between builds by its figures and the code that works it out.
 */
export async function workOutAverage() {
  const pointer = await readJsonOrNull(`${root}data/mainnet/latest.json`)
  if (pointer === null) return 'no figures'
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { averagePoolTable } from './lib/outcomes/average-pool.ts'
        export { embeddedSnapshot } from './data/embedded.ts'`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  const code = outputFiles[0].text
  const kept = `${cacheFolder}/average-${sha256(`${pointer.sha256} ${code}`).slice(0, 32)}.json`
  const known = await readFile(kept, 'utf8').catch(() => null)
  const text = known ?? (await workedOut(code, pointer.sha256))
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(kept, text)
  await writeFile(`${buildFolder}/average.json`, text)
  return known === null ? 'worked out' : 'as before'
}

async function workedOut(code, sha256) {
  const file = `${cacheFolder}/average-${process.pid}.mjs`
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(file, code)
  const { averagePoolTable, embeddedSnapshot } = await import(file)
  return `${JSON.stringify({ sha256, table: averagePoolTable(embeddedSnapshot()) })}\n`
}
