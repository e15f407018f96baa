// Runs a TypeScript script on a Node that cannot read types: bundle, then import.
//   node scripts/run.mjs scripts/vectors.ts [arguments …]
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [entry, ...rest] = process.argv.slice(2)
if (entry === undefined) {
  console.error('usage: node scripts/run.mjs <script.ts> [arguments …]')
  process.exit(2)
}
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = path.resolve(entry)
const folder = path.join(root, 'node_modules', '.cache', 'cardano-rewards', 'scripts')
// One file for each process: two runs at once must not read each other's half-written bundle.
const bundle = path.join(folder, `${path.basename(entry, '.ts')}-${process.pid}.mjs`)

/** What Node can read stays where it is, with the paths that it knows by its own place. */
const asItIs = {
  name: 'as it is',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path: file, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, file)).href,
      external: true,
    }))
  },
}

await mkdir(folder, { recursive: true })
await build({
  entryPoints: [source],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [asItIs],
  sourcemap: 'inline',
  target: 'node20',
  logLevel: 'error',
})
process.on('exit', () => rmSync(bundle, { force: true }))
process.argv = [process.argv[0] ?? 'node', source, ...rest]
await import(pathToFileURL(bundle).href)
