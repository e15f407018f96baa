import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { filesBelow } from '../house/files.mjs'
import { root } from '../house/paths.mjs'
import { commandSource, dataModule, doors, packageFolder, sourceFolder } from './layout.mjs'

/** Left as it is written: the data lies beside the code. */
const dataBeside = {
  name: 'data beside the code',
  setup({ onResolve }) {
    onResolve({ filter: /\/mainnet\.js$/ }, () => ({ path: dataModule, external: true }))
  },
}

/** How every door is bundled, for the package and for its scales. */
export const doorOptions = {
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  mainFields: ['module', 'main'],
  external: ['decimal.js'],
  plugins: [dataBeside],
  charset: 'utf8',
  logLevel: 'warning',
}

/**
 * The doors as readable JavaScript; what several need lies once, in chunks.
 *
 * A bundler leaves out whole files it needs nothing of, but within a file must keep what it cannot prove to be without
 * effect. So each feature is an entry while chunks are cut, which gives it files of its own.
 */
export async function buildDoors() {
  const features = await featureFolders()
  const outdir = `${packageFolder}/dist`
  await build({
    ...doorOptions,
    plugins: [...doorOptions.plugins, featureEntries],
    absWorkingDir: root,
    entryPoints: Object.fromEntries([
      ...Object.values(doors).map((file) => [file, `${sourceFolder}/${file}.ts`]),
      ...features.map((name) => [`features/${name}`, `feature:${name}`]),
    ]),
    outdir,
    splitting: true,
    chunkNames: 'shared/[hash]',
  })
  await rm(`${outdir}/features`, { recursive: true })
  // Imports of nothing, which keep an order that nothing here depends on: other people's bundlers warn of them.
  for (const path of await filesBelow(outdir)) {
    const text = await readFile(`${outdir}/${path}`, 'utf8')
    await writeFile(`${outdir}/${path}`, text.replace(/^import "\.{1,2}\/[^"]+";\n/gm, ''))
  }
}

const engineFolder = `${root}lib/rewards`

/** The parts of the engine that are behind the door `.`. */
async function featureFolders() {
  const entries = await readdir(engineFolder, { withFileTypes: true })
  const elsewhere = ['decimal', 'mutants', 'vectors']
  return entries
    .filter((entry) => entry.isDirectory() && !elsewhere.includes(entry.name))
    .map(({ name }) => name)
}

const featureEntries = {
  name: 'feature entries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^feature:/ }, ({ path }) => ({ path, namespace: 'feature' }))
    onLoad({ filter: /./, namespace: 'feature' }, async ({ path }) => {
      const resolveDir = `${engineFolder}/${path.slice('feature:'.length)}`
      const files = (await readdir(resolveDir)).filter((file) => /^(?!.*test).*\.ts$/.test(file))
      const contents = files.map((file) => `export * from './${file}'`).join('\n')
      return { contents, resolveDir, loader: 'ts' }
    })
  },
}

/** The command for Node, each of its parts loaded when it is asked for; needs no other package. */
export async function buildCommand() {
  const outdir = `${packageFolder}/dist/cli`
  await build({
    absWorkingDir: root,
    entryPoints: [commandSource],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  })
  const program = `${outdir}/main.js`
  await writeFile(program, `#!/usr/bin/env node\n${await readFile(program, 'utf8')}`)
  await chmod(program, 0o755)
}
