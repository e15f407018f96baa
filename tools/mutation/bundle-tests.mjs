/**
 * Run by Stryker in its copy once the sources are instrumented: every test file becomes one module with
 * all it imports, twice. `counted/` counts which test reaches which mutant, for the first run; in `quick/`
 * the counting is taken out and the question "is this the mutant?" is one comparison of two integers.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const left = new Set(['lib/rewards/mutants.test.ts'])
const here = dirname(fileURLToPath(import.meta.url))
const place = `lib/${process.env.MUTATION_PART}`
const tests = []
for (const name of await readdir(place, { recursive: true }))
  if (name.endsWith('.test.ts') && !left.has(`${place}/${name}`)) tests.push(`${place}/${name}`)

const read = {}
for (const kind of ['counted', 'quick']) {
  const { metafile } = await build({
    entryPoints: tests,
    outdir: kind,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    metafile: true,
    packages: 'external',
    external: [`${here}/*.mjs`],
    format: 'esm',
    target: 'node20',
    plugins: [sourcesOf(kind)],
    logLevel: 'error',
  })
  for (const { entryPoint, inputs } of Object.values(metafile.outputs))
    read[entryPoint.replace(/ts$/, 'mjs')] = Object.keys(inputs)
}
/** Each test file with the sources it reads. */
await writeFile('tests.json', JSON.stringify(read))

/** A module keeps the address it was written at: tests read files beside themselves. */
function sourcesOf(kind) {
  return {
    name: 'instrumented sources',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^vitest$/ }, () => ({ path: `${here}/facts.mjs`, external: true }))
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = (await readFile(path, 'utf8'))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(resolve(path)).href))
        return { loader: 'ts', contents: kind === 'quick' ? quick(text) : text }
      })
    },
  }
}

function quick(text) {
  const asked = text
    .replaceAll(/stryCov_9fa48\((?:"\d+"(?:,\s*)?)+\)/g, '0')
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, '(strykerActive === $1 && strykerHit())')
  return asked === text
    ? text
    : `import { active as strykerActive, hit as strykerHit } from ${JSON.stringify(`${here}/active.mjs`)}\n${asked}`
}
