import { chmod, readFile, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
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

/** The doors as readable JavaScript; what several need lies once, in chunks. */
export async function buildDoors() {
  await build({
    ...doorOptions,
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.values(doors).map((file) => [file, `${sourceFolder}/${file}.ts`]),
    ),
    outdir: `${packageFolder}/dist`,
    splitting: true,
    chunkNames: 'shared/[name]-[hash]',
  })
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
