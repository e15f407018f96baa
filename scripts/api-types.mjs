/**
 * The API's types for TypeScript from its description: `npm run api-types` writes public/api/v1/openapi.d.ts. With
 * `--check` nothing is written: fails when the file is not what the description says, or when a client of docs/clients
 * does not compile against it.
 *
 * openapi-typescript lives in tools/docs with a lock and a TypeScript of its own; it is installed on first use.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { runChild } from './house/child.mjs'
import { buildFolder, root } from './house/paths.mjs'
import { installedTool } from './house/tool.mjs'

const tool = await installedTool('docs')
const committed = `${root}public/api/v1/openapi.d.ts`
const work = `${buildFolder}/api-types`
await mkdir(work, { recursive: true })
await succeed([
  `${tool}node_modules/openapi-typescript/bin/cli.js`,
  `${root}public/api/v1/openapi.json`,
  ...['--output', `${work}/openapi.d.ts`, '--immutable', '--alphabetize'],
])
const types = await readFile(`${work}/openapi.d.ts`, 'utf8')
if (process.argv.includes('--check')) await check()
else {
  await writeFile(committed, types)
  console.log(`public/api/v1/openapi.d.ts: ${types.length} bytes`)
}
await rm(work, { recursive: true })

async function check() {
  const stale = (await readFile(committed, 'utf8').catch(() => '')) !== types
  if (stale)
    console.log('public/api/v1/openapi.d.ts is not what the description says: npm run api-types')
  const compilerOptions = {
    ...{
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
    },
    ...{ lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], allowImportingTsExtensions: true },
    paths: { 'openapi-fetch': [`${tool}node_modules/openapi-fetch`] },
  }
  const files = ['typed-fetch.ts', 'openapi-fetch.ts'].map((name) => `${root}docs/clients/${name}`)
  await writeFile(`${work}/tsconfig.json`, JSON.stringify({ compilerOptions, files }))
  await succeed([`${tool}node_modules/typescript/bin/tsc`, '--project', work])
  console.log(stale ? '1 passed, 1 failed' : '2 passed, 0 failed')
  process.exitCode = stale ? 1 : 0
}

async function succeed(command) {
  const { code, output } = await runChild(process.execPath, command, { quiet: true })
  if (code === 0) return
  console.error(output.trim())
  process.exit(1)
}
