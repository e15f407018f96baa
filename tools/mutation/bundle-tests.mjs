/**
 * Run by Stryker in its copy once the sources are instrumented: every test file becomes one module with
 * all it imports. What Stryker wrote into them is made quick on the way: the question "is this the mutant?"
 * is a comparison of two integers, and that a place was reached is counted in one array.
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

const { metafile } = await build({
  entryPoints: tests,
  outdir: 'bundled',
  outbase: '.',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  metafile: true,
  packages: 'external',
  external: [`${here}/*.mjs`],
  format: 'esm',
  target: 'node20',
  plugins: [instrumentedSources()],
  logLevel: 'error',
})
const read = Object.values(metafile.outputs).map(({ entryPoint, inputs }) => [
  entryPoint.replace(/ts$/, 'mjs'),
  Object.keys(inputs),
])
/** Each test file with the sources it reads. */
await writeFile('tests.json', JSON.stringify(Object.fromEntries(read)))

/** A module keeps the address it was written at: tests read files beside themselves. */
function instrumentedSources() {
  return {
    name: 'instrumented sources',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^vitest$/ }, () => ({ path: `${here}/facts.mjs`, external: true }))
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = (await readFile(path, 'utf8'))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(resolve(path)).href))
        return { loader: 'ts', contents: quick(text) }
      })
    },
  }
}

function quick(text) {
  const asked = text
    .replaceAll(/stryCov_9fa48\(((?:"\d+"(?:,\s*)?)+)\)/g, (_, ids) => counted(ids))
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, '(strykerActive === $1 && strykerHit())')
  return asked === text
    ? text
    : `import { active as strykerActive, hit as strykerHit, reached as strykerReached } from ${JSON.stringify(`${here}/active.mjs`)}\n${asked}`
}

function counted(ids) {
  return `(${JSON.parse(`[${ids}]`)
    .map((id) => `strykerReached[${id}]++`)
    .join(',')})`
}
