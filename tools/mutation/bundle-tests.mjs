/**
 * Run by Stryker in its copy once the sources are instrumented: every test file becomes one module with
 * all it imports, beside its source. A test process then reads one file and not a hundred, for each of
 * thousands of mutants.
 */
import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const left = new Set(['lib/rewards/mutants.test.ts'])
const tests = []
const place = `lib/${process.env.MUTATION_PART}`
for (const name of await readdir(place, { recursive: true }))
  if (name.endsWith('.test.ts') && !left.has(`${place}/${name}`)) tests.push(`${place}/${name}`)

/** A module keeps the address it was written at: tests read files beside themselves. */
const ownAddress = {
  name: 'own address',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}

await build({
  entryPoints: tests,
  outdir: '.',
  outbase: '.',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  format: 'esm',
  target: 'node20',
  plugins: [ownAddress],
  logLevel: 'error',
})
