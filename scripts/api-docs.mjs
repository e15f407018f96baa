/**
 * The reference of the package from its docstrings: `npm run api-docs` writes docs/api. With `--check` nothing is
 * written; fails when the committed pages are not what the docstrings say.
 *
 * typedoc lives in tools/docs with a lock and a TypeScript of its own; it is installed on first use.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { runChild } from './house/child.mjs'
import { filesBelow } from './house/files.mjs'
import { buildFolder, root } from './house/paths.mjs'
import { installedTool } from './house/tool.mjs'
import { doors as entries } from './package/layout.mjs'

const tool = await installedTool('docs')
const committed = `${root}docs/api`
const work = `${buildFolder}/api-docs`
const made = `${work}/pages`
const doors = Object.values(entries)
/** Folders that hold what the doors reach. */
const below = /^(?:lib|package)(?:\/|$)/
const checking = process.argv.includes('--check')

await copySources()
await succeed(
  runChild(
    process.execPath,
    [
      `${tool}node_modules/typedoc/bin/typedoc`,
      ...['--options', `${tool}typedoc.json`, '--tsconfig', `${work}/tsconfig.json`],
      ...['--basePath', work, '--out', made, '--logLevel', 'Warn'],
      ...doors.map((file) => `${work}/package/${file}.ts`),
    ],
    { quiet: true },
  ),
)
const pages = await read(made)
if (checking) await compare(pages)
else await write(pages)

/** typedoc drops the type of `@throws {Type}`, which is what a reader looks for: there it is written as code. */
async function copySources() {
  await rm(work, { recursive: true, force: true })
  const sources = (await filesBelow(root, (path) => !below.test(path))).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  for (const path of sources) {
    const text = await readFile(root + path, 'utf8')
    await mkdir(dirname(`${work}/${path}`), { recursive: true })
    await writeFile(`${work}/${path}`, text.replace(/@throws \{(\w+)\}/g, '@throws `$1`'))
  }
  const compilerOptions = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], plugins: [] }
  const files = doors.map((file) => `${work}/package/${file}.ts`)
  const config = {
    extends: `${root}tsconfig.json`,
    compilerOptions,
    files,
    include: [],
    exclude: [],
  }
  await writeFile(`${work}/tsconfig.json`, JSON.stringify(config))
}

async function read(folder) {
  const paths = await filesBelow(folder).catch(() => [])
  const page = async (path) => [path, await readFile(`${folder}/${path}`, 'utf8')]
  const all = await Promise.all(paths.map(page))
  // An argument that is taken apart where it comes in has no name of its own.
  return new Map(all.map(([path, text]) => [path, text.replaceAll('__namedParameters', 'input')]))
}

async function write(pages) {
  await rm(committed, { recursive: true, force: true })
  for (const [path, text] of pages) {
    await mkdir(dirname(`${committed}/${path}`), { recursive: true })
    await writeFile(`${committed}/${path}`, text)
  }
  console.log(`docs/api: ${[...pages.keys()].join(', ')}`)
}

async function compare(wanted) {
  const found = await read(committed)
  const stale = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (path) => wanted.get(path) !== found.get(path),
  )
  for (const path of stale) console.log(`docs/api/${path} is not what the docstrings say`)
  if (stale.length > 0) console.log('npm run api-docs writes them anew')
  console.log(`${wanted.size - stale.length} passed, ${stale.length} failed`)
  process.exitCode = stale.length > 0 ? 1 : 0
}

async function succeed(run) {
  const { code, output } = await run
  if (output.trim() !== '') console.error(output.trim())
  if (code !== 0) process.exit(1)
}
